import type { Operation } from '../../src/core/changes/change';
import { gridOfRows, type CellValue } from '../../src/core/grid/grid';
import type { WorkbookKind } from '../../src/hosts/xlsx/opened-workbook';
import { NO_FILTER } from '../../src/worker/answers';
import { LocalEngine } from '../../src/worker/local-engine';
import { checkRequest, messyLedger, statisticsSheet } from './small-ledger';

async function checkedEngine(): Promise<LocalEngine> {
  const engine = new LocalEngine(null);
  await engine.putGrid(messyLedger());
  await engine.putGrid(statisticsSheet());
  await engine.check(checkRequest([{ name: '台账' }, { name: '统计' }]));
  return engine;
}

describe('what a check tells of the sheets', () => {
  it('gives the table with its place and columns, and says why another sheet is no ledger', async () => {
    const engine = new LocalEngine(null);
    await engine.putGrid(messyLedger());
    await engine.putGrid(statisticsSheet());
    const answer = await engine.check(checkRequest([{ name: '台账' }, { name: '统计' }]));
    const [ledger, statistics] = answer.sheets;
    expect(ledger).toMatchObject({ kind: 'ledger', why: null });
    expect(ledger?.tables[0]).toMatchObject({ headerRows: [1, 2], firstRow: 3, lastRow: 6, records: 4 });
    expect(ledger?.tables[0]?.skipped).toEqual([{ why: 'total', count: 1, firstRow: 7 }]);
    expect(ledger?.tables[0]?.columns[2]).toMatchObject({
      column: 2,
      header: ['基本信息', '姓名'],
      fields: ['petitioner'],
    });
    expect(statistics?.kind).toBe('statistics');
    expect(statistics?.why).toMatch(/统计/u);
    expect(answer.records).toBe(4);
    expect(answer.counts.error).toBeGreaterThan(0);
  });

  it('reads a column as the clerk corrected it', async () => {
    const engine = new LocalEngine(null);
    await engine.putGrid(messyLedger());
    const columns = [
      { header: ['基本信息', '身份证号码'], fields: [] },
      { header: ['信访内容'], fields: ['demand'] as const },
    ];
    const request = checkRequest([{ name: '台账' }]);
    const answer = await engine.check({ ...request, profile: { ...request.profile, columns } });
    const read = answer.sheets[0]?.tables[0]?.columns;
    expect(read?.[3]).toMatchObject({ fields: [], how: 'clerk' });
    expect(read?.[4]).toMatchObject({ fields: ['demand'], how: 'clerk' });
    const list = await engine.list(NO_FILTER);
    expect(list.groups.map((g) => g.rule)).not.toContain('id-length');
  });

  it('reads a month that is too short to tell what a column holds as the full months are read, after an edit too', async () => {
    const header = ['序号', '来信编号', '信访人', '信访内容', '登记日期', '转给哪家'];
    const line = (unit: string, i: number): CellValue[] => [
      i + 1,
      `X${i}`,
      '张试甲',
      `反映第${i + 1}处路灯不亮，请求维修`,
      '2021-03-10',
      unit,
    ];
    const units = Array.from({ length: 8 }, (_, i) => ['东四街道', '区教委', '区住建委'][i % 3] ?? '');
    const engine = new LocalEngine(null);
    await engine.putGrid(gridOfRows([header, line('', 0)], { name: '2月' }));
    await engine.putGrid(gridOfRows([header, ...units.map(line)], { name: '3月' }));
    const both = await engine.check(checkRequest([{ name: '2月' }, { name: '3月' }]));
    const ofUnits = both.sheets.map((sheet) => sheet.tables[0]?.columns[5]?.fields);
    expect(ofUnits).toEqual([['responsibleUnit'], ['responsibleUnit']]);

    const phones = units.map((_, i) => ({ row: i + 1, column: 5, value: `1690000${1000 + i}` }));
    const { checked } = await engine.edited('3月', phones);
    const now = checked?.sheets.map((sheet) => sheet.tables[0]?.columns[5]?.fields);
    expect(now).toEqual([['phone'], ['phone']]);
  });

  it('checks what the user typed last, and leaves the earlier findings as they were until then', async () => {
    const engine = await checkedEngine();
    const before = (await engine.list(NO_FILTER)).total;
    const mended = messyLedger();
    (mended.columns[3] as CellValue[])[4] = null;
    (mended.columns[5] as CellValue[])[4] = '2021-03-02';
    await engine.putGrid(mended);
    expect((await engine.list(NO_FILTER)).total).toBe(before);
    await engine.check(checkRequest([{ name: '台账' }]));
    const rules = (await engine.list(NO_FILTER)).groups.map((g) => g.rule);
    expect(rules).not.toContain('id-length');
    expect(rules).not.toContain('date-unreadable');
  });

  it('says in Chinese what to do when nothing was checked yet or a sheet is not there', async () => {
    const engine = new LocalEngine(null);
    await expect(engine.list(NO_FILTER)).rejects.toMatchObject({ code: 'not-checked' });
    await expect(engine.check(checkRequest([{ name: '没有' }]))).rejects.toMatchObject({
      code: 'sheet-unknown',
      message: expect.stringContaining('“没有”'),
    });
  });

  it('stops where it is told to, and keeps no half result', async () => {
    const engine = new LocalEngine(null);
    await engine.putGrid(messyLedger());
    const stop = new AbortController();
    const phases: string[] = [];
    const check = engine.check(checkRequest([{ name: '台账' }]), {
      signal: stop.signal,
      onProgress: ({ phase }) => {
        phases.push(phase);
        if (phase === 'checking') stop.abort();
      },
    });
    await expect(check).rejects.toMatchObject({ code: 'cancelled' });
    expect(phases).toEqual(['reading', 'checking']);
    await expect(engine.list(NO_FILTER)).rejects.toMatchObject({ code: 'not-checked' });
  });

  it('reports progress that never goes back and ends near the whole', async () => {
    const engine = new LocalEngine(null);
    await engine.putGrid(messyLedger());
    const shares: number[] = [];
    await engine.check(checkRequest([{ name: '台账' }]), { onProgress: ({ share }) => shares.push(share) });
    expect(shares).toEqual([...shares].sort((a, b) => a - b));
    expect(shares.at(-1)).toBeGreaterThan(0.9);
  });
});

