import type { Ledger } from '../ledger/ledger';
import { KeyGroups } from './key-groups';
import { forEachGroup, KeyColumn, KeyHash } from './key-index';
import { comparableTables } from '../office-ledgers/table-role';
import { MATTER_TABLES, type FilesRule, type FindingParams, type Follower, type LedgerEdit, type Retell } from './rule';

interface Place {
  readonly ledger: Ledger;
  readonly record: number;
}

export const caseNoDuplicate: FilesRule = {
  scope: 'files',
  id: 'case-no-duplicate',
  severity: 'error',
  owner: 'registrar',
  tables: MATTER_TABLES,
  title: '信访件编号重复',
  text: '同一个信访件编号出现在两行上，无论在同一张表、不同工作表还是不同文件；每一行都提示。取自上一行的编号（合并单元格、空白即同上）不算重复。',
  basis: null,
  mend: '同一件登记了两次的，删去一行；是两件不同事项的，更正编号；是重复信访的，按规定另编新号并注明“重复”。',
  noFix: '是重复录入还是编错了号，要看原件；删行更不能代劳',
  check(ledgers, _ctx, reportOf) {
    for (const same of comparable(ledgers)) {
      for (const places of repeatedNumbers(same)) {
        places.forEach((place, k) => reportOf(place.ledger)(place.record, 'caseNo', paramsAmong(places, k)));
      }
    }
  },
  follow: (ledgers) => {
    const followers = comparable(ledgers).map((same) => new Numbers(same));
    return { edited: (edit, retell) => followers.every((follower) => follower.edited(edit, retell)) };
  },
  message: ({ params }) =>
    `信访件编号与${String(params.where)}重复${Number(params.times) > 2 ? `，共出现${String(params.times)}次` : ''}，请核对。`,
};

/** The tables whose numbers are compared with each other: those of one kind. */
function comparable(ledgers: readonly Ledger[]): readonly Ledger[][] {
  return comparableTables(ledgers.filter((ledger) => ledger.has('caseNo')));
}

/** The records of every number that stands more than once, in the order met. All ledgers have the field. */
export function repeatedNumbers(ledgers: readonly Ledger[]): Place[][] {
  const starts = startsOf(ledgers);
  const repeated: Place[][] = [];
  forEachGroup(keysOf(ledgers, starts), (members) => repeated.push(members.map((at) => placeAt(ledgers, starts, at))));
  return repeated;
}

/** Where the records of each ledger begin, all being numbered through. */
function startsOf(ledgers: readonly Ledger[]): number[] {
  let total = 0;
  return ledgers.map((ledger) => (total += ledger.size) - ledger.size);
}

function keysOf(ledgers: readonly Ledger[], starts: readonly number[]): KeyColumn {
  const keys = new KeyColumn(ledgers.reduce((total, ledger) => total + ledger.size, 0));
  ledgers.forEach((ledger, l) => {
    const cells = ledger.cells('caseNo')!;
    const texts = ledger.texts('caseNo')!;
    for (let i = 0; i < ledger.size; i++) {
      if (!cells.isInherited(i)) setKey(keys, starts[l]! + i, texts[i] ?? null, l);
    }
  });
  return keys;
}

const hash = new KeyHash();

function setKey(keys: KeyColumn, at: number, text: string | null, l: number): void {
  if (text === null) {
    keys.clear(at);
    return;
  }
  hash.reset();
  if (isRunningNumber(text)) hash.add(l);
  addBare(hash, text);
  keys.set(at, hash);
}

/** Numbers as short as this are counted anew on every sheet, so they say nothing across sheets. */
function isRunningNumber(text: string): boolean {
  return text.length <= 4 && /^\d+$/u.test(text);
}

/** Blanks and small letters do not make another number. */
function addBare(hash: KeyHash, text: string): void {
  for (let i = 0; i < text.length; i++) {
    const c = text.charCodeAt(i);
    if (c >= 0x61 && c <= 0x7a) hash.add(c - 0x20);
    else if (c > 0x20) hash.add(c);
  }
}

function placeAt(ledgers: readonly Ledger[], starts: readonly number[], at: number): Place {
  let l = starts.length - 1;
  while (starts[l]! > at) l--;
  return { ledger: ledgers[l]!, record: at - starts[l]! };
}

function paramsAmong(places: readonly Place[], k: number): FindingParams {
  return paramsOf(places[k]!, places[k === 0 ? 1 : 0]!, places.length);
}

function paramsOf(own: Place, other: Place, times: number): FindingParams {
  const { file, sheet } = other.ledger.place;
  const inFile = file === own.ledger.place.file ? '' : file;
  const inSheet =
    other.ledger === own.ledger || (inFile === '' && sheet === own.ledger.place.sheet) ? '' : `《${sheet}》`;
  return { where: `${inFile}${inSheet}第${other.ledger.rowOf(other.record) + 1}行`, times };
}

/** A number that stands more often than this is told again with all others. */
const MOST_PLACES = 500;

/** The numbers of comparable tables, kept while these are edited. */
class Numbers implements Follower {
  private readonly starts: readonly number[];
  private readonly groups: KeyGroups;

  constructor(private readonly ledgers: readonly Ledger[]) {
    this.starts = startsOf(ledgers);
    this.groups = new KeyGroups(keysOf(ledgers, this.starts));
  }

  edited({ ledger, records, slice }: LedgerEdit, retell: Retell): boolean {
    const l = this.ledgers.indexOf(ledger);
    if (l < 0) return true;
    const cells = slice.cells('caseNo')!;
    const texts = slice.texts('caseNo')!;
    const concerned = new Set<number>();
    const note = (at: number): void => this.groups.membersOf(at).forEach((member) => concerned.add(member));
    for (const [k, record] of records.entries()) {
      const at = this.starts[l]! + record;
      concerned.add(at);
      note(at);
      this.groups.change(at, (keys) => setKey(keys, at, cells.isInherited(k) ? null : (texts[k] ?? null), l));
      note(at);
      if (concerned.size > MOST_PLACES) return false;
    }
    for (const at of concerned) this.tell(at, retell);
    return true;
  }

  private tell(at: number, retell: Retell): void {
    const place = placeAt(this.ledgers, this.starts, at);
    const report = retell.record(place.ledger, place.record);
    const members = this.groups.membersOf(at);
    if (members.length < 2) return;
    const places = members.map((member) => placeAt(this.ledgers, this.starts, member));
    report(place.record, 'caseNo', paramsAmong(places, members.indexOf(at)));
  }
}
