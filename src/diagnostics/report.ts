import { STATES } from './messages';

/** `told` is neither good nor bad; somebody who helps may want to know it. */
export type FactState = 'good' | 'doubtful' | 'bad' | 'told';

/** One thing that was looked at. Never personal data, never anything out of a workbook. */
export interface Fact {
  readonly name: string;
  readonly value: string;
  readonly state: FactState;
}

export interface Section {
  readonly title: string;
  readonly facts: readonly Fact[];
}

export const fact = (name: string, value: string, state: FactState = 'told'): Fact => ({ name, value, state });

/** How many facts are bad. */
export const countBad = (sections: readonly Section[]): number =>
  sections.flatMap((section) => section.facts).filter(({ state }) => state === 'bad').length;

/** The report as a text that can be sent to whoever helps. */
export function toText(sections: readonly Section[]): string {
  return sections.map(({ title, facts }) => [`【${title}】`, ...facts.map(line)].join('\n')).join('\n\n');
}

function line({ name, value, state }: Fact): string {
  const word = STATES[state];
  return `${name}：${value}${word && `（${word}）`}`;
}
