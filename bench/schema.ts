import { Ajv, type ValidateFunction } from 'ajv';
import type { Grid } from '../src/core/grid/grid';
import { DEFAULT_PROFILE } from '../src/core/profile/default-profile';
import { unitsOf } from '../src/core/ledger/ledger';
import type { ListItem } from '../src/core/profile/profile';
import { BENCH_HEADERS } from '../src/sample/bench-ledger';

/** One matter as a schema library wants it. */
export type MatterObject = Readonly<Record<string, unknown>>;

/** Makes an object of every row: what a schema library needs before it can begin. */
export function toObjects(grid: Grid, firstRow: number): MatterObject[] {
  const out: MatterObject[] = [];
  for (let r = firstRow; r < grid.rowCount; r++) {
    const o: Record<string, unknown> = {};
    grid.columns.forEach((column, c) => {
      const v = column[r];
      if (v !== null && v !== undefined) o[BENCH_HEADERS[c] as string] = v;
    });
    out.push(o);
  }
  return out;
}

const names = (list: readonly ListItem[]): string[] => list.flatMap((item) => [item.name, ...item.aliases]);

/**
 * The part of the work that a schema can say: what is required, how a number is written, what is on
 * a list. It knows no check characters, no real dates, no order of dates, no duplicates.
 */
export function compileSchema(): ValidateFunction {
  const date = {
    anyOf: [
      { type: 'number', minimum: 1 },
      { type: 'string', pattern: '^\\d{4}[-/.年]?\\d{1,2}[-/.月]?\\d{1,2}日?( \\d{1,2}:\\d{2}(:\\d{2})?)?$' },
    ],
  };
  const text = { type: 'string', minLength: 1 };
  const p = DEFAULT_PROFILE;
  return new Ajv({ allErrors: true, allowUnionTypes: true }).compile({
    type: 'object',
    required: ['信访件编号', '姓名', '信访形式', '登记日期', '信访内容', '责任单位'],
    properties: {
      序号: { type: 'integer', minimum: 1 },
      信访件编号: { type: 'string', pattern: '^DC2021\\d{7}$' },
      姓名: text,
      性别: { enum: ['男', '女'] },
      身份证号: { type: 'string', pattern: '^(\\d{15}|\\d{17}[\\dXx])$' },
      联系电话: { type: 'string', pattern: '^1[3-9]\\d{9}$' },
      住址: text,
      信访形式: { enum: names(p.forms) },
      信访目的: { enum: names(p.purposes) },
      内容分类: { enum: names(p.categories) },
      问题属地: { enum: names(p.streets) },
      人数: { type: 'integer', minimum: 1 },
      是否集体访: { enum: ['是', '否'] },
      是否重复: { enum: ['是', '否'] },
      信访日期: date,
      登记日期: date,
      转送日期: date,
      责任单位: { enum: names(unitsOf(p)) },
      受理日期: date,
      告知日期: date,
      限办日期: date,
      办结日期: date,
      送达日期: date,
      办理状态: text,
      信访内容: text,
    },
  });
}

/** Validates all; the number of faults. */
export function validateAll(validate: ValidateFunction, objects: readonly MatterObject[]): number {
  let faults = 0;
  for (const o of objects) if (!validate(o)) faults += validate.errors?.length ?? 0;
  return faults;
}
