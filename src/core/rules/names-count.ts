import { impliedCount, readNames } from '../values/names';
import { MATTER_TABLES, type RecordRule } from './rule';

export const namesCount: RecordRule = {
  scope: 'record',
  id: 'names-count',
  severity: 'warning',
  owner: 'registrar',
  tables: MATTER_TABLES,
  title: '信访人与人数不符',
  text: '信访人写的是“张某等7人”或几个人的姓名，与“人数”列的数字不一致。“约20人”等约数不作判断。',
  basis: null,
  mend: '核对来访登记或信件署名，改正人数或补全姓名。',
  fixText: '人数改成信访人一栏写明的人数，要您确认',
  bind(ledger) {
    const people = ledger.counts('peopleCount');
    const names = ledger.cells('petitioner');
    if (!people || !names) return null;
    return (i, report) => {
      const count = people.counts[i]!;
      const name = names.values[i];
      if (count <= 0 || typeof name !== 'string' || isOneName(name) || saysSo(name, count)) return;
      if (people.isInherited(i) && names.isInherited(i)) return;
      const implied = impliedCount(readNames(name));
      if (implied !== null && implied !== count) report(i, 'peopleCount', { implied, count });
    };
  },
  message: ({ params }) => `信访人一栏是${String(params.implied)}人，人数填的是${String(params.count)}，请核对。`,
  fix: ({ params }) => ({ value: Number(params.implied), safe: false }),
};

/** Three characters at most name one person; nearly all cells do. */
function isOneName(text: string): boolean {
  if (text.length > 3) return false;
  for (let i = 0; i < text.length; i++) {
    const c = text.charCodeAt(i);
    if (c < 0x4e00 || c > 0x9fff) return false;
  }
  return true;
}

/** 张某等7人 beside a 7: most of what remains, and no reason to take the names apart. */
function saysSo(text: string, count: number): boolean {
  return text.endsWith('人') && text.endsWith(`等${count}人`);
}
