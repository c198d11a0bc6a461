import { ID_PRECISION_LOST, idsOf } from './ids';
import type { RecordRule } from './rule';

export const idPrecisionLost: RecordRule = {
  scope: 'record',
  id: 'id-precision-lost',
  severity: 'error',
  owner: 'registrar',
  title: '身份证号末几位已丢失',
  text: '身份证号被当作数字存放（或已写成1.1E+17）。电子表格只保留15位有效数字，后面几位已变成0，无法从表里恢复。',
  basis: null,
  mend: '先把该列设为“文本”格式，再对照证件重新录入。',
  noFix: '末几位已经丢了，从不补',
  bind(ledger) {
    const kinds = idsOf(ledger)?.kinds;
    if (!kinds) return null;
    return (i, report) => {
      if (kinds[i] === ID_PRECISION_LOST) report(i, 'idNumber');
    };
  },
  message: () => '身份证号被存成数字，末几位已丢失，请将该列设为文本后重录。',
};
