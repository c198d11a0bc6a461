import type { Ledger } from '../ledger/ledger';
import { forEachGroup, KeyColumn, KeyHash } from './key-index';
import { MATTER_TABLES, type FilesRule, type FindingParams } from './rule';

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
  check(ledgers, _ctx, reportOf) {
    for (const kind of MATTER_TABLES) {
      const same = ledgers.filter((ledger) => ledger.table.kind === kind && ledger.has('caseNo'));
      for (const places of repeatedNumbers(same)) {
        places.forEach((place, k) => {
          const other = places[k === 0 ? 1 : 0]!;
          reportOf(place.ledger)(place.record, 'caseNo', paramsOf(place, other, places.length));
        });
      }
    }
  },
  message: ({ params }) =>
    `信访件编号与${String(params.where)}重复${Number(params.times) > 2 ? `，共出现${String(params.times)}次` : ''}，请核对。`,
};

/** The records of every number that stands more than once, in the order met. All ledgers have the field. */
export function repeatedNumbers(ledgers: readonly Ledger[]): Place[][] {
  const starts: number[] = [];
  let total = 0;
  for (const ledger of ledgers) {
    starts.push(total);
    total += ledger.size;
  }
  const keys = new KeyColumn(total);
  const hash = new KeyHash();
  ledgers.forEach((ledger, l) => {
    const cells = ledger.cells('caseNo')!;
    const texts = ledger.texts('caseNo')!;
    for (let i = 0; i < ledger.size; i++) {
      const text = texts[i];
      if (text === null || text === undefined || cells.isInherited(i)) continue;
      hash.reset();
      if (isRunningNumber(text)) hash.add(l);
      addBare(hash, text);
      keys.set(starts[l]! + i, hash);
    }
  });
  const repeated: Place[][] = [];
  forEachGroup(keys, (members) => repeated.push(members.map((at) => placeAt(ledgers, starts, at))));
  return repeated;
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

function paramsOf(own: Place, other: Place, times: number): FindingParams {
  const { file, sheet } = other.ledger.place;
  const inFile = file === own.ledger.place.file ? '' : file;
  const inSheet =
    other.ledger === own.ledger || (inFile === '' && sheet === own.ledger.place.sheet) ? '' : `《${sheet}》`;
  return { where: `${inFile}${inSheet}第${other.ledger.rowOf(other.record) + 1}行`, times };
}
