import type { Layout } from '../layout';
import { hotline, nationalExport, phantom } from './exports';
import {
  blankAbove,
  composite,
  ditto,
  mergedDown,
  paged,
  sections,
  sideBySide,
  slips,
  totalAbove,
  twoTables,
} from './grown';
import { law2022 } from './law2022';
import { monthSheet, monthTotals, numbersAbove, numbersBelow } from './numbered';
import { rectification } from './rectification';
import { tallTitle, threeLevel, twoLevel, unmergedParents } from './titled';

/** Every layout a sample ledger can have, the commonest first. */
export const LAYOUTS: readonly Layout[] = [
  twoLevel,
  nationalExport,
  numbersAbove,
  numbersBelow,
  tallTitle,
  threeLevel,
  unmergedParents,
  monthTotals,
  monthSheet,
  rectification,
  composite,
  slips,
  hotline,
  blankAbove,
  mergedDown,
  ditto,
  paged,
  sections,
  twoTables,
  sideBySide,
  totalAbove,
  phantom,
  law2022,
];

/** A layout by its id. */
export function layoutOf(id: string): Layout {
  const layout = LAYOUTS.find((l) => l.id === id);
  if (!layout) throw new Error(`no such layout: ${id}`);
  return layout;
}
