import { trimEdges } from '../values/text';
import { idsOf } from './ids';
import type { RecordRule } from './rule';

export const idGender: RecordRule = {
  scope: 'record',
  id: 'id-gender',
  severity: 'warning',
  owner: 'registrar',
  title: '性别与身份证号不一致',
  text: '身份证号的性别位（18位号码的第17位、15位号码的末位，单数为男、双数为女）与“性别”列不一致。',
  basis: 'GB 11643-1999《公民身份号码》',
  mend: '对照证件更正性别；性别无误的，核对身份证号。',
  fixText: '性别改成号码所示的性别，要您确认',
  bind(ledger) {
    const ids = idsOf(ledger);
    const genders = ledger.cells('gender')?.values;
    if (!ids || !genders) return null;
    return (i, report) => {
      const sex = ids.sexes[i];
      const gender = genders[i];
      // Codes are left alone: 1 is 男 in every list, but 0 and 2 are 女 in different ones.
      if (!sex || typeof gender !== 'string') return;
      if (trimEdges(gender).startsWith(sex === 1 ? '女' : '男')) report(i, 'gender', { byId: sex === 1 ? '男' : '女' });
    };
  },
  message: ({ params }) => `性别与身份证号不一致，按号码应为“${String(params.byId)}”，请核对。`,
  fix: ({ params }) => ({ value: String(params.byId), safe: false }),
};
