import { offerOf } from '../../core/changes/change';
import type { MergeArea, ValidatedArea } from '../../core/grid/grid';
import type { SheetModel, Validation } from '../../core/sheets/sheet-model';
import { inReadingOrder, sameArea } from '../../core/grid/area';

/**
 * Where something says what may be typed, in the file or by a change. The grid shows none of it and the
 * saved file has all of it; kept here so that nothing is laid over what the clerk has.
 */
export class ValidatedAreas {
  private readonly sheets = new Map<string, readonly ValidatedArea[]>();

  of(sheet: string): readonly ValidatedArea[] {
    return this.sheets.get(sheet) ?? [];
  }

  /** Takes in what a sheet brings along. In which order it came about is not to be seen. */
  take(sheet: string, areas: readonly ValidatedArea[]): void {
    this.sheets.set(sheet, [...areas].sort(inReadingOrder));
  }

  takeNew({ validations = [] }: SheetModel, sheet: string): void {
    this.take(sheet, areasOf(validations));
  }

  /** Forgets a sheet that is gone. */
  forget(sheet: string): void {
    this.sheets.delete(sheet);
  }

  /** Has them follow rows that were put in or taken out; null for an area that is gone. */
  move(sheet: string, place: (area: MergeArea) => MergeArea | null): void {
    this.take(
      sheet,
      this.of(sheet).flatMap((area) => {
        const placed = place(area);
        return placed ? { ...area, ...placed } : [];
      }),
    );
  }

  /** Puts some in the place of others. */
  exchange(sheet: string, gone: readonly MergeArea[], come: readonly ValidatedArea[]): void {
    const kept = this.of(sheet).filter((area) => !gone.some((other) => sameArea(area, other)));
    this.take(sheet, [...kept, ...come]);
  }
}

/** The areas of drop-downs and hints, each with what is offered there. */
export const areasOf = (validations: readonly Validation[]): ValidatedArea[] =>
  validations.flatMap((validation) => {
    const offers = offerOf(validation);
    return validation.areas.map((area) => (offers ? { ...area, offers } : area));
  });
