import type { FieldId } from '../fields/catalog';
import type { Ledger } from '../ledger/ledger';
import { choiceReader } from '../values/choice';

const JUDGEMENTS: readonly FieldId[] = ['satisfaction', 'satisfactionUnit', 'satisfactionOffice'];
const DISSATISFIED = /不\p{Script=Han}{0,2}满意|不满|差评/u;

/**
 * Whether the petitioner of a record said to be dissatisfied. All three columns of a judgement count:
 * an office that has one of them seldom says whom it judges.
 */
export function isDissatisfied(ledger: Ledger): (record: number) => boolean {
  const list = ledger.profile.satisfaction;
  const read = choiceReader(list, { firstLevelOnly: false });
  const columns = JUDGEMENTS.map((field) => ledger.texts(field)).filter((texts) => texts !== null);
  // 不满意 may be written as the code or an alias of the office's own list.
  const memo = new Map<string, boolean>();
  const judges = (text: string): boolean => {
    let is = memo.get(text);
    if (is === undefined) {
      const item = list[read(text).index];
      is = [text, item?.name ?? '', ...(item?.aliases ?? [])].some((word) => DISSATISFIED.test(word));
      memo.set(text, is);
    }
    return is;
  };
  return (i) => columns.some((texts) => judges(texts[i] ?? ''));
}
