import { readSheet } from '../../../src/core/ledger/read-sheet';
import { formSheet } from './structures/forms';
import { Dice } from './structures/dice';
import { faults } from './structures/judge';
import { ledgerSheet } from './structures/ledgers';
import { oddSheet } from './structures/oddities';
import { otherSheet } from './structures/others';
import type { Specimen } from './structures/paper';
import { statisticsSheet } from './structures/counts';

/** Sheets of each kind, thrown by seeded dice: the same ones on every machine. */
const THROWS = 400;

test.each<[string, (dice: Dice, name: string) => Specimen, number]>([
  ['ledgers', ledgerSheet, 0.97],
  ['odd ledgers', oddSheet, 0.97],
  ['statistics', statisticsSheet, 0.97],
  ['forms', formSheet, 0.97],
  ['sheets that are no tables', otherSheet, 0.97],
])('of %s thrown together from what real sheets do, as many are read exactly as a clerk can trust', (_, make, goal) => {
  const wrong: string[] = [];
  for (let seed = 1; seed <= THROWS; seed++) {
    const specimen = make(new Dice(seed), `表${seed}`);
    const found = faults(specimen, readSheet(specimen.paper.grid(`表${seed}`)));
    if (found.length > 0) wrong.push(`${seed}: ${found.join('; ')}`);
  }
  expect({ right: 1 - wrong.length / THROWS >= goal, wrong: wrong.slice(0, 5) }).toMatchObject({ right: true });
});
