import { fitsInRule } from './sheet-model';

/** As many choices as Excel takes in the rule of a drop-down, from the first on. */
export function fittingChoices(choices: readonly string[]): readonly string[] {
  let usable = choices.filter((choice) => !choice.includes(','));
  while (!fitsInRule(usable)) usable = usable.slice(0, -1);
  return usable;
}
