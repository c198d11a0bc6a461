import { isDisciplineOrgan, type Recipient } from '../../recipients/recipient';
import { recipientRows, type RecipientRows } from '../../recipients/recipient-rows';
import type { Ledger } from '../../ledger/ledger';
import { nameForSheet } from '../../sheets/sheet-name';
import type { SheetModel } from '../../sheets/sheet-model';
import { freeSheetName } from '../../sheets/sheet-operations';
import { matchKey } from '../../values/text';
import type { CopyKind, RecipientCopy } from '../report';
import type { LineValue } from '../kept-list/list-edition';
import { UNNAMED } from './cell-owners';
import type { ColumnKey } from './column-keys';
import { leadersOf } from './leader-names';
import { isFolded } from './folded-columns';
import type { LineColumn } from './line-columns';
import type { Member } from './matter-index';
import { MatterView } from './matter-view';
import type { MergedLine } from './merge-edition';
import type { Rectification } from './rectify';
import { rectificationSheet } from './rectification-sheet';
import { summaryText } from './standing';
import { SHEET_NAME } from './title-block';

/** That somebody's demand is unreasonable or his conduct unlawful stays in the office. */
const STAYS: ReadonlySet<string> = new Set<ColumnKey>(['educatedInPlace', 'handledByLaw']);
/** What a unit is asked to fill in, or has to know to do so; the other folded columns are for the office. */
const FOR_UNITS: ReadonlySet<string> = new Set<ColumnKey>(['coUnits', 'rectifiedDate']);
/** Of a line without a source nobody can say what it is for; words of accusation settle it. */
const SAYS_ACCUSATION = /揭发|检举|控告|举报/u;

/** How a copy is named, and which of the recipient's lines it has. */
interface CopyLook {
  readonly name: string;
  readonly title: string;
  readonly only?: (line: MergedLine) => boolean;
}

/**
 * A copy of 排查整治台账 for a recipient, `null` where nothing in it is for them. It carries neither
 * what was written before nor where the lines come from, and no column of people's own.
 */
export function copyFor(rectification: Rectification, recipient: Recipient, look: CopyLook): SheetModel | null {
  return copyThrough(new CopyFilter(rectification, recipient), look)?.sheet ?? null;
}

/** 分单位交办单, each with its unit's own lines only; or one print a leader, with the lines that name them. */
export function recipientCopies(rectification: Rectification, kind: CopyKind): RecipientCopy[] {
  return kind === 'units' ? unitCopies(rectification) : leaderCopies(rectification);
}

function unitCopies(rectification: Rectification): RecipientCopy[] {
  const names = distinct(rectification.counted.map(({ line }) => textOf(rectification, line, 'responsibleUnit')));
  return copiesOf(names, (name, sheet) =>
    copyThrough(new CopyFilter(rectification, { kind: 'unit', name }), {
      name: sheet,
      title: `${name}排查整治事项交办单`,
    }),
  );
}

function leaderCopies(rectification: Rectification): RecipientCopy[] {
  const leaders = new Map<MergedLine, readonly string[]>(
    rectification.counted.map(({ line }) => [line, leadersOf((key) => rectification.cell(line, key))]),
  );
  // What may be shown to one leader may be shown to each.
  const filter = new CopyFilter(rectification, { kind: 'leader' });
  return copiesOf(distinct([...leaders.values()].flat()), (name, sheet) =>
    copyThrough(filter, {
      name: sheet,
      title: `${name}包案（分管）事项${SHEET_NAME}`,
      only: (line) => leaders.get(line)?.includes(name) === true,
    }),
  );
}

function copyThrough(
  filter: CopyFilter,
  { name, title, only }: CopyLook,
): { readonly sheet: SheetModel; readonly matters: number } | null {
  const { rectification } = filter;
  const lines = rectification.merged.lines.filter((line) => only?.(line) !== false && filter.isFor(line));
  if (lines.length === 0) return null;
  const told = new Set(lines);
  const counted = rectification.counted.filter(({ line }) => told.has(line));
  const sheet = rectificationSheet(rectification, {
    name,
    title,
    isCopy: true,
    lines,
    without: withoutFor(filter),
    summary: summaryText(counted),
    shown: (line, column, value) => filter.shown(line, column, value),
  });
  return { sheet, matters: counted.length };
}

