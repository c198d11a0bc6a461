import type { OfficeCount } from '../../office-ledgers/office-ledger';
import { countedLines, countOf, notesOfCounting } from '../../office-ledgers/count-lines';
import { checkOfficeTable, officeTables, type FoundOfficeTable } from '../../office-ledgers/office-tables';
import { OFFICE_LEDGERS } from '../../office-ledgers/types/index';
import type { MatterPlace } from '../../rules/matter-pairs';
import type { Report, ReportOrder } from '../report';
import { statistics } from '../statistics/statistics';
import { timeliness } from '../timeliness/timeliness';
import { SHEET_NAME } from '../rectification/title-block';
import { annualSheets } from './annual-sheets';
import { WORK_NAMES, type AnnualMetrics, type WorkFigures } from './metrics';
import { SCREENING, SCREENING_PART, screeningOf } from './screening';

/** 年度报告数据, of a year, half a year or a quarter alike. */
export const annual: Report<AnnualMetrics> = {
  id: 'annual',
  title: '年度报告数据',
  text: '年度（半年、季度）报告各部分的数据和文字草稿，每个数据写明来源；没有台账记载的留出空格由人填写。',
  readsSheets: SHEET_NAME,
  count: (order) => {
    const cases = statistics.count(order);
    const clocks = timeliness.count(order);
    const tables = officeTables(order.ledgers);
    const screening = screeningOf(order);
    return {
      basis: [
        ...cases.basis,
        ...clocks.basis,
        '会议、宣传、培训、课题、接待、代理等按各台账的日期落在统计期间内统计；没有台账、台账没有这一列的不填数字。',
        '专项排查按排查日期落在统计期间内统计，本工具生成的排查整治台账和单位自己的排查台账里同一件只计一次；进展按截至日期的填写情况。',
      ],
      metrics: {
        ...clocks.metrics,
        ...cases.metrics,
        total: { ...cases.metrics.total, ...clocks.metrics.total },
        work: { ...workOf(tables, order), [SCREENING]: screening.figures },
      },
      checks: [...cases.checks, ...clocks.checks],
      rows: [],
      notes: [...new Set([...cases.notes, ...clocks.notes, ...notesOf(tables, order), ...screening.notes])],
      trace: (key) => {
        const [part, rest] = partsOf(key, ':');
        if (part === 'statistics') return cases.trace?.(rest) ?? [];
        if (part === 'timeliness') return clocks.trace?.(rest) ?? [];
        if (part === SCREENING_PART) return screening.places(rest);
        return part === 'work' ? workPlaces(rest, tables, order) : [];
      },
    };
  },
  sheets: annualSheets,
};

function workOf(tables: readonly FoundOfficeTable[], order: ReportOrder): Record<string, WorkFigures> {
  return Object.fromEntries(
    OFFICE_LEDGERS.map(({ id, counts }) => {
      const own = tables.filter(({ table }) => table.type.id === id).map(({ table }) => table);
      return [WORK_NAMES[id], Object.fromEntries(counts.map((count) => [count.id, countOf(own, count, order)]))];
    }),
  );
}

/** The lines behind a figure of the other ledgers. */
function workPlaces(key: string, tables: readonly FoundOfficeTable[], order: ReportOrder): MatterPlace[] {
  const [id, countId] = partsOf(key, '/');
  return tables.flatMap(({ ledger, table }) => {
    const count: OfficeCount | undefined =
      table.type.id === id ? table.type.counts.find((c) => c.id === countId) : undefined;
    return count ? countedLines(table, count, order).map((record) => ({ ledger, record })) : [];
  });
}

function partsOf(key: string, joint: string): readonly [string, string] {
  const at = key.indexOf(joint);
  return at < 0 ? ['', ''] : [key.slice(0, at), key.slice(at + 1)];
}

function notesOf(tables: readonly FoundOfficeTable[], order: ReportOrder): string[] {
  const notes: string[] = [];
  const kept = new Set(tables.map(({ table }) => table.type.id));
  const missing = OFFICE_LEDGERS.filter(({ id }) => !kept.has(id)).map(({ name }) => name);
  if (missing.length > 0) notes.push(`没有找到的台账：${missing.join('、')}；相应的数据留空。`);
  for (const { ledger, table } of tables) {
    notes.push(...notesOfCounting(table, ledger.place.sheet, order));
    const found = checkOfficeTable(table, order.asOf);
    const [first] = found;
    if (first) notes.push(`《${ledger.place.sheet}》有${found.length}处要核对，例如${first.cell}：${first.message}`);
  }
  return notes;
}
