import * as fc from 'fast-check';
import { anyStory } from '../contract/any-changes';
import { RemoteGrid } from '../contract/remote-grid';
import { goesBackAndForth } from '../contract/reversible';

let grid: RemoteGrid;
beforeAll(async () => void (grid = await RemoteGrid.start()));
afterAll(() => grid.stop());

/** The grid calculates formulas when it has time: their results, and the number formats these bring along, are theirs. */
const withoutResult = (_: string, part: unknown): unknown =>
  typeof part === 'object' && part !== null && 'f' in part
    ? { ...part, v: undefined, t: undefined, s: withoutFormat((part as { readonly s?: object | null }).s ?? {}) }
    : part;

const withoutFormat = (style: object): object => ({ ...style, n: undefined });

test('whatever is done to whatever workbook goes back exactly and forth again, and is saved only as far as it stands', async () => {
  const { host, show, operations } = grid;
  const picture = async (sheet: string): Promise<unknown> =>
    JSON.parse(JSON.stringify(await grid.picture(sheet), withoutResult));
  const property = fc.asyncProperty(anyStory, async (story) => {
    await goesBackAndForth({ host, show, operations, picture }, story);
  });
  // Shrinking in a browser takes longer than a test may: the seed says it again.
  await fc.assert(property, { numRuns: 25, endOnFailure: true });
});
