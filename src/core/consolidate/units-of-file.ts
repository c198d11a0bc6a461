import { unitsOf, type Ledger } from '../ledger/ledger';
import { unitNames } from '../matters/unit-names';
import type { Profile } from '../profile/profile';
import { matchKey } from '../values/text';

/**
 * Which units handed a file in: those that its name says, else its titles and sheets, else those that
 * registered its rows, else those responsible for them. By standard names of the office's lists.
 */
export function unitsOfFile(file: string, ledgers: readonly Ledger[], profile: Profile): readonly string[] {
  const known = namesOf(profile);
  const sources: readonly (() => Iterable<string>)[] = [
    () => unitsIn(file, known),
    () => ledgers.flatMap(({ table, place }) => unitsIn(`${table.title ?? ''} ${place.sheet}`, known)),
    () => ledgers.flatMap((ledger) => [...unitsInColumn(ledger, 'registeringUnit')]),
    () => ledgers.flatMap((ledger) => [...unitsInColumn(ledger, 'responsibleUnit')]),
  ];
  const standard = new Set(unitsOf(profile).map(({ name }) => name));
  for (const source of sources) {
    const units = [...new Set(source())].filter((unit) => standard.has(unit));
    if (units.length > 0) return units;
  }
  return [];
}

interface KnownName {
  readonly unit: string;
  readonly key: string;
}

/** Every spelling of every unit, the longest first: 崇文门外 says more than 门外. */
function namesOf(profile: Profile): KnownName[] {
  return unitsOf(profile)
    .flatMap(({ name, aliases }) => [name, ...aliases].map((text) => ({ unit: name, key: matchKey(text) })))
    .filter(({ key }) => key.length > 1)
    .sort((a, b) => b.key.length - a.key.length);
}

function unitsIn(text: string, known: readonly KnownName[]): string[] {
  let rest = matchKey(text);
  const units: string[] = [];
  for (const { unit, key } of known) {
    if (!rest.includes(key)) continue;
    units.push(unit);
    rest = rest.replaceAll(key, ' ');
  }
  return units;
}

function unitsInColumn(ledger: Ledger, field: 'registeringUnit' | 'responsibleUnit'): Set<string> {
  const nameOf = unitNames(ledger, field);
  const units = new Set<string>();
  for (let i = 0; i < ledger.size; i++) {
    const name = nameOf(i);
    if (name !== null) units.add(name);
  }
  return units;
}
