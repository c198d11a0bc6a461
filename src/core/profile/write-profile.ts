import { DEFAULT_PROFILE } from './default-profile';
import type { ListItem, Profile } from './profile';

/**
 * A profile as the text of a JSON file. Only what differs from the default is written, with the
 * office's name: such a file shows what the office decided, and a default that a later version
 * mends reaches every list that the office did not change. `whole` writes every key.
 */
export function profileJson(profile: Profile, { whole = false }: { readonly whole?: boolean } = {}): string {
  const own = fileOf(profile);
  const standard = fileOf(DEFAULT_PROFILE);
  const kept = Object.entries(own).filter(
    ([key, value]) =>
      whole || key === 'office' || JSON.stringify(value) !== JSON.stringify(standard[key as keyof typeof standard]),
  );
  return `${JSON.stringify(Object.fromEntries(kept), null, 2)}\n`;
}

/** By the keys of the file, in the order in which people look for them. */
function fileOf(p: Profile) {
  return {
    office: p.office,
    clerk: p.clerk,
    mask: p.mask,
    streets: p.streets.map(itemOf),
    units: p.units.map(itemOf),
    forms: p.forms.map(itemOf),
    purposes: p.purposes.map(itemOf),
    categories: p.categories.map(itemOf),
    satisfaction: p.satisfaction.map(itemOf),
    handlingMethod: p.handlingMethods.map(itemOf),
    statutoryRoute: p.statutoryRoutes.map(itemOf),
    topics: p.topics.map(itemOf),
    closedWords: p.closedWords.map(wordOf),
    highRisk: p.highRiskWords.map(wordOf),
    publicSafety: p.safetyWords.map(wordOf),
    severities: p.severities,
    warningDays: p.warningDays,
    holidays: p.holidays,
    packs: p.packs,
    leaders: p.leaders,
    answerDays: p.answerDays,
    agenda: p.agenda,
    supervision: p.supervision,
    rectification: p.rectification,
    columns: p.columns,
  };
}

/** Keys always in one order, so that two files can be compared line by line. */
function itemOf({ name, code, aliases }: ListItem): ListItem {
  return code === undefined ? { name, aliases } : { name, code, aliases };
}

const wordOf = (name: string): ListItem => ({ name, aliases: [] });
