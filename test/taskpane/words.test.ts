import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { FIELDS } from '../../src/core/fields/catalog';
import { isDoubtful } from '../../src/taskpane/column-doubt';
import { matchingFields } from '../../src/taskpane/field-search';
import * as messages from '../../src/taskpane/messages';
import type { CheckAnswer, TableAnswer } from '../../src/worker/answers';

const folder = path.join(__dirname, '../../src/taskpane');

it('keeps every Chinese word of the pane in the files of messages', () => {
  const offenders = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/u.test(name) && path.basename(name) !== 'messages.ts')
    .filter((name) => {
      const code = readFileSync(path.join(folder, name), 'utf8').replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gmu, '');
      return /\p{Script=Han}/u.test(code);
    });
  expect(offenders).toEqual([]);
});

const table = (change: Partial<TableAnswer> = {}): TableAnswer => ({
  title: '2021年信访台账',
  kind: 'petition',
  headerRows: [2, 3],
  firstRow: 4,
  lastRow: 119,
  records: 112,
  columns: [],
  skipped: [],
  yearHint: null,
  reasons: [],
  ...change,
});

const answer = (error: number, warning: number, info: number): CheckAnswer => ({
  sheets: [
    { name: '台账', kind: 'ledger', why: null, tables: [table()] },
    { name: '统计', kind: 'statistics', why: '这是一张统计表。', tables: [] },
  ],
  records: 112,
  counts: { error, warning, info },
});

it('says the result in one sentence, naming only what there is', () => {
  expect(messages.resultSentence(answer(9, 14, 30))).toBe('找到1张台账，共112件，发现9处错误、14处提醒、30处建议。');
  expect(messages.resultSentence(answer(0, 1, 0))).toBe('找到1张台账，共112件，发现1处提醒。');
  expect(messages.resultSentence(answer(0, 0, 0))).toBe('找到1张台账，共112件，没有发现问题。');
  expect(messages.resultSentence({ ...answer(0, 0, 0), sheets: answer(0, 0, 0).sheets.slice(1) })).toBe(
    '1张工作表里没有找到台账，原因见“表与列”。',
  );
});

it('says where a table stands by rows as the sheet shows them', () => {
  expect(messages.tableFacts(table())).toBe('表头在第3、4行，数据在第5至120行，共112件。');
  expect(messages.tableFacts(table({ firstRow: null, lastRow: null, records: 0 }))).toBe(
    '表头在第3、4行，下面没有登记内容。',
  );
});

it('says which rows were left out, one by its row and several by their number', () => {
  const skipped = [
    { why: 'total', count: 1, firstRow: 119 },
    { why: 'blank', count: 3, firstRow: 40 },
  ] as const;
  expect(messages.skippedText(table({ skipped }))).toBe('不算件数：合计行（第120行）、空行3行。');
  expect(messages.skippedText(table())).toBeNull();
});

it.each([
  [0, '0'],
  [999, '999'],
  [1800, '1,800'],
  [1234567, '1,234,567'],
])('sets %d off in threes', (n, text) => expect(messages.count(n)).toBe(text));

it('says a suggestion with whether it can be trusted', () => {
  expect(messages.suggestionText({ value: '2021-05-03', safe: true })).toBe('2021-05-03（含义不变）');
  expect(messages.suggestionText({ value: null, safe: false })).toBe('清空（请核对后再改）');
});

it('keeps the sentences written for clerks and replaces the others', () => {
  expect(messages.problemText({ code: 'file-encrypted', message: '文件已加密，请先解密。' })).toBe(
    '文件已加密，请先解密。',
  );
  expect(messages.problemText({ code: 'internal', message: 'TypeError' })).toMatch(/^程序内部出错/u);
});

it('finds a field by its name before its other spellings', () => {
  expect(matchingFields('电话').map((f) => f.id)[0]).toBe('phone');
  expect(matchingFields('手机号').map((f) => f.id)).toEqual(['phone']);
  expect(matchingFields('责任').map((f) => f.zh)[0]).toBe('责任单位');
  expect(matchingFields(' ')).toHaveLength(FIELDS.length);
  expect(matchingFields('没有这个')).toEqual([]);
});

it('asks the clerk to look only at readings that may be wrong', () => {
  const column = {
    column: 0,
    header: ['姓名'],
    fields: ['petitioner'],
    confidence: 0.6,
    how: 'similar',
    candidates: [],
  } as const;
  expect(isDoubtful(column)).toBe(true);
  expect(isDoubtful({ ...column, confidence: 1, how: 'exact' })).toBe(false);
  expect(isDoubtful({ ...column, how: 'clerk' })).toBe(false);
  expect(isDoubtful({ ...column, fields: [], how: 'none' })).toBe(false);
  expect(isDoubtful({ ...column, fields: [], how: 'none', candidates: [{ field: 'phone', score: 0.5 }] })).toBe(true);
  expect(isDoubtful({ ...column, fields: [], how: 'left-alone' })).toBe(false);
});
