import type { FieldId } from '../../fields/catalog';
import { CHOICE_BLANK, type Ledger } from '../../ledger/ledger';
import { closingOf, isClosed } from '../../matters/closing';
import { purposesOf } from '../../matters/purposes';

/** 满意度: of the matter as a whole, of the petition office, of the responsible unit. */
export const OPINION_FIELDS = ['satisfaction', 'satisfactionOffice', 'satisfactionUnit'] as const satisfies FieldId[];

export type OpinionField = (typeof OPINION_FIELDS)[number];

/** The petitioner was not asked, or not yet. */
const NOT_ASKED = 0;
/** The matter is closed, and the petitioner said nothing: neither satisfied nor dissatisfied. */
export const SILENT = 1;
export const SATISFIED = 2;
export const DISSATISFIED = 3;

const SATISFIED_WORDS: readonly string[] = ['满意', '基本满意'];
const SILENT_WORDS: readonly string[] = ['未评价', '待评价'];

/**
 * What the petitioner of each record said. Matters in litigation, 揭发控告 and repeated ones are not
 * put to the petitioner (国家信访局关于信访事项满意度评价的规定).
 */
export function opinionsOf(ledger: Ledger, field: OpinionField): Uint8Array {
  const said = new Uint8Array(ledger.size);
  const list = ledger.profile.satisfaction;
  const cells = ledger.choices(field, list);
  if (!cells) return said;
  const meanings = list.map(({ name, aliases }) => {
    const called = (words: readonly string[]): boolean => words.some((w) => name === w || aliases.includes(w));
    return called(SATISFIED_WORDS) ? SATISFIED : called(SILENT_WORDS) ? SILENT : DISSATISFIED;
  });
  const closing = closingOf(ledger);
  const litigation = ledger.flags('isLitigation')?.flags;
  const repeated = ledger.flags('isRepeat')?.flags;
  const purposes = purposesOf(ledger);
  for (let i = 0; i < said.length; i++) {
    if (litigation?.[i] === 1 || repeated?.[i] === 1 || purposes?.isAccusation(i) === true) continue;
    const code = cells.codes[i]!;
    // A word that is on no list is an answer, if not one of satisfaction.
    const meaning = code === CHOICE_BLANK ? SILENT : (meanings[code] ?? DISSATISFIED);
    said[i] = meaning === SILENT && !isClosed(closing[i]) ? NOT_ASKED : meaning;
  }
  return said;
}
