import type { SheetModel } from '../core/sheets/sheet-model';

/** A sheet of a workbook to try. */
export interface SampleSheet {
  readonly sheet: SheetModel;
  /** It was made from one of the product's templates and bears its mark. */
  readonly isTemplate?: boolean;
}
