import { isFormulaInput, type CellInput, type InsertRows } from '../../core/changes/change';
import { areaAfter, areaBefore, areaJoined, rowAfter, rowBefore } from '../../core/changes/row-insertion';
import type { MergeArea } from '../../core/grid/grid';
import { insertedFormula, removedFormula } from '../../core/formulas/inserted-formula';
import type { Content } from './cell-contents';
import { areaOf, rangeOf, type GridRule } from './grid-sheet';
import type { CellsStep, Step } from './journal';

/** Which way rows go: put in, or taken out again. */
export type Way = 'in' | 'out';

/** Where everything goes when rows are put into a sheet of the grid, or taken out again. */
export class RowMover {
  readonly sheet: string;

  constructor(
    readonly operation: InsertRows,
    readonly way: Way,
  ) {
    this.sheet = operation.sheet;
  }

  /** Null for a row that is taken out. */
  readonly row = (row: number): number | null =>
    this.way === 'in' ? rowAfter(this.operation, row) : rowBefore(this.operation, row);

  /** An area that says something of cells alike; null where it is taken out. */
  readonly joined = (area: MergeArea): MergeArea | null =>
    this.way === 'in' ? areaJoined(this.operation, area) : areaBefore(this.operation, area);

  readonly merge = (area: MergeArea): MergeArea | null =>
    this.way === 'in' ? areaAfter(this.operation, area) : areaBefore(this.operation, area);

  /** @param row of the cell that the formula stands in */
  formula(formula: string, sheet: string, row: number): string {
    return this.way === 'in'
      ? insertedFormula(formula, this.operation, { sheet, row })
      : removedFormula(formula, this.operation, sheet);
  }

  rule(rule: GridRule): GridRule | null {
    const ranges = rule.ranges.flatMap((range) => this.joined(areaOf(range)) ?? []).map(rangeOf);
    if (ranges.length === 0) return null;
    const own = rule.rule;
    if (!('value' in own) || typeof own.value !== 'string' || !own.value.startsWith('=')) return { ...rule, ranges };
    const row = this.operation.joins ?? this.operation.at;
    const value = `=${this.formula(own.value.slice(1), this.sheet, row)}`;
    return { ...rule, ranges, rule: { ...own, value } as GridRule['rule'] };
  }

  /** What an earlier change noted of cells, as it reads where they are now. */
  step(step: Step): Step {
    const isHere = step.sheet === this.sheet;
    switch (step.kind) {
      case 'cells':
        return this.cells(step, isHere);
      case 'merges':
        return isHere ? { ...step, areas: step.areas.flatMap((area) => this.merge(area) ?? []) } : step;
      case 'rules':
        if (!isHere) return step;
        return {
          ...step,
          before: step.before.flatMap((rule) => this.rule(rule) ?? []),
          after: step.after.flatMap((rule) => this.rule(rule) ?? []),
        };
      case 'validations': {
        if (!isHere) return step;
        const validations = step.validations.map((validation) => ({
          ...validation,
          areas: validation.areas.flatMap((area) => this.joined(area) ?? []),
        }));
        const replaces = step.replaces.flatMap((area) => {
          const joined = this.joined(area);
          return joined ? { ...area, ...joined } : [];
        });
        return { ...step, validations, replaces };
      }
      case 'rows': {
        if (!isHere) return step;
        const { operation } = step;
        const at = this.row(operation.at) ?? operation.at;
        return { ...step, operation: { ...operation, at, like: this.row(operation.like) ?? operation.like } };
      }
      default:
        return step;
    }
  }

  private cells(step: CellsStep, isHere: boolean): CellsStep {
    const place = (row: number): number => (isHere ? (this.row(row) ?? row) : row);
    return {
      ...step,
      rows: step.rows.map(place),
      before: step.before.map((content, i) => this.content(content, step.sheet, step.rows[i] ?? 0)),
      inputs: step.inputs.map((input, i) => this.input(input, step.sheet, step.rows[i] ?? 0)),
      resultRows: isHere ? new Set([...step.resultRows].map(place)) : step.resultRows,
    };
  }

  private content(content: Content, sheet: string, row: number): Content {
    if (!content?.f) return content;
    const f = `=${this.formula(content.f.replace(/^=/u, ''), sheet, row)}`;
    return f === content.f ? content : { ...content, f };
  }

  private input(input: CellInput, sheet: string, row: number): CellInput {
    if (!isFormulaInput(input)) return input;
    const formula = this.formula(input.formula, sheet, row);
    return formula === input.formula ? input : { ...input, formula };
  }
}
