import { indexOfRow } from '../core/grid/row-search';
import { matterKey } from '../core/ignored/finding-key';
import type { FieldId } from '../core/fields/catalog';
import type { Ledger } from '../core/ledger/ledger';
import { openMatters } from '../core/matters/open-matter';
import { maskValue } from '../core/privacy/mask';
import { matterTables } from '../core/office-ledgers/table-role';
import { peopleCell, peopleOf } from '../core/privacy/people';
import { matterName } from '../core/rules/matter-name';
import type { SelectedRows } from '../hosts/workbook-host';
import type { CheckRequest } from './answers';
import { wordsOf } from './finding-search';
import { SHOWN_PICKS, type PickAnswer, type PickRequest, type PickRow, type RowPicks } from './pick-answers';

/** What a clerk knows a matter by. */
const SEARCHED: readonly FieldId[] = ['caseNo', 'petitioner', 'responsibleUnit', 'title', 'content', 'demand'];
const TOLD_BY: readonly FieldId[] = ['content', 'title', 'demand'];
const LONGEST = 60;

/** The matters that a search finds, for the clerk to pick from. */
export function findPicks(
  ledgers: readonly Ledger[],
  { text, only }: PickRequest,
  { asOf, profile }: CheckRequest,
): PickAnswer {
  const words = wordsOf(text);
  const wanted = only && new Set(only);
  const open: PickRow[] = [];
  const others: PickRow[] = [];
  let total = 0;
  for (const ledger of matterTables(ledgers)) {
    const isOpen = openMatters(ledger, asOf);
    const finds = searcher(ledger, words);
    for (let i = 0; i < ledger.size; i++) {
      if (!finds(i)) continue;
      const row = ledger.rowOf(i);
      if (wanted && !wanted.has(matterKey(ledger, row))) continue;
      total++;
      const list = isOpen(i) ? open : others;
      if (list.length >= SHOWN_PICKS) continue;
      list.push({
        key: matterKey(ledger, row),
        sheet: ledger.place.sheet,
        row,
        matter: matterName(ledger, i),
        about: aboutOf(ledger, i, profile.mask),
        isOpen: list === open,
      });
    }
  }
  return { total, rows: [...open, ...others].slice(0, SHOWN_PICKS) };
}

/** The matters that stand in some rows of a sheet. */
export function picksInRows(ledgers: readonly Ledger[], { sheet, rows }: SelectedRows): RowPicks {
  const here = matterTables(ledgers).filter(({ place }) => place.sheet === sheet);
  const keys = new Set<string>();
  let others = 0;
  for (const row of rows) {
    const ledger = here.find(({ table }) => indexOfRow(table.records, row) >= 0);
    if (ledger) keys.add(matterKey(ledger, row));
    else others++;
  }
  return { keys: [...keys], others };
}

/** Whether each word stands in one of the texts of a record. */
function searcher(ledger: Ledger, words: readonly string[]): (record: number) => boolean {
  const texts = SEARCHED.map((field) => ledger.texts(field)).filter((column) => column !== null);
  return (i) => words.every((word) => texts.some((column) => column[i]?.toLowerCase().includes(word) === true));
}

function aboutOf(ledger: Ledger, record: number, mask: CheckRequest['profile']['mask']): string {
  const told = TOLD_BY.map((field) => ledger.texts(field)?.[record] ?? '').find((text) => text !== '') ?? '';
  const masked = maskValue('content', told, mask, peopleOf(peopleCell({ ledger, record })));
  return masked.length > LONGEST ? `${masked.slice(0, LONGEST)}……` : masked;
}
