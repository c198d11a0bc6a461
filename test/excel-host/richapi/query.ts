import { notModelled } from './host-error';
import { Model } from './model';
import type { QueryInfo } from './protocol';

/** The wire says `Values` where the API says `values`. */
export const pascal = (name: string): string => (name.startsWith('_') ? name : name[0]!.toUpperCase() + name.slice(1));
export const camel = (name: string): string => (name.startsWith('_') ? name : name[0]!.toLowerCase() + name.slice(1));

interface Tree {
  readonly [name: string]: Tree;
}

/** How answers name things: one way for `load`, another for `retrieve`. */
export interface Naming {
  readonly of: (name: string) => string;
  readonly items: string;
}

/** What tells the client which object it got: without it a path cannot be used in a later request. */
export function identity(object: Model): Record<string, unknown> {
  const answer: Record<string, unknown> = {};
  if (object.$reference !== undefined) answer._ReferenceId = object.$reference;
  if ('id' in object) answer.Id = object.id;
  if ('_id' in object) answer._Id = object._id;
  return answer;
}

/** Answers a `load`. */
export function query(object: Model, info: QueryInfo, naming: Naming): Record<string, unknown> {
  return pack(object, treeOf([...(info.Select ?? []), ...(info.Expand ?? [])]), naming, info.Skip ?? 0, info.Top);
}

/** A member of a model by the API's name. */
export function member(object: Model, name: string): unknown {
  if (!(name in object)) throw notModelled(`${object.$className}.${name}`);
  return Reflect.get(object, name);
}

function treeOf(paths: readonly string[]): Tree {
  const root: Record<string, Tree> = {};
  for (const path of paths) {
    let at = root;
    for (const name of path.split(/[/.]/u)) at = at[name] ??= {};
  }
  return root;
}

function pack(object: Model, tree: Tree, naming: Naming, skip = 0, top?: number): Record<string, unknown> {
  const answer = identity(object);
  const asked = Object.keys(tree).filter((name) => name !== '*');
  const own = object.$scalars;
  const items = 'items' in object ? object.items : undefined;
  if (Array.isArray(items)) {
    const part = items.slice(skip, top === undefined ? undefined : skip + top) as Model[];
    const below = Object.fromEntries(asked.filter((name) => !own.includes(name)).map((name) => [name, tree[name]!]));
    answer[naming.items] = part.map((item) => pack(item, '*' in tree ? { ...below, '*': {} } : below, naming));
    for (const name of own) if (asked.length === 0 || name in tree) answer[naming.of(name)] = member(object, name);
    return answer;
  }
  const wanted = asked.length === 0 || '*' in tree ? new Set([...own, ...asked]) : asked;
  for (const name of wanted) {
    const value = member(object, name);
    if (value instanceof Model) answer[naming.of(name)] = pack(value, tree[name] ?? {}, naming);
    // A navigation property that holds nothing is a null object.
    else answer[naming.of(name)] = value === null && tree[name] && hasNames(tree[name]) ? { _IsNull: true } : value;
  }
  return answer;
}

const hasNames = (tree: Tree): boolean => Object.keys(tree).length > 0;
