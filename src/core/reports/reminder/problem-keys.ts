import { PROBLEM_KINDS, type ProblemKind } from './problems';

/** The problems of a kind, of one unit or of all (`null`), as the key that a figure's cell bears. */
export const problemKey = (kind: ProblemKind, unit: string | null): string =>
  `${kind}${unit === null ? '' : `/${unit}`}`;

/** The reverse of {@link problemKey}; `null` for any other text. */
export function readProblemKey(key: string): { kind: ProblemKind; unit: string | null } | null {
  const [first, ...unit] = key.split('/');
  const kind = PROBLEM_KINDS.find((known) => known === first);
  return kind ? { kind, unit: unit.length === 0 ? null : unit.join('/') } : null;
}
