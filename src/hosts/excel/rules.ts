import type { Operation, SetConditionalFormats } from '../../core/changes/change';
import { contains } from '../../core/grid/area';
import type { MergeArea } from '../../core/grid/grid';
import { addressOf, areaAt, rangeOf } from './areas';
import { plainFormula } from './cell-input';
import type { ExcelSession } from './excel-session';
import { movedForm } from './moved-form';
import type { RecordStep, RuleData, RulesStep, Side } from './record';
import { lookOfRule, queueRuleLook, ruleLook, setRuleLook } from './rule-look';
import type { WriteUnit } from './write-units';

const CUSTOM = 'Custom';
/** A rule with all that it may say. */
const RULE_BYTES = 8_000;

export interface FoundRule {
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
export async function readRules(session: ExcelSession, sheet: string, area: MergeArea): Promise<FoundRule[]> {
  const all = await session.step((workbook) =>
    rangeOfArea(workbook, sheet, area).conditionalFormats.load('items/id,items/type,items/priority,items/stopIfTrue'),
  );
  const custom = all.items.filter((rule) => rule.type === CUSTOM);
  if (custom.length === 0) return [];
  const parts = await session.step(() =>
    custom.map((rule) => ({
      ranges: rule.getRanges().load('address'),
      rule: rule.custom.rule.load('formula'),
      look: queueRuleLook(rule.custom.format),
    })),
  );
  return custom.flatMap(({ id, stopIfTrue, priority }, i) => {
    const { ranges, rule, look } = parts[i]!;
    const areas = ranges.address.split(',').map(withoutSheet);
    const data: RuleData = {
      areas: areas.join(','),
      formula: rule.formula,
      look: ruleLook(look),
      stopIfTrue,
      priority,
    };
    return liesWithin(data, area) ? [{ id, data }] : [];
  });
}

const withoutSheet = (address: string): string => address.slice(address.lastIndexOf('!') + 1);

function mergeAreaAt(address: string): MergeArea | null {
  const area = areaAt(address);
  if (!area) return null;
  const { row, column, rows, columns } = area;
  return { top: row, left: column, bottom: row + rows - 1, right: column + columns - 1 };
}

const liesWithin = ({ areas }: RuleData, area: MergeArea): boolean =>
  areas.split(',').every((address) => {
    const own = mergeAreaAt(address);
    return own !== null && contains(area, own);
  });

const addressOfArea = ({ top, left, bottom, right }: MergeArea): string =>
  addressOf({ row: top, column: left, rows: bottom - top + 1, columns: right - left + 1 });

/** Whether a later operation of the same change puts other rules in the place of those of an operation. */
export const isSuperseded = ({ sheet, area }: SetConditionalFormats, later: readonly Operation[]): boolean =>
  later.some(
    (other) => other.kind === 'set-conditional-formats' && other.sheet === sheet && contains(other.area, area),
  );

/**
 * Reads the rules that make room for new ones, and says what the new ones are.
 *
 * @param isNew whether the same change adds the sheet
 * @param earlier what the same change does before: rules that make room for that do so once
 */
export async function recordRules(
  session: ExcelSession,
  { sheet, area, rules }: SetConditionalFormats,
  isNew: boolean,
  earlier: readonly RecordStep[],
): Promise<RulesStep> {
  const isGone = (rule: RuleData): boolean =>
    earlier.some((step) => step.kind === 'rules' && step.sheet === sheet && liesWithin(rule, step.area));
  const found = isNew ? [] : await readRules(session, sheet, area);
  const before = found.map(({ data }) => data).filter((rule) => !isGone(rule));
  const areas = addressOfArea(area);
  const after = rules.map(({ formula, style }, priority): RuleData => ({
    areas,
    formula: `=${formula}`,
    look: lookOfRule(style),
    stopIfTrue: true,
    priority,
  }));
  return { kind: 'rules', sheet, area, before, after };
}

/** A step as it is after rows were put in or taken out above. */
export function placedStep(step: RulesStep, placeOf: (row: number) => number): RulesStep {
  const { area } = step;
  const [top, bottom] = [placeOf(area.top), placeOf(area.bottom)];
  if (top === area.top && bottom === area.bottom) return step;
  const placed = (rule: RuleData): RuleData => {
    const areas = rule.areas.split(',').flatMap((address) => mergeAreaAt(address) ?? []);
    const moved = areas.map((a) => ({ ...a, top: placeOf(a.top), bottom: placeOf(a.bottom) }));
    const [from, to] = [areas[0]?.top ?? 0, moved[0]?.top ?? 0];
    return {
      ...rule,
      areas: moved.map(addressOfArea).join(','),
      formula: String(movedForm(rule.formula, from, to) ?? rule.formula),
    };
  };
  return { ...step, area: { ...area, top, bottom }, before: step.before.map(placed), after: step.after.map(placed) };
}

/** Those of the rules that are there now which a step knows, from before it or of its own. */
export function knownRules({ before, after }: RulesStep, found: readonly FoundRule[]): FoundRule[] {
  const known = new Set([...before, ...after].map((rule) => plainFormula(rule.formula)));
  return found.filter(({ data }) => known.has(plainFormula(data.formula)));
}

/**
 * Says how to have the rules of one side.
 *
 * @param known the rules of either side that are there now: they go first, so that doing it twice changes nothing
 */
export function rulesUnit(step: RulesStep, side: Side, known: readonly FoundRule[]): WriteUnit {
  const { sheet, area } = step;
  return {
    bytes: RULE_BYTES * (known.length + step[side].length),
    cells: 0,
    queue: (workbook) => {
      const formats = rangeOfArea(workbook, sheet, area).conditionalFormats;
      for (const { id } of known) formats.getItem(id).delete();
      const worksheet = workbook.worksheets.getItem(sheet);
      for (const rule of [...step[side]].sort((a, b) => a.priority - b.priority)) {
        const added = worksheet.getRanges(rule.areas).conditionalFormats.add(CUSTOM);
        added.custom.rule.formula = rule.formula;
        setRuleLook(added.custom.format, rule.look);
        added.stopIfTrue = rule.stopIfTrue;
        added.priority = rule.priority;
      }
    },
  };
}
