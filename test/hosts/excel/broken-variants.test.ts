import * as errorModule from '../../../src/core/app-error';
import type * as addedModule from '../../../src/hosts/excel/added-sheets';
import type { Area } from '../../../src/hosts/excel/areas';
import type * as contentsModule from '../../../src/hosts/excel/contents';
import type * as hostModule from '../../../src/hosts/excel/excel-host';
import type * as sessionModule from '../../../src/hosts/excel/excel-session';
import type * as roomsModule from '../../../src/hosts/excel/sheet-rooms';
import type * as validationsModule from '../../../src/hosts/excel/validations';
import type * as unitsModule from '../../../src/hosts/excel/write-units';
import { hostContract } from '../../contract/host-contract';
import { Suite, type TestResult } from '../../contract/suite';
import { startOffice } from '../../excel-host/boot/open-excel';
import { ExcelUnderTest, WEB } from './excel-under-test';

/**
 * Eleven mistakes of those that write for Excel, each put into the product's host. The whole contract
 * runs against each: a contract that lets one pass would be worth nothing.
 */

// The oldest Excel that the product is for.
beforeAll(() => startOffice());
afterEach(() => jest.resetModules());

const FOLDER = '../../../src/hosts/excel';
/** Milliseconds for one case; a host that never answers is found out by that. */
const PATIENCE_MS = 60_000;

let subject: ExcelUnderTest;

/** The cases of the contract that a host does not pass. */
async function failuresOf(Host: typeof hostModule.ExcelHost): Promise<readonly TestResult[]> {
  const suite = new Suite();
  hostContract('Excel', async () => (subject = new ExcelUnderTest(WEB, Host)), suite);
  const results = await suite.run({ patience: PATIENCE_MS });
  expect(results.length).toBeGreaterThan(40);
  return results.filter(({ passed }) => !passed);
}

/** The host with parts of a module replaced. */
function hostWith(module: string, broken: (real: never) => object): typeof hostModule.ExcelHost {
  jest.resetModules();
  const path = `${FOLDER}/${module}`;
  // The contract asks whether a refusal is an error of ours.
  jest.doMock('../../../src/core/app-error', () => errorModule);
  jest.doMock(path, () => {
    const real = jest.requireActual<object>(path);
    return { ...real, ...broken(real as never) };
  });
  const { ExcelHost } = jest.requireActual<typeof hostModule>(`${FOLDER}/excel-host`);
  jest.dontMock(path);
  jest.dontMock('../../../src/core/app-error');
  return ExcelHost;
}

type Session = typeof sessionModule;
type AddedSheets = typeof addedModule;
type Contents = typeof contentsModule;
type Rooms = typeof roomsModule;
type Units = typeof unitsModule;
type Validations = typeof validationsModule;

/** A session that goes about its steps in another way. */
const sessionThat = (step: (context: Excel.RequestContext, queue: (...args: unknown[]) => unknown) => unknown) =>
  function broken({ inExcel }: Session) {
    return {
      inExcel: (task: (session: unknown) => Promise<unknown>, options: Parameters<Session['inExcel']>[1]) =>
        inExcel(
          () =>
            Excel.run((context) => {
              const session = {
                step: (queue: (...args: unknown[]) => unknown) => Promise.resolve(step(context, queue)),
                untilTheEnd: () => session,
              };
              return task(session);
            }),
          options,
        ),
    };
  };

const READS = 'Excel as a workbook › that is written to › reads what it was given';
const WRITES = 'Excel as a workbook › that is written to › takes numbers, texts, truths, formulas and emptiness';
const LARGE = 'Excel as a workbook › reads and writes more than a request may hold';
const PROTECTED = 'Excel as a workbook › writes to a protected sheet not at all, and says so';
const DROP_DOWNS =
  'Excel as a workbook › takes drop-downs away again and leaves those of before, as often as the clerk likes';
const NEW_ROW =
  'Excel as a workbook › into which rows are put › leaves a row into which somebody has written since, with all that counts it, and says so';
const EDITION =
  'Excel as a workbook › a sheet that another edition came in the place of › is not replaced again over what was typed into it since';
const STALE = 'Excel as a workbook › leaves a sheet alone that is not what it was when it was read';

test('the host as it is passes the contract', async () => {
  expect(await failuresOf(hostWith('runs', () => ({})))).toEqual([]);
});

