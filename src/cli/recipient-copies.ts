import { basename, dirname, join } from 'node:path';
import type { MadeReport, CopyKind } from '../core/reports/report';
import { writeWorkbook } from '../hosts/xlsx/write/write-workbook';
import { saveNew } from './save-new';

/** A file written for one recipient. */
export interface SavedCopy {
  readonly recipient: string;
  readonly path: string;
  readonly matters: number;
}

/** Longer names are refused by some systems, together with the folder's own path. */
const MOST_CHARACTERS = 80;

/**
 * Writes one file a recipient beside the report's own: 整治（东四街道）.xlsx beside 整治.xlsx. In one
 * workbook each would get what is for the others.
 */
export function saveCopies(made: MadeReport, kind: CopyKind, target: string, inputs: readonly string[]): SavedCopy[] {
  const stem = basename(target).replace(/\.xlsx$/iu, '');
  const taken = new Set<string>([stem.toLowerCase()]);
  return made.copies(kind).map(({ recipient, sheet, matters }) => {
    const path = join(dirname(target), `${freeName(`${stem}（${fileWord(recipient)}）`, taken)}.xlsx`);
    saveNew(path, writeWorkbook([sheet]), inputs);
    return { recipient, path, matters };
  });
}

/** A name without what file systems refuse. */
const fileWord = (text: string): string =>
  text
    .replace(/[\\/:*?"<>|]|\p{Cc}/gu, '')
    .trim()
    .slice(0, MOST_CHARACTERS);

/** Names that differ in case alone are one file on many systems. */
function freeName(name: string, taken: Set<string>): string {
  for (let n = 1; ; n++) {
    const free = n === 1 ? name : `${name}${n}`;
    if (taken.has(free.toLowerCase())) continue;
    taken.add(free.toLowerCase());
    return free;
  }
}
