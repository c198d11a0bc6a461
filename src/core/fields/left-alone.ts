/**
 * Columns about a petitioner's movements, relations, monitoring or control are never mapped, copied,
 * counted or reported. They stay where they are.
 */
const ABOUT_THE_PERSON =
  /稳控|管控|布控|监控|行踪|轨迹|动向|亲属|社会关系|家庭成员|进京方式|危险等级|异常动态|扬言|非正常上访|是否正常访|精神状况/u;
/** 化解（稳控）措施 is first of all what was done to resolve the matter. */
const RESOLVING = /化解/u;

/** Whether a header (parent first) is about a petitioner's movements, relations or monitoring. */
export function isLeftAlone(header: readonly string[]): boolean {
  const text = header.join('');
  return ABOUT_THE_PERSON.test(text) && !RESOLVING.test(text);
}
