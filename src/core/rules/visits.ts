import type { Ledger } from '../ledger/ledger';
import type { Profile } from '../profile/profile';

/**
 * Tells whether a matter came as a visit (来访, by whatever name the office's list gives it), `null`
 * where the table has no column for the form.
 */
export function visitsOf(ledger: Ledger, profile: Profile): ((record: number) => boolean) | null {
  const forms = ledger.choices('form', profile.forms);
  if (!forms) return null;
  const visit = profile.forms.findIndex((item) => item.name === '来访' || item.aliases.includes('来访'));
  return (i) => visit >= 0 && forms.codes[i] === visit;
}
