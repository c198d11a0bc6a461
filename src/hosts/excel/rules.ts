import type { SetConditionalFormats } from '../../core/changes/change';
import type { MergeArea } from '../../core/grid/grid';
import { columnIndex } from '../../core/grid/address';
import { rangeOf } from './areas';
import type { ExcelSession } from './excel-session';
import type { RuleData, RulesInverse } from './inverse';
import type { WriteUnit } from './write-units';

const CUSTOM = 'Custom';

interface FoundRule {
  readonly id: string;
  readonly data: RuleData;
}

const rangeOfArea = (workbook: Excel.Workbook, sheet: string, { top, left, bottom, right }: MergeArea): Excel.Range =>
  rangeOf(workbook.worksheets.getItem(sheet), {
    row: top,
    column: left,
    rows: bottom - top + 1,
    columns: right - left + 1,
  });

/**
 * The rules by formula that lie wholly within an area. Rules of other kinds (bars, icons, scales)
 * cannot be made again exactly as they were; they stay, below ours.
 */
async function readRules(session: ExcelSession, sheet: string, area: MergeArea): Promise<FoundRule[]> {
  const all = await session.step((workbook) =>
    rangeOfArea(workbook, sheet, area).conditionalFormats.load('items/id,items/type,items/priority,items/stopIfTrue'),
  );
  const custom = all.items.filter((rule) => rule.type === CUSTOM);
  if (custom.length === 0) return [];
  const parts = await session.step(() =>
    custom.map((rule) => ({
      ranges: rule.getRanges().load('address'),
      rule: rule.custom.rule.load('formula'),
      fill: rule.custom.format.fill.load('color'),
      font: rule.custom.format.font.load('color,bold'),
    })),
  );
  return custom.flatMap(({ id, stopIfTrue, priority }, i) => {
    const { ranges, rule, fill, font } = parts[i]!;
    const areas = ranges.address.split(',').map(withoutSheet);
    if (!areas.every((address) => liesWithin(address, area))) return [];
    // What a rule says nothing about is null, whatever the types say.
    const data: RuleData = {
      areas: areas.join(','),
      formula: rule.formula,
      fill: fill.color,
      color: font.color,
      bold: font.bold,
      stopIfTrue,
      priority,
    };
    return [{ id, data }];
  });
}

const withoutSheet = (address: string): string => address.slice(address.lastIndexOf('!') + 1);

function liesWithin(address: string, area: MergeArea): boolean {
  const [, left, top, right = left, bottom = top] = /^([A-Z]+)(\d+)(?::([A-Z]+)(\d+))?$/u.exec(address) ?? [];
  if (left === undefined || right === undefined) return false;
  const [first, last] = [columnIndex(left), columnIndex(right)];
  return first >= area.left && last <= area.right && Number(top) - 1 >= area.top && Number(bottom) - 1 <= area.bottom;
}

/** Reads what stands in the way of new rules, and says how to put them there and how to go back. */
export async function prepareRules(
  session: ExcelSession,
  { sheet, area, rules }: SetConditionalFormats,
): Promise<{ units: WriteUnit[]; inverse: RulesInverse }> {
  const found = await readRules(session, sheet, area);
  const formulas = rules.map((rule) => `=${rule.formula}`);
  const unit: WriteUnit = {
    bytes: 2_000 * (rules.length + found.length),
    cells: 0,
    queue: (workbook) => {
      const formats = rangeOfArea(workbook, sheet, area).conditionalFormats;
      for (const { id } of found) formats.getItem(id).delete();
      // A new rule goes before the others: the first one is added last.
      [...rules].reverse().forEach(({ style }, i) => {
        const rule = formats.add(CUSTOM);
        rule.custom.rule.formula = formulas[rules.length - 1 - i] ?? '';
        if (style.fill !== undefined) rule.custom.format.fill.color = `#${style.fill}`;
        if (style.color !== undefined) rule.custom.format.font.color = `#${style.color}`;
        if (style.bold !== undefined) rule.custom.format.font.bold = style.bold;
        rule.stopIfTrue = true;
      });
    },
  };
  return { units: [unit], inverse: { kind: 'rules', sheet, area, before: found.map((f) => f.data), after: formulas } };
}

/** Says how to take rules away again and to put those of before back in their places. */
export async function restoreRules(session: ExcelSession, inverse: RulesInverse): Promise<WriteUnit[]> {
  const { sheet, area, before, after } = inverse;
  const ours = (await readRules(session, sheet, area)).filter(({ data }) => after.includes(data.formula));
  return [
    {
      bytes: 2_000 * (ours.length + before.length),
      cells: 0,
      queue: (workbook) => {
        const formats = rangeOfArea(workbook, sheet, area).conditionalFormats;
        for (const { id } of ours) formats.getItem(id).delete();
        const worksheet = workbook.worksheets.getItem(sheet);
        for (const rule of [...before].sort((a, b) => a.priority - b.priority)) {
          const again = worksheet.getRanges(rule.areas).conditionalFormats.add(CUSTOM);
          again.custom.rule.formula = rule.formula;
          if (rule.fill !== null) again.custom.format.fill.color = rule.fill;
          if (rule.color !== null) again.custom.format.font.color = rule.color;
          if (rule.bold !== null) again.custom.format.font.bold = rule.bold;
          again.stopIfTrue = rule.stopIfTrue;
          again.priority = rule.priority;
        }
      },
    },
  ];
}
