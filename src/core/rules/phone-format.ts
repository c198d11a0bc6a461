import { isCellError } from '../grid/grid';
import { phonesOk, readPhones } from '../values/phone';
import { repairPhone, type PhoneRepair } from '../values/phone-repair';
import type { FindingView, RecordRule } from './rule';
import { isOnlyField } from './view';

export const phoneFormat: RecordRule = {
  scope: 'record',
  id: 'phone-format',
  severity: 'warning',
  owner: 'registrar',
  title: '联系电话不像电话号码',
  text: '单元格里没有一个号码是手机、固定电话、400/800电话或短号服务电话。一格写了几个号码的，有一个对就不提示；带“*”的脱敏号码不作判断。',
  basis: null,
  mend: '对照原件核对位数；固定电话请带区号，没有电话的留空或填“无”。',
  fixText: '去掉多写的0和符号，字母O、l改成数字，要您确认；位数不够、多出的不猜',
  bind(ledger) {
    const cells = ledger.cells('phone');
    if (!cells) return null;
    return (i, report) => {
      const v = cells.values[i];
      if (v === null || v === undefined || isCellError(v) || isMobile(v)) return;
      if (cells.isInherited(i)) return;
      if (!phonesOk(readPhones(typeof v === 'boolean' ? String(v) : v))) report(i, 'phone');
    };
  },
  message: () => '联系电话不是手机、固定电话或服务电话的号码，请核对位数。',
  fix(view) {
    const [repair] = repairsOf(view);
    return repair ? { value: repair.text, safe: false } : null;
  },
  candidates: (view) => repairsOf(view).map(({ text, why }) => ({ value: text, why })),
};

function repairsOf(view: FindingView): readonly PhoneRepair[] {
  return isOnlyField(view) && typeof view.raw === 'string' ? repairPhone(view.raw) : [];
}

/** A bare mobile number, which nine cells of ten hold: not worth an object. */
function isMobile(v: string | number | boolean): boolean {
  if (typeof v === 'number') return v >= 13_000_000_000 && v <= 19_999_999_999 && Number.isInteger(v);
  if (typeof v === 'boolean' || v.length !== 11 || v.charCodeAt(0) !== 0x31 || v.charCodeAt(1) < 0x33) return false;
  for (let i = 1; i < 11; i++) {
    const c = v.charCodeAt(i);
    if (c < 0x30 || c > 0x39) return false;
  }
  return true;
}
