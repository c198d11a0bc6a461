import { matterKey } from '../core/ignored/finding-key';
import type { FieldId } from '../core/fields/catalog';
import type { Ledger } from '../core/ledger/ledger';
import { openMatters } from '../core/matters/open-matter';
import { maskOwnNames, maskValue } from '../core/privacy/mask';
import { mattersOf } from '../core/reports/rectification/select';
import { matterName } from '../core/rules/matter-name';
import type { CheckRequest } from './answers';
import { wordsOf } from './finding-search';
import { SHOWN_PICKS, type PickAnswer, type PickRequest, type PickRow } from './pick-answers';

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
  for (const ledger of mattersOf(ledgers)) {
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

/** Whether each word stands in one of the texts of a record. */
function searcher(ledger: Ledger, words: readonly string[]): (record: number) => boolean {
  const texts = SEARCHED.map((field) => ledger.texts(field)).filter((column) => column !== null);
  return (i) => words.every((word) => texts.some((column) => column[i]?.toLowerCase().includes(word) === true));
}

function aboutOf(ledger: Ledger, record: number, mask: CheckRequest['profile']['mask']): string {
  const told = TOLD_BY.map((field) => ledger.texts(field)?.[record] ?? '').find((text) => text !== '') ?? '';
  const people = ledger.texts('petitioner')?.[record] ?? '';
  const masked = mask === 'none' ? told : maskValue('content', maskOwnNames(told, people), mask);
  return masked.length > LONGEST ? `${masked.slice(0, LONGEST)}……` : masked;
}
