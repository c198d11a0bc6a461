import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { FIELDS } from '../../../src/core/fields/catalog';
import { isLeftAlone } from '../../../src/core/fields/left-alone';
import { headerKey, lookUp } from '../../../src/core/ledger/header-text';
import { DEFAULT_PROFILE } from '../../../src/core/profile/default-profile';

const spellings = FIELDS.flatMap((f) => [f.zh, ...f.aliases].map((text) => ({ field: f.id, text })));
/** The same file the catalogue started from, where the checkout has it beside it. */
const SPEC = join(process.cwd(), '..', 'shared', 'spec', 'fields.json');

describe('the spellings of the catalogue', () => {
  test('stand under one field each, after evening out', () => {
    const fieldsOf = new Map<string, Set<string>>();
    for (const { field, text } of spellings) {
      const key = headerKey(text);
      fieldsOf.set(key, (fieldsOf.get(key) ?? new Set()).add(field));
    }
    expect([...fieldsOf].filter(([, fields]) => fields.size > 1)).toEqual([]);
  });

  test('are never empty, as a space too many in a list would make them', () => {
    expect(spellings.filter(({ text }) => headerKey(text) === '')).toEqual([]);
  });

  test('are written once', () => {
    const twice = spellings.map((s) => s.text).filter((text, i, all) => all.indexOf(text) !== i);
    expect(twice).toEqual([]);
  });

  test('lead back to their field', () => {
    expect(spellings.filter(({ field, text }) => lookUp(headerKey(text))?.field !== field)).toEqual([]);
  });

  test('are never about the person', () => {
    expect(spellings.filter(({ text }) => isLeftAlone([text]))).toEqual([]);
  });

  test('are never what stands in a cell of a list, so that a value is not taken for a header', () => {
    const lists = [
      ...[DEFAULT_PROFILE.streets, DEFAULT_PROFILE.units, DEFAULT_PROFILE.forms, DEFAULT_PROFILE.purposes],
      ...[DEFAULT_PROFILE.categories, DEFAULT_PROFILE.satisfaction, DEFAULT_PROFILE.handlingMethods],
    ].flat();
    const values = new Set([
      ...lists.flatMap((item) => [item.name, ...item.aliases]),
      ...[...DEFAULT_PROFILE.closedWords, ...DEFAULT_PROFILE.highRiskWords],
    ]);
    // both head columns far more often: 电话 is a form too, 涉法涉诉 a class of matters in some offices
    expect(spellings.map((s) => s.text).filter((text) => values.has(text))).toEqual(['电话', '涉法涉诉']);
  });

  test('are never what stands before a blank to sign in, so that a signature is not taken for a header', () => {
    const signatures = [
      '填表人',
      '制表人',
      '填报人',
      '审核人',
      '单位负责人',
      '填表日期',
      '填报日期',
      '联系人',
      '注',
      '合计',
    ];
    expect(signatures.filter((text) => lookUp(headerKey(text)))).toEqual([]);
  });
});

(existsSync(SPEC) ? describe : describe.skip)('the public list of fields', () => {
  interface PublicField {
    readonly id: string;
    readonly zh: string;
    readonly type: string;
    readonly aliases: readonly string[];
  }
  const published = existsSync(SPEC) ? (JSON.parse(readFileSync(SPEC, 'utf8')) as PublicField[]) : [];

  test('has the same fields, names and types', () => {
    expect(FIELDS.map(({ id, zh, type }) => ({ id, zh, type }))).toEqual(
      published.map(({ id, zh, type }) => ({ id, zh, type })),
    );
  });

  test.each(published.map((f): [string, PublicField] => [f.id, f]))('gives %s no spelling we do not know', (id, f) => {
    const ours = FIELDS.find((o) => o.id === id)?.aliases ?? [];
    expect(f.aliases.filter((text) => !ours.includes(text))).toEqual([]);
  });
});
