import {
  closingOf,
  DATE_BLANK,
  DATE_FILLED,
  FLAG_CLOSED,
  FLAG_OPEN,
  STATUS_CLOSED,
  STATUS_OPEN,
} from '../matters/closing';
import { closedWord } from './closed-word';
import { otherAnswer } from './flag-words';
import { quoted } from './quote';
import type { RecordRule } from './rule';
import { isOnlyField } from './view';

export const statusConflict: RecordRule = {
  scope: 'record',
  id: 'status-conflict',
  severity: 'error',
  owner: 'handler',
  title: '办理状态与办结日期不一致',
  text: '办理状态（或是否办结）写明已办结，办结日期却是空的；或者写明还在办理，却已经填了办结日期。表中有状态列和办结日期列才检查；“已作出处理意见”“不予受理”“不再受理”以及没有写明办结的叙述不作判断。',
  basis: '《信访工作条例》第二十一条（信访事项应当如实登记录入）',
  mend: '已经办结的，补填办结日期；还没有办结的，改正办理状态或删去办结日期。',
  fixText: '已填办结日期、状态却是在办的，把状态改成已办结，要您确认；缺办结日期的不猜日期',
  bind(ledger) {
    if (!ledger.has('closedDate') || !(ledger.has('status') || ledger.has('isClosed'))) return null;
    const bits = closingOf(ledger);
    const dates = ledger.cells('closedDate');
    return (i, report) => {
      const b = bits[i]!;
      if (b & (STATUS_CLOSED | FLAG_CLOSED) && b & DATE_BLANK && !dates?.isInherited(i)) {
        report(i, b & STATUS_CLOSED ? 'status' : 'isClosed', { closed: true });
      } else if (b & (STATUS_OPEN | FLAG_OPEN) && b & DATE_FILLED) {
        // Where the two columns contradict each other, it is the one without the date on its side.
        report(i, b & STATUS_OPEN ? 'status' : 'isClosed', { closed: false });
      }
    };
  },
  message: ({ fieldName, value, params }) =>
    params.closed === true
      ? `${fieldName}${quoted(value)}是已经办结，办结日期却是空的。`
      : `${fieldName}${quoted(value)}是还没有办结，却已经填了办结日期。`,
  fix(view) {
    if (view.params.closed === true || !isOnlyField(view)) return null;
    const value = view.field === 'status' ? closedWord(view.ledger) : otherAnswer(view, true);
    return value === null ? null : { value, safe: false };
  },
};