/** A copy has nothing hidden: what the office folds is not in it at all. */
function withoutFor({ rectification, recipient }: CopyFilter): ReadonlySet<string> {
  const { merged, order } = rectification;
  const folded = merged.columns.filter((column) => isFolded(column, order.profile)).map(({ key }) => key);
  return new Set([...STAYS, ...folded.filter((key) => recipient.kind !== 'unit' || !FOR_UNITS.has(key))]);
}

const distinct = (names: readonly string[]): string[] => [...new Set(names)].filter((name) => name !== '');

const textOf = ({ cell }: Rectification, line: MergedLine, key: ColumnKey): string =>
  String(cell(line, key) ?? '').trim();

function copiesOf(
  names: readonly string[],
  make: (name: string, sheet: string) => Omit<RecipientCopy, 'recipient'> | null,
): RecipientCopy[] {
  const taken: string[] = [];
  return names.flatMap((recipient) => {
    const name = freeSheetName(nameForSheet(recipient, SHEET_NAME), taken);
    const copy = make(recipient, name);
    if (!copy) return [];
    taken.push(name);
    return [{ recipient, ...copy }];
  });
}

/** The one filter of recipients, asked for the lines of the sheet. */
class CopyFilter {
  private readonly own = new Map<Ledger, RecipientRows>();
  private readonly open = new Map<Ledger, RecipientRows>();

  constructor(
    readonly rectification: Rectification,
    readonly recipient: Recipient,
  ) {}

  isFor(line: MergedLine): boolean {
    const { recipient } = this;
    if (!line.problem) return this.mayBeTold(line);
    const { members } = line.problem;
    const isOwn = (member: Member): boolean => this.rows(member.ledger).has(member.record);
    if (recipient.kind !== 'unit') return members.every(isOwn);
    // One record that is 揭发控告 makes the whole problem one.
    const isOpen = ({ ledger, record }: Member): boolean => this.openRows(ledger).has(record);
    return members.some(isOwn) && (isDisciplineOrgan(recipient.name) || members.every(isOpen));
  }

  /** A line that people wrote; of one whose source is gone nobody knows any more what it was for. */
  private mayBeTold(line: MergedLine): boolean {
    const { recipient, rectification } = this;
    if (line.state !== 'own' || !line.before?.isOwn || recipient.kind === 'discipline') return false;
    if (line.values.some((value) => typeof value === 'string' && SAYS_ACCUSATION.test(value))) return false;
    if (recipient.kind !== 'unit') return true;
    return matchKey(textOf(rectification, line, 'responsibleUnit')) === matchKey(recipient.name);
  }

  /** What stands in a cell of the copy: of a problem of several units each sees what its own records say. */
  shown(line: MergedLine, column: LineColumn, value: LineValue): LineValue {
    const { problem } = line;
    if (!problem || this.recipient.kind !== 'unit') return value;
    const own = problem.members.filter((member) => this.rows(member.ledger).has(member.record));
    if (column.key === 'petitioner' && own.some((m) => !this.rows(m.ledger).mayName(m.record))) return UNNAMED;
    if (own.length === problem.members.length || !column.value) return value;
    const { order } = this.rectification;
    const whole = column.value(new MatterView(problem, order));
    return whole === value ? column.value(new MatterView({ ...problem, members: own }, order)) : value;
  }

  private rows(ledger: Ledger): RecipientRows {
    let rows = this.own.get(ledger);
    if (!rows) this.own.set(ledger, (rows = recipientRows(ledger, this.recipient)));
    return rows;
  }

  private openRows(ledger: Ledger): RecipientRows {
    let rows = this.open.get(ledger);
    if (!rows) this.open.set(ledger, (rows = recipientRows(ledger, { kind: 'leader' })));
    return rows;
  }
}
