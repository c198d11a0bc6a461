import { encodeFingerprints, fingerprintOf } from '../../merge/fingerprint';
import type { LineValue } from '../kept-list/list-edition';
import { encodeIdentity } from './identity';
import type { LineColumn } from './line-columns';
import type { MergedLine } from './merge-edition';
import type { Problem } from './problems';

/**
 * A line that no earlier edition has. Its cells are read when somebody asks: the figures of a report need
 * few of them, and the names in a story are looked for only where it is shown.
 */
export class NewLine implements MergedLine {
  readonly state = 'new';
  readonly before = null;
  private readonly known: (LineValue | undefined)[] = [];
  private all: readonly LineValue[] | null = null;

  /** @param read what the ledgers say of a column of the problem */
  constructor(
    readonly problem: Problem,
    private readonly columns: readonly LineColumn[],
    private readonly read: (column: LineColumn) => LineValue,
  ) {}

  value(column: number): LineValue {
    const known = this.known[column];
    if (known !== undefined) return known;
    const asked = this.columns[column];
    return (this.known[column] = asked ? this.read(asked) : null);
  }

  get values(): readonly LineValue[] {
    return (this.all ??= this.columns.map((_, c) => this.value(c)));
  }

  get identity(): string {
    return encodeIdentity(this.problem.members);
  }

  get written(): string {
    return encodeFingerprints(this.values.map(fingerprintOf));
  }
}
