import { columnIndex } from '../core/grid/address';
import type { Ledger } from '../core/ledger/ledger';
import type { CheckResult } from '../core/rules/check';
import { cellText, cleanText } from '../core/values/text';
import type { TextTest } from './facets';

/** Fields by which a clerk knows a matter. */
const MATTER_FIELDS = ['caseNo', 'petitioner', 'responsibleUnit'] as const;

/**
 * A test for the words of a search, null where there are none. Every word must be found, each
 * anywhere: in the cell's text, the matter's number, people or unit, the rule's title, or as the
 * address of the cell (`F12`, `第12行`). Nothing is made into sentences for it.
 */
export function textTest(result: CheckResult, text: string): TextTest | null {
  const words = wordsOf(text);
  if (words.length === 0) return null;
  const tests = words.map((word) => wordTest(result, word));
  return (k) => tests.every((test) => test(k));
}

/** The words of a search. */
export function wordsOf(text: string): string[] {
  return cleanText(text).toLowerCase().split(/\s+/u).filter(Boolean);
}

function wordTest(result: CheckResult, word: string): TextTest {
  const { findings, rules, ledgers } = result;
  const place = placeOf(word);
  const inRule = rules.map((rule) => rule.id === word || rule.title.toLowerCase().includes(word));
  const inRecord = ledgers.map((ledger) => recordsHolding(ledger, word));
  return (k) => {
    if (inRule[findings.ruleAt(k)]) return true;
    const l = findings.ledgerAt(k);
    const record = findings.recordAt(k);
    if (record !== null && inRecord[l]?.[record] === 1) return true;
    const row = findings.rowAt(k);
    if (row === null) return false;
    const column = findings.columnAt(k);
    if (place?.row === row && (place.column === null || place.column === column)) return true;
    return (
      column !== null &&
      cellText((ledgers[l] as Ledger).grid, row, column)
        .toLowerCase()
        .includes(word)
    );
  };
}

/** The records whose number, people or unit hold a word, as 1. */
export function recordsHolding(ledger: Ledger, word: string): Uint8Array {
  const out = new Uint8Array(ledger.size);
  for (const field of MATTER_FIELDS) {
    ledger.texts(field)?.forEach((text, i) => {
      if (text?.toLowerCase().includes(word)) out[i] = 1;
    });
  }
  return out;
}

/** The place that `f12` or `第12行` names. */
function placeOf(word: string): { row: number; column: number | null } | null {
  const cell = /^([a-z]{1,3})([1-9]\d{0,6})$/u.exec(word);
  if (cell?.[1] && cell[2]) return { row: Number(cell[2]) - 1, column: columnIndex(cell[1]) };
  const row = /^第?([1-9]\d{0,6})行$/u.exec(word);
  return row?.[1] ? { row: Number(row[1]) - 1, column: null } : null;
}
