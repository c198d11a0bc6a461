import type { TestFrame } from './suite';

/** Jest takes what a test hands back only where it is a promise of nothing. */
const awaited =
  <Row extends readonly unknown[]>(deed: (...row: Row) => unknown) =>
  async (...row: Row): Promise<void> => {
    await deed(...row);
  };

/** Jest's own words for tests. */
export const jestFrame: TestFrame = {
  describe,
  it: Object.assign((name: string, deed: () => unknown): void => it(name, awaited(deed)), {
    each:
      <Row extends readonly unknown[]>(table: readonly Row[]) =>
      (name: string, deed: (...row: Row) => unknown): void =>
        it.each(table as readonly (readonly unknown[])[])(name, (...row) => awaited(deed)(...(row as unknown as Row))),
  }),
  beforeAll: (deed) => beforeAll(awaited(deed)),
  beforeEach: (deed) => beforeEach(awaited(deed)),
};
