import * as v from 'valibot';

/** What is wrong with a settings file, as a sentence that names the key. `source` is what it calls the file. */
export function schemaFault(issue: v.BaseIssue<unknown>, source: string): string {
  const key = v.getDotPath(issue) ?? '（整个文件）';
  if (issue.type === 'strict_object' && issue.expected === 'never')
    return `${source}里有不认识的项“${key}”，请改正名称或删去这一项。`;
  const why = /\p{Script=Han}/u.test(issue.message) ? issue.message : '值的类型不对';
  return `${source}的“${key}”${why}，请改正后重试。`;
}
