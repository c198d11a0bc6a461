import type { ColumnEvidence } from './column-evidence';
import { headerKey, withoutBrackets } from './header-text';
import {
  CLOSE,
  DELIVER,
  HANDLE,
  RECEIVE,
  RECEPTION,
  RECTIFY,
  REGISTER,
  REPLY,
  REPORT,
  RESOLVE,
  SCREEN,
  SIGN_FOR,
  TRANSFER,
  VERIFY,
  WRITE_OFF,
} from './vocabulary';

/**
 * Headers that name a step and leave out what of it they hold: 送达, 记录, 由谁解决. The values tell:
 * days under 送达 are 送达日期, names under 记录 are 记录人, offices under 承办 are 承办单位.
 */
const STEP = new RegExp(
  `(?:${[CLOSE, DELIVER, HANDLE, RECEIVE, RECEPTION, RECTIFY, REGISTER, REPLY, REPORT, RESOLVE, SCREEN, SIGN_FOR, TRANSFER, VERIFY, WRITE_OFF].join('|')}|记录|受理|告知|退回|异议|作出|出具|落款|制发|印发|申请|包案|审批延期|批准延期|延期批准|延期审批)$`,
  'u',
);
const BY_WHOM = /^(?:由|让|请)?谁来?(?=\p{Script=Han})/u;
const LONGEST = 8;
const SHARE = 0.8;
const LEAST = 3;

/** The header with the head that its values prove, to be read once more, or `null`. */
export function completedLeaf(leaf: string, e: ColumnEvidence): string | null {
  if (e.n < LEAST) return null;
  const key = withoutBrackets(headerKey(leaf));
  const bare = key.replace(BY_WHOM, '');
  // 批准延期日 is a day as well as a number of days
  if (e.date >= SHARE && /\p{Script=Han}日$/u.test(bare)) return `${bare}期`;
  if (bare.length > LONGEST || !STEP.test(bare)) return null;
  if (e.date >= SHARE) return `${bare}日期`;
  if (e.flag >= SHARE) return bare.startsWith('是否') ? null : `是否${bare}`;
  if (Math.max(e.office, e.street) >= SHARE) return `${bare}单位`;
  if (e.person >= SHARE) return `${bare}人`;
  return null;
}
