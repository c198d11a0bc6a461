import { idsOf } from './ids';
import type { RecordRule } from './rule';

export const idChecksum: RecordRule = {
  scope: 'record',
  id: 'id-checksum',
  severity: 'error',
  owner: 'registrar',
  title: '身份证号校验位不对',
  text: '18位身份证号的最后一位与前17位算出的校验码不符，说明至少有一位抄错了。',
  basis: 'GB 11643-1999《公民身份号码》',
  mend: '对照证件逐位核对。不要只改最后一位去凑校验码。',
  noFix: '凑一个校验位只会把错号变成别人的号，号码从不猜',
  bind(ledger) {
    const bad = idsOf(ledger)?.checksumBad;
    if (!bad) return null;
    return (i, report) => {
      if (bad[i] === 1) report(i, 'idNumber');
    };
  },
  message: () => '身份证号校验位不对，至少有一位录错，请对照证件逐位核对。',
};
