import type { ClockSpec } from '../clock-spec';
import { REASON } from '../reasons';

export const objection: ClockSpec = {
  id: 'objection',
  title: '异议期限',
  deed: '提出异议',
  owner: 'unit',
  kind: 'law',
  starts: [
    { field: 'unitReceivedDate', verb: '单位签收' },
    { field: 'transferredDate', verb: '转送（按当日收到）' },
  ],
  dones: [{ field: 'objectionDate', verb: '提出异议' }],
  text: '收到转送、交办的机关、单位认为不属于本机关、本单位职权范围的，应当自收到之日起5个工作日内提出异议，并详细说明理由。期满未提出的视为接受，不算超期。2022年4月30日以前收到的，按《北京市信访条例》第三十五条，只适用于上级转送、交办。',
  mend: '补填单位签收（转送）日期；提出过异议的补填异议日期。',
  silenceEnds: REASON.noObjection,
};