test.each<[string, string, (real: never) => object, string, RegExp]>([
  [
    'never sends before it reads',
    'excel-session',
    sessionThat((context, queue) => queue(context.workbook, context)),
    READS,
    /PropertyNotLoaded/u,
  ],
  [
    'does not wait for what it sends',
    'excel-session',
    sessionThat((context, queue) => {
      const objects = queue(context.workbook, context);
      void context.sync().catch(() => undefined);
      return objects;
    }),
    READS,
    /PropertyNotLoaded/u,
  ],
  [
    'writes an array of another shape than its range',
    'write-units',
    ({ contentUnits }: Units) => ({
      contentUnits: (...[place, forms]: Parameters<Units['contentUnits']>) =>
        contentUnits(place, forms).map((unit) => ({
          ...unit,
          queue: (workbook: Excel.Workbook) => {
            const range = workbook.worksheets
              .getItem(place.sheet)
              .getRangeByIndexes(place.rows[0]!, place.column, 2, 1);
            range.formulas = [forms.slice(0, 2)];
          },
        })),
    }),
    WRITES,
    /InvalidArgument|half-written/u,
  ],
  ['calls what its Excel is too old for', 'excel-session', () => ({ hasApi: () => true }), READS, /excel-too-old/u],
  [
    'asks for everything at once',
    'contents',
    ({ rowsOf }: Contents) => ({
      readContents: async (
        session: InstanceType<Session['ExcelSession']>,
        sheet: string,
        area: Area,
        take: Parameters<Contents['readContents']>[3],
      ) => {
        const range = await session.step((workbook) =>
          workbook.worksheets
            .getItem(sheet)
            .getRangeByIndexes(area.row, area.column, area.rows, area.columns)
            .load('formulas'),
        );
        take(rowsOf(range.formulas, sheet), area.row);
      },
    }),
    LARGE,
    /限制/u,
  ],
  [
    'writes without looking whether the sheet changed',
    'known-sheets',
    () => ({
      KnownSheets: class {
        read(): void {}
        forget(): void {}
        wrote(): void {}
        readAnew(): void {}
        async refuseIfChanged(): Promise<void> {}
      },
    }),
    STALE,
    /null/u,
  ],
  [
    'writes to a protected sheet',
    'sheet-rooms',
    ({ readRooms }: Rooms) => ({
      readRooms: async (...args: Parameters<Rooms['readRooms']>) => {
        const { protection } = subject.excel.workbook.$active;
        const was = protection.protected;
        protection.protected = false;
        const rooms = await readRooms(...args);
        protection.protected = was;
        return rooms;
      },
    }),
    PROTECTED,
    /half-written/u,
  ],
  [
    'leaves its drop-downs behind',
    'validations',
    ({ validationsPlan }: Validations) => ({
      validationsPlan: async (...args: Parameters<Validations['validationsPlan']>) =>
        args[2] === 'before' ? { units: [], kept: 0 } : validationsPlan(...args),
    }),
    DROP_DOWNS,
    /validations/u,
  ],
  [
    'takes rows out into which somebody wrote',
    'rows-kept',
    () => ({ sheetsWithKeptRows: async () => new Set<string>() }),
    NEW_ROW,
    /已电话核实/u,
  ],
  [
    'puts another edition over what somebody typed',
    'added-sheets',
    ({ sheetsToLeave }: AddedSheets) => ({
      sheetsToLeave: (...args: Parameters<AddedSheets['sheetsToLeave']>) =>
        sheetsToLeave(...args).catch(() => new Set<string>()),
    }),
    EDITION,
    /null/u,
  ],
])('a host that %s is found out', async (_, module, broken, where, reason) => {
  const failures = await failuresOf(hostWith(module, broken));
  expect(failures).toContainEqual({
    name: where,
    passed: false,
    ms: expect.any(Number),
    reason: expect.stringMatching(reason),
  });
  // What the mistake has nothing to do with passes: it is found out for what it is.
  if (![READS, WRITES].includes(where)) expect(failures.map(({ name }) => name)).toEqual([where]);
});

test('a host that loads nothing is found out', async () => {
  const load = jest.spyOn(Excel.Range.prototype, 'load').mockReturnThis();
  const failures = await failuresOf(hostWith('runs', () => ({})));
  load.mockRestore();
  expect(failures.find(({ name }) => name === READS)?.reason).toMatch(/PropertyNotLoaded/u);
});
