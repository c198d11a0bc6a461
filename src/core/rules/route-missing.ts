import { NO_DAY } from '../calendar/civil-day';
import { REFORM } from '../deadlines/facts';
import { purposesOf } from '../matters/purposes';
import type { RecordRule } from './rule';

export const routeMissing: RecordRule = {
  scope: 'record',
  id: 'route-missing',
  severity: 'warning',
  owner: 'registrar',
  title: '没有依法分类处理途径',
  text: '2022年5月1日起登记的申诉、求决事项，没有填依法分类处理途径（表中有这一列的才检查）。走哪条途径，决定60日办理期限是否适用。没有登记日期的按信访日期判断。',
  basis: '《信访工作条例》第三十一条（申诉求决类事项区分六种情形处理）',
  mend: '按第三十一条区分：诉讼复议等、仲裁、党员申诉、行政程序、履行法定职责、信访程序，选填一种。',
  noFix: '走哪条途径是依法判断，要人来定',
  bind(ledger) {
    const route = ledger.cells('statutoryRoute');
    const purposes = purposesOf(ledger);
    const registered = ledger.dates('registeredDate')?.days;
    const petitioned = ledger.dates('petitionDate')?.days;
    if (!route || !purposes || !(registered || petitioned)) return null;
    return (i, report) => {
      if (route.values[i] !== null || route.isInherited(i) || !purposes.isAppeal(i)) return;
      let day = registered?.[i] ?? NO_DAY;
      if (day === NO_DAY) day = petitioned?.[i] ?? NO_DAY;
      // Before that day nobody had to choose among six routes.
      if (day >= REFORM) report(i, 'statutoryRoute');
    };
  },
  message: () => '2022年5月1日以后登记的申诉、求决事项，没有填依法分类处理途径。',
};
