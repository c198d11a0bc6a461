/** A search for matters to be picked by hand. */
export interface PickRequest {
  /** Words that must all be found: in a matter's number, person, unit or what it is about. */
  readonly text: string;
  /** Shows the picked ones alone; these are their keys. */
  readonly only: readonly string[] | null;
}

/** A matter that can be picked. */
export interface PickRow {
  /** `matterKey`: the same wherever the row goes. */
  readonly key: string;
  readonly sheet: string;
  /** 0-based. */
  readonly row: number;
  /** Number and masked name. */
  readonly matter: string;
  /** What it is about, masked and cut short. */
  readonly about: string;
  readonly isOpen: boolean;
}

export interface PickAnswer {
  /** How many were found. */
  readonly total: number;
  /** The first {@link SHOWN_PICKS}, open matters before others. */
  readonly rows: readonly PickRow[];
}

/** The matters that stand in some rows of a sheet. */
export interface RowPicks {
  /** Their keys: see {@link PickRow.key}. */
  readonly keys: readonly string[];
  /** Rows in which no matter stands: headers, totals, what is on no ledger. */
  readonly others: number;
}

export const SHOWN_PICKS = 100;
