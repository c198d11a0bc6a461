/** What hosts under test take for the time. */
export const NOON = Date.UTC(2026, 10, 23, 4, 0);

/** Which sheets a host tells of until a deed resolves, and which only later. */
export interface ToldAround {
  readonly before: readonly string[];
  readonly after: readonly string[];
}

/**
 * @param told takes what was told so far
 * @param soon waits until whatever was begun has come to its end
 */
export async function toldAround(
  deed: () => Promise<unknown>,
  told: () => readonly string[],
  soon: () => Promise<unknown>,
): Promise<ToldAround> {
  await soon();
  told();
  await deed();
  const before = told();
  await soon();
  return { before, after: told() };
}
