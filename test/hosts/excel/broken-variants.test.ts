import type { WorkbookChange } from '../../../src/core/changes/change';
import { gridOfRows, valueAt } from '../../../src/core/grid/grid';
import type { Area } from '../../../src/hosts/excel/areas';
import type * as contentsModule from '../../../src/hosts/excel/contents';
import type * as hostModule from '../../../src/hosts/excel/excel-host';
import type * as sessionModule from '../../../src/hosts/excel/excel-session';
import type * as roomsModule from '../../../src/hosts/excel/sheet-rooms';
import { openWorkbook, startOffice } from '../../excel-host/boot/open-excel';
import { loadGrids } from '../../excel-host/load-grid';
import type { NativeHost } from '../../excel-host/native/native-host';

jest.setTimeout(60_000);

// The oldest Excel that the product is for.
beforeAll(() => startOffice());
afterEach(() => jest.resetModules());

const LIMIT = 5 * 1024 * 1024;
const FOLDER = '../../../src/hosts/excel';

const write = (column: number, inputs: readonly string[]): WorkbookChange => ({
  title: '写入',
  operations: [
    {
      kind: 'write-cells',
      sheet: '台账',
      runs: [{ column, rows: Int32Array.from(inputs, (_, i) => i + 1), inputs }],
    },
  ],
});

let opened: NativeHost | null = null;

/** Where each mistake must show: the first of these that does not hold ends the run. */
async function essence(makeHost: () => hostModule.ExcelHost): Promise<void> {
  const grid = gridOfRows(
    [['序号', '内容'], ...Array.from({ length: 560 }, (_, i) => [i, '反映小区停车难问题'.repeat(400)])],
    { name: '台账' },
  );
  const excel = openWorkbook({ sheets: ['台账'] }, { maxRequestBytes: LIMIT, maxResponseBytes: LIMIT });
  opened = excel;
  loadGrids(excel.workbook, [grid]);
  const sheet = excel.workbook.$active;
  const host = makeHost();

  const read = await host.readGrid('台账');
  expect([read.rowCount, valueAt(read, 560, 0)]).toEqual([561, 559]);

  const before = sheet.$picture();
  await host.apply(write(4, ['甲', '乙']));
  expect([sheet.$cells.value(1, 4), sheet.$cells.value(2, 4)]).toEqual(['甲', '乙']);
  await host.undo();
  expect(sheet.$picture()).toEqual(before);

  sheet.$cells.put(3, 0, '改过');
  await expect(host.apply(write(5, ['甲']))).rejects.toMatchObject({ code: 'sheet-changed' });
  await host.readGrid('台账');
  sheet.protection.protect();
  await expect(host.apply(write(5, ['甲']))).rejects.toMatchObject({ code: 'sheet-protected' });
  expect((await host.journal()).done).toEqual([]);
}

/** The host with parts of some modules replaced. */
function hostWith(module?: string, broken: (real: never) => object = () => ({})): () => hostModule.ExcelHost {
  return () => {
    jest.resetModules();
    if (module !== undefined) {
      const path = `${FOLDER}/${module}`;
      jest.doMock(path, () => {
        const real = jest.requireActual<object>(path);
        return { ...real, ...broken(real as never) };
      });
    }
    const { ExcelHost: Host } = jest.requireActual<typeof hostModule>(`${FOLDER}/excel-host`);
    if (module !== undefined) jest.dontMock(`${FOLDER}/${module}`);
    return new Host({ pause: () => Promise.resolve() });
  };
}

type Session = typeof sessionModule;
type Contents = typeof contentsModule;
type Rooms = typeof roomsModule;

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

test('the host as it is passes', () => essence(hostWith()));

test.each<[string, string, (real: never) => object, RegExp]>([
  [
    'never sends before it reads',
    'excel-session',
    sessionThat((context, queue) => queue(context.workbook, context)),
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
    /PropertyNotLoaded/u,
  ],
  [
    'writes an array of another shape than its range',
    'write-units',
    () => ({
      contentUnits: () => [
        {
          bytes: 100,
          cells: 2,
          queue: (workbook: Excel.Workbook) => {
            workbook.worksheets.getItem('台账').getRange('E2:E3').formulas = [['甲', '乙']];
          },
        },
      ],
    }),
    /InvalidArgument|写到一半/u,
  ],
  ['calls what its Excel is too old for', 'excel-session', () => ({ hasApi: () => true }), /excel-too-old|版本/u],
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
    /限制/u,
  ],
  [
    'writes without looking whether the sheet changed',
    'known-sheets',
    () => ({
      KnownSheets: class {
        read(): void {}
        wrote(): void {}
        async refuseIfChanged(): Promise<void> {}
      },
    }),
    /Received promise resolved/u,
  ],
  [
    'writes to a protected sheet',
    'sheet-rooms',
    ({ readRooms }: Rooms) => ({
      readRooms: async (...args: Parameters<Rooms['readRooms']>) => {
        const { protection } = opened!.workbook.$active;
        const was = protection.protected;
        protection.protected = false;
        const rooms = await readRooms(...args);
        protection.protected = was;
        return rooms;
      },
    }),
    /half-written/u,
  ],
])('a host that %s is found out', async (_, module, broken, reason) => {
  await expect(essence(hostWith(module, broken))).rejects.toThrow(reason);
});

test('a host that loads nothing is found out', async () => {
  const load = jest.spyOn(Excel.Range.prototype, 'load').mockReturnThis();
  await expect(essence(hostWith())).rejects.toThrow(/PropertyNotLoaded/u);
  load.mockRestore();
});
