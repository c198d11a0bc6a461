import { NO_DAY, ordinalOf } from '../calendar/civil-day';
import { idsOf } from './ids';
import type { RecordRule } from './rule';

export const idBirth: RecordRule = {
  scope: 'record',
  id: 'id-birth',
  severity: 'error',
  owner: 'registrar',
  title: '身份证号中的出生日期不对',
  text: '身份证号里的出生日期不存在（如2月30日），或者晚于信访日期。没有信访日期的与登记日期比，都没有的与检查日比。',
  basis: 'GB 11643-1999《公民身份号码》',
  mend: '对照证件核对第7至14位（老号码第7至12位）；号码无误的，核对信访日期。',
  noFix: '对照证件才知道错在哪一位，号码从不猜',
  bind(ledger, ctx) {
    const ids = idsOf(ledger);
    if (!ids) return null;
    const petitioned = ledger.dates('petitionDate')?.days;
    const registered = ledger.dates('registeredDate')?.days;
    const asOf = ordinalOf(ctx.asOf);
    const dayOf = (i: number): number => {
      const p = petitioned?.[i] ?? NO_DAY;
      if (p !== NO_DAY) return p;
      const r = registered?.[i] ?? NO_DAY;
      return r !== NO_DAY ? r : asOf;
    };
    return (i, report) => {
      if (ids.birthBad[i] === 1) report(i, 'idNumber');
      else if (ids.births[i]! > dayOf(i)) report(i, 'idNumber', { later: true });
    };
  },
  message: ({ params }) =>
    params.later === true
      ? '身份证号中的出生日期晚于信访日期，请核对号码和日期。'
      : '身份证号中的出生日期不存在，请对照证件核对。',
};
