import type { Range } from './range';

/** The borders of `getCellProperties` by the names of `borders.getItem`. */
const SIDES: Readonly<Record<string, string>> = {
  top: 'EdgeTop',
  bottom: 'EdgeBottom',
  left: 'EdgeLeft',
  right: 'EdgeRight',
};

/**
 * Answers `getCellProperties` for one cell: the object asked for, with values in place of `true`.
 * Guess: the four sides come whenever borders are asked for, with the properties asked for.
 */
export function cellProperties(asked: object, cell: Range): Record<string, unknown> {
  const answer: Record<string, unknown> = {};
  for (const [name, part] of Object.entries(asked)) {
    if (name === 'address' && part === true) answer.address = cell.address;
    if (name === 'format') answer.format = formatOf(part as object, cell);
  }
  return answer;
}

function formatOf(asked: object, cell: Range): Record<string, unknown> {
  const answer: Record<string, unknown> = {};
  for (const [name, part] of Object.entries(asked) as [string, boolean | object][]) {
    if (name === 'borders') {
      const sides = Object.entries(SIDES);
      answer.borders = Object.fromEntries(
        sides.map(([side, edge]) => [side, namesOf(part as object, `borders.${edge}.`, cell)]),
      );
    } else if (typeof part === 'object') answer[name] = namesOf(part, `${name}.`, cell);
    else if (part) answer[name] = cell.$look(name);
  }
  return answer;
}

const namesOf = (asked: object, path: string, cell: Range): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(asked)
      .filter(([, wanted]) => wanted === true)
      .map(([name]) => [name, cell.$look(path + name)]),
  );
