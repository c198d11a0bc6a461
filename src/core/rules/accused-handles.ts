import type { Profile } from '../profile/profile';
import { unitsOf } from '../ledger/ledger';
import { matchKey } from '../values/text';
import { purposesOf } from '../matters/purposes';
import { UNIT_JOINTS } from '../matters/unit-names';
import { quoted } from './quote';
import type { RecordRule } from './rule';

/** How a unit's name ends. A street's base name alone (东四) also begins the names of shops and lanes. */
const UNIT_ENDING = /(?:街道|街道办|办事处|乡|镇|委|会|局|厅|处|办|中心|院|部|队|所|站|校|园|公司|集团)$/u;
/** After a unit's name: another body that stands under it or lies in its area, which it may well look into. */
const OTHER_BODY =
  /公司|社区|居委会|村|小区|学校|小学|中学|幼儿园|医院|卫生院|服务中心|服务站|派出所|司法所|物业|企业|商户|商场|饭店|餐厅|酒店|店|市场|协会|合作社|工地|项目部|业主|居民|下属|所属|辖区|附近/u;

export const accusedHandles: RecordRule = {
  scope: 'record',
  id: 'accused-handles',
  severity: 'error',
  owner: 'registrar',
  title: '揭发控告转给了被反映的单位',
  text: '信访目的是揭发控告（检举控告），责任单位却就是被反映的单位，或者被反映人所在的单位。检举材料不得透露或者转给被检举的人员、单位。',
  basis: '《信访条例》第二十三条、《信访工作条例》第三十条（检举控告材料不得转给被检举控告的人或单位）',
  mend: '立即收回材料，改由纪检监察机关或者其上级机关办理，并更正责任单位。',
  noFix: '该由谁办要由登记单位决定，还要收回已经转出的材料',
  bind(ledger, ctx) {
    const purposes = purposesOf(ledger);
    const units = ledger.texts('responsibleUnit');
    const accused = ledger.texts('accused');
    if (!purposes || !units || !accused) return null;
    const namesOf = unitNames(ctx.profile);
    return (i, report) => {
      if (!purposes.isAccusation(i)) return;
      const unit = units[i] ?? null;
      const blamed = accused[i] ?? null;
      if (unit === null || blamed === null) return;
      const handlers = unit.split(UNIT_JOINTS).map(namesOf);
      const isOwnUnit = blamed
        .split(UNIT_JOINTS)
        .map(matchKey)
        .some((key) => handlers.some((names) => names.some((name) => isOf(key, name))));
      if (isOwnUnit) report(i, 'responsibleUnit');
    };
  },
  message: ({ value }) =>
    `揭发控告事项的责任单位${quoted(value)}就是被反映的单位，检举材料不得转给被检举的单位或人员。`,
};

/** Whether the accused is the unit, or a person or a section of it. */
function isOf(accused: string, unit: string): boolean {
  if (accused === unit) return accused !== '';
  if (accused.length > unit.length) {
    if (unit.length < 3 || !UNIT_ENDING.test(unit)) return false;
    const at = accused.indexOf(unit);
    return at >= 0 && !OTHER_BODY.test(accused.slice(at + unit.length)) && !OTHER_BODY.test(accused.slice(0, at));
  }
  // 区教委 is accused and 区教委信访科 is to handle it.
  return (
    accused.length >= 3 &&
    UNIT_ENDING.test(accused) &&
    unit.startsWith(accused) &&
    !OTHER_BODY.test(unit.slice(accused.length))
  );
}

/** All keys by which a unit is known: the one written, and those of the list. */
function unitNames(profile: Profile): (unit: string) => readonly string[] {
  const byKey = new Map<string, readonly string[]>();
  for (const item of unitsOf(profile)) {
    const keys = [item.name, ...item.aliases].map(matchKey);
    for (const key of keys) if (!byKey.has(key)) byKey.set(key, keys);
  }
  return (unit) => {
    const key = matchKey(unit);
    if (key === '') return [];
    return byKey.get(key) ?? [key];
  };
}
