import { matchKey } from '../values/text';
import type { ListItem, Profile } from './profile';

/** Something in a list that would be read as something else: it stands on the list for another name already. */
export interface ListClash {
  /** Which of the lists given, and which of its items. */
  readonly list: number;
  readonly item: number;
  /** `name`, `code`, or which alias. */
  readonly part: 'name' | 'code' | number;
  readonly text: string;
  /** The standard name that has it already. */
  readonly owner: string;
}

/**
 * Names that stand twice, and codes and aliases that two items claim. The lists are read as one, as
 * streets and units are where a responsible unit is looked up. The same name on two lists is no clash.
 *
 * @example
 * listClashes([[{ name: '甲', aliases: ['丙'] }, { name: '乙', aliases: ['丙'] }]])
 * //=> [{ list: 0, item: 1, part: 0, text: '丙', owner: '甲' }]
 */
export function listClashes(lists: readonly (readonly ListItem[])[]): ListClash[] {
  const clashes: ListClash[] = [];
  const owners = new Map<string, string>();
  lists.forEach((items, list) => {
    const own = new Set<string>();
    items.forEach(({ name }, item) => {
      const key = matchKey(name);
      const owner = owners.get(key);
      if (own.has(key) || (owner !== undefined && owner !== name))
        clashes.push({ list, item, part: 'name', text: name, owner: owner ?? name });
      else owners.set(key, name);
      own.add(key);
    });
  });
  lists.forEach((items, list) =>
    items.forEach(({ name, code, aliases }, item) => {
      const claim = (text: string, part: 'code' | number): void => {
        const key = matchKey(text);
        if (key === '') return;
        const owner = owners.get(key);
        if (owner === undefined) owners.set(key, name);
        else if (owner !== name) clashes.push({ list, item, part, text, owner });
      };
      if (code !== undefined) claim(code, 'code');
      aliases.forEach(claim);
    }),
  );
  return clashes;
}

/** The clashes of all lists of a profile. */
export function clashesOf(p: Profile): ListClash[] {
  const alone = [p.forms, p.purposes, p.categories, p.satisfaction, p.handlingMethods, p.statutoryRoutes, p.topics];
  return [listClashes([p.streets, p.units]), ...alone.map((list) => listClashes([list]))].flat();
}