describe('the findings of a check', () => {
  it('are put in words only for those asked, with the cell to go to', async () => {
    const engine = await checkedEngine();
    const list = await engine.list({ ...NO_FILTER, rules: ['id-length'] });
    const [text] = await engine.describe([...list.order]);
    expect(text).toMatchObject({
      rule: 'id-length',
      sheet: '台账',
      cell: 'D5',
      target: { row: 4, column: 3 },
      matter: 'XF2021002，李某某',
    });
    expect(text?.message).toBe(`第5行（XF2021002，李某某）：${text?.sentence}`);
    expect(text?.mend).not.toBe('');
  });

  it('lead to the head of the table where they are of no row', async () => {
    const engine = await checkedEngine();
    const list = await engine.list({ ...NO_FILTER, rules: ['column-missing'] });
    const [text] = await engine.describe([list.order[0]!]);
    expect(text).toMatchObject({ cell: null, ofRow: false, target: { row: 1, column: 0 } });
  });

  it('are counted by unit under its standard name, a unit on no list under its own, and blank apart', async () => {
    const engine = await checkedEngine();
    const { facets } = await engine.list(NO_FILTER);
    const units = new Set(facets.units.map((o) => o.label));
    expect(units).toContain('东四街道');
    expect(units).not.toContain('东四');
    expect(units).toContain('某某公司');
    expect(units).toContain(null);
  });

  it('are found by number, true name, unit, address of the cell and title of the rule', async () => {
    const engine = await checkedEngine();
    const rowsFor = async (text: string): Promise<(number | null)[]> => {
      const { order } = await engine.list({ ...NO_FILTER, text });
      const texts = await engine.describe([...order]);
      return [...new Set(texts.map((t) => (t.ofRow ? t.target.row : null)))];
    };
    expect(await rowsFor('李小明')).toEqual([4]);
    expect(await rowsFor('xf2021004')).toEqual([6]);
    expect(await rowsFor('d5')).toEqual([4]);
    expect(await rowsFor('第5行')).toEqual([4]);
    expect(await rowsFor('ＸＦ２０２１００２　王五')).toEqual([5]);
    expect(await rowsFor('没有这样的词')).toEqual([]);
    expect((await engine.list({ ...NO_FILTER, text: '编号重复' })).order.length).toBe(2);
  });

  it('mark each cell once, in the colour of the gravest', async () => {
    const engine = await checkedEngine();
    const { rows, columns, severities } = await engine.marks('台账');
    const cells = Array.from(rows, (row, i) => `${row}:${columns[i]}`);
    expect(new Set(cells).size).toBe(cells.length);
    expect(severities[cells.indexOf('4:3')]).toBe(0);
    expect((await engine.marks('统计')).rows.length).toBe(0);
  });
});

