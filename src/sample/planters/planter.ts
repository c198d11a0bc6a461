import type { FieldId } from '../../core/fields/catalog';
import type { Matter, MatterContext } from '../matter';

/** Where an error is planted: one matter of a ledger, and what its layout shows of it. */
export interface PlantSite extends MatterContext {
  readonly matter: Matter;
  readonly index: number;
  readonly matters: readonly Matter[];
  /** Whether the layout has a column for the field. */
  has(field: FieldId): boolean;
  /** Whether the field has exactly one column, shared with no other field and written on every row. */
  own(field: FieldId): boolean;
  /** Whether a total row counts the people: a count that is no number would then be two errors. */
  readonly totals: boolean;
  /** Whether every number of this ledger has one pattern to depart from. */
  readonly casePattern: boolean;
  /** Values used up: an unlisted unit may stand here once, for a repeated one is the office's own. */
  readonly used: Set<string>;
  /** Records what a check should find, here or on another matter. */
  found(rule: string, field: FieldId | null, matter?: Matter): void;
}

/** Plants one kind of error. */
export interface Planter {
  readonly rule: string;
  /** Changes the matter and records what is to be found; false where this matter does not suit. */
  plant(site: PlantSite): boolean;
}

/** One matter before this one that nobody has touched and that suits, or null. */
export function earlierMatter(site: PlantSite, suits: (m: Matter) => boolean): Matter | null {
  for (let i = site.index - 1; i >= 0 && i >= site.index - 60; i--) {
    const m = site.matters[i] as Matter;
    if (!m.taken && suits(m)) return m;
  }
  return null;
}

/** A matter of one named person. */
export const isSingle = (m: Matter): boolean => m.cells.peopleCount === 1 && m.cells.petitioner === m.person.name;
