import type { Profile } from '../../profile/profile';

/** The forms that the statistics name apart; everything else is 其他形式. */
export const FORMS_APART = ['来信', '来访', '网上信访', '来电'] as const;

/** What the office calls a form: it may have renamed it, the usual word being an alias then. */
export function nameOfForm(form: (typeof FORMS_APART)[number], { forms }: Profile): string {
  return forms.find(({ name, aliases }) => name === form || aliases.includes(form))?.name ?? form;
}
