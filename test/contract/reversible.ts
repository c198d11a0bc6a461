import type { Operation, WorkbookChange } from '../../src/core/changes/change';
import { heedful, type AnyStory } from './any-changes';
import type { HostUnderTest } from './host-contract';
import { failure } from './writing-contract';

type Subject = Pick<HostUnderTest, 'host' | 'show' | 'picture'> & {
  /** What the opened file needs to become the workbook, where it is saved so. */
  operations?(): Promise<readonly Operation[]>;
};

/** What changes may be refused for, by the sheets and merges that they find. */
const REFUSALS = [
  'rows-not-insertable',
  'sheet-not-ours',
  'merge-overlaps',
  'validation-overlaps',
  'sheet-exists',
  'sheet-missing',
  'excel-too-old',
];

/**
 * Whatever is done to whatever workbook: 还原 leaves it exactly as it was, 重做 exactly as the change did,
 * as often and in whichever order the clerk asks for it. A change that is refused leaves no trace.
 */
export async function goesBackAndForth(
  subject: Subject,
  { sheets, dressing, changes, moves }: AnyStory,
): Promise<void> {
  const { host } = subject;
  const picture = async (): Promise<unknown> => {
    const names = (await host.sheets()).map(({ name }) => name);
    const pictures: unknown[] = [];
    for (const name of names) pictures.push([name, await subject.picture(name)]);
    return pictures;
  };
  const fitting = (change: WorkbookChange): Promise<WorkbookChange> =>
    heedful(change, async (sheet) =>
      (await host.sheets()).some(({ name }) => name === sheet) ? host.readGrid(sheet) : { merges: [] },
    );

  await subject.show(sheets);
  await failure(host.apply(await fitting(dressing)));
  await host.forgetChanges();
  const unsaved = await subject.operations?.();

  /** The workbook before the changes and after each of them. */
  const pictures = [await picture()];
  for (const change of changes) {
    const refusal = await failure(host.apply(await fitting(change)));
    if (refusal === null) pictures.push(await picture());
    else {
      expect(REFUSALS).toContain((refusal as { code?: string }).code);
      expect(await picture()).toEqual(pictures.at(-1));
    }
  }
  const last = pictures.length - 1;
  const all = { undo: Array<'undo'>(last).fill('undo'), redo: Array<'redo'>(last).fill('redo') };
  let at = last;
  for (const move of [...moves, ...all.redo, ...all.undo, ...all.redo, ...all.undo]) {
    const next = move === 'undo' ? at - 1 : at + 1;
    if (next < 0 || next > last) continue;
    expect(await host[move]()).toMatchObject({ kept: 0, keptSheets: [] });
    expect(await picture()).toEqual(pictures[next]);
    at = next;
  }
  expect(await subject.operations?.()).toEqual(unsaved);
}
