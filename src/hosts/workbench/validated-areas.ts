import type { MergeArea } from '../../core/grid/grid';
import type { SheetModel, Validation } from '../../core/sheets/sheet-model';
import { sameArea } from '../xlsx/area-reference';

/**
 * Where something says what may be typed, in the file or by a change. The grid shows none of it and the
 * saved file has all of it; kept here so that nothing is laid over what the clerk has.
 */
export class ValidatedAreas {
  private readonly sheets = new Map<string, readonly MergeArea[]>();

  of(sheet: string): readonly MergeArea[] {
    return this.sheets.get(sheet) ?? [];
  }

  /** Takes in what a sheet brings along. */
  take(sheet: string, areas: readonly MergeArea[]): void {
    this.sheets.set(sheet, areas);
  }

  takeNew({ validations = [] }: SheetModel, sheet: string): void {
    this.take(sheet, areasOf(validations));
  }

  /** Forgets a sheet that is gone. */
  forget(sheet: string): void {
    this.sheets.delete(sheet);
  }

  add(sheet: string, validations: readonly Validation[]): void {
    this.take(sheet, [...this.of(sheet), ...areasOf(validations)]);
  }

  remove(sheet: string, validations: readonly Validation[]): void {
    const gone = areasOf(validations);
    const kept = this.of(sheet).filter((area) => !gone.some((other) => sameArea(area, other)));
    this.take(sheet, kept);
  }
}

const areasOf = (validations: readonly Validation[]): MergeArea[] => validations.flatMap(({ areas }) => areas);