describe('opening a file', () => {
  it('reads a sheet only when it is needed, and only once', async () => {
    let reads = 0;
    const grid = () => (reads++, gridOfRows([['x']], { name: '台账' }));
    const engine = new LocalEngine(async (_bytes, fileName) => ({
      fileName,
      kind: 'xlsx',
      sheets: [{ name: '台账', visible: true, grid }],
    }));
    const opened = await engine.openFile('a.xlsx', new Uint8Array());
    expect(opened).toMatchObject({ fileName: 'a.xlsx', kind: 'xlsx', sheets: [{ name: '台账', visible: true }] });
    expect(reads).toBe(0);
    await engine.readGrid('台账');
    await engine.check(checkRequest([{ name: '台账' }]));
    expect(reads).toBe(1);
  });

  it('forgets the workbook before it, but not when the new one cannot be read', async () => {
    const engine = new LocalEngine(async (_bytes, fileName) => {
      if (fileName === 'bad.xlsx') throw new Error('broken');
      return { fileName, kind: 'csv', sheets: [] };
    });
    await engine.putGrid(messyLedger());
    await expect(engine.openFile('bad.xlsx', new Uint8Array())).rejects.toThrow();
    await expect(engine.readGrid('台账')).resolves.toBeDefined();
    await engine.openFile('good.csv', new Uint8Array());
    await expect(engine.readGrid('台账')).rejects.toMatchObject({ code: 'sheet-unknown' });
  });
});

describe('saving the file with what was changed in it', () => {
  const change: Operation[] = [
    { kind: 'write-cells', sheet: '台账', runs: [{ column: 1, rows: Int32Array.of(2), inputs: ['改'] }] },
  ];
  const opened = async (
    kind: WorkbookKind,
  ): Promise<{ engine: LocalEngine; patched: [Uint8Array, readonly Operation[]][] }> => {
    const patched: [Uint8Array, readonly Operation[]][] = [];
    const engine = new LocalEngine(async (_bytes, fileName) => ({ fileName, kind, sheets: [] }), {
      patch: (bytes, operations) => {
        patched.push([bytes, operations]);
        return Uint8Array.of(9);
      },
    });
    await engine.openFile(`台账.${kind}`, Uint8Array.of(1, 2));
    return { engine, patched };
  };

  it('works on the bytes of the file as it was opened', async () => {
    const { engine, patched } = await opened('xlsx');
    expect(await engine.saveEdited(change)).toEqual(Uint8Array.of(9));
    expect(patched).toEqual([[Uint8Array.of(1, 2), change]]);
  });

  it.each<WorkbookKind>(['xls', 'html', 'csv'])(
    'says what to do with a .%s, which has no parts to keep',
    async (kind) => {
      const { engine, patched } = await opened(kind);
      await expect(engine.saveEdited(change)).rejects.toMatchObject({
        code: 'file-not-patchable',
        message: expect.stringContaining('请先另存为 .xlsx'),
      });
      expect(patched).toEqual([]);
    },
  );

  it('has nothing to save before a file is opened, and after it is forgotten', async () => {
    const { engine } = await opened('xlsx');
    await engine.forget();
    await expect(engine.saveEdited(change)).rejects.toMatchObject({ code: 'nothing-to-save' });
    await expect(new LocalEngine(null).saveEdited([])).rejects.toMatchObject({ code: 'nothing-to-save' });
  });
});
