import { ID_BAD_LENGTH, idsOf } from './ids';
import type { RecordRule } from './rule';

export const idLength: RecordRule = {
  scope: 'record',
  id: 'id-length',
  severity: 'error',
  owner: 'registrar',
  title: '身份证号位数不对',
  text: '去掉空格、统一全半角之后，身份证号不是18位，也不是老式的15位。带“*”的脱敏号码、军官证等其他证件不作判断。',
  basis: 'GB 11643-1999《公民身份号码》',
  mend: '对照证件补齐或删去多出的数字；确实是其他证件的，在“证件类型”列注明。',
  noFix: '缺的位数从不猜',
  bind(ledger) {
    const kinds = idsOf(ledger)?.kinds;
    if (!kinds) return null;
    return (i, report) => {
      if (kinds[i] === ID_BAD_LENGTH) report(i, 'idNumber');
    };
  },
  message: ({ value }) => `身份证号是${value.replace(/\s/gu, '').length}位，应为18位（老号码15位），请对照证件核对。`,
};
