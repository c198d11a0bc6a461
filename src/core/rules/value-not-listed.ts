import type { FieldId } from '../fields/catalog';
import { CHOICE_UNKNOWN, type Ledger } from '../ledger/ledger';
import { judgeOf } from './list-judge';
import {
  checkListed,
  choicesOf,
  isInOrderUnlisted,
  isOpenList,
  keyOf,
  OWN_VALUE,
  ownValueTest,
  textOf,
  unlistedKeys,
  valueOf,
} from './listed-values';
import { quoted } from './quote';
import {
  MATTER_TABLES,
  type FindingView,
  type Follower,
  type LedgerEdit,
  type RecordCheck,
  type RecordRule,
  type Retell,
  type RuleContext,
} from './rule';
import { isOnlyField } from './view';

export const valueNotListed: RecordRule = {
  scope: 'record',
  id: 'value-not-listed',
  severity: 'warning',
  owner: 'registrar',
  tables: MATTER_TABLES,
  title: '不在列表中的值',
  text: '信访形式、信访目的、内容分类（只看第一级）、满意度、问题属地或责任单位，本单位的列表和别名里都没有。一格写了几个的逐个判断；写到社区、带区名的属地，认得出街道就不提示。问题属地和责任单位出现3次以上的，当作本单位自己的叫法，不提示；责任单位是纪检监察机关的（揭发控告件依法归其办理），一次也不提示。',
  basis: null,
  mend: '是笔误的，改成列表中的名称；确有这个名称的，在单位设置的列表里增加。',
  fixText: '换成列表中最相近的名称；相近的有几个时列出三个供选，不替您定',
  bind: (ledger, ctx) => checkListed((field) => checkOf(ledger, field, ctx, ownValueTest(field, ctx))),
  follow: (ledgers, ctx) => new OwnValues(ledgers, ctx),
  message(view) {
    const near = suggestionOf(view);
    return `${view.fieldName}${quoted(valueOf(view))}不在列表中${near === null ? '。' : `，是不是“${near}”？`}`;
  },
  fix(view) {
    const near = isOnlyField(view) ? suggestionOf(view) : null;
    return near === null ? null : { value: near, safe: false };
  },
  candidates: (view) =>
    isOnlyField(view)
      ? nearOf(view).map(({ text, by }) => ({ value: text, why: `与列表里的“${by.join('”“')}”相近` }))
      : [],
};

function checkOf(
  ledger: Ledger,
  field: FieldId,
  ctx: RuleContext,
  isOwn: (part: string) => boolean,
): RecordCheck | null {
  const cells = choicesOf(ledger, field, ctx.profile);
  if (!cells?.codes.includes(CHOICE_UNKNOWN)) return null;
  const judge = judgeOf(field, ctx.profile);
  const memo = new Map<string, boolean>();
  return (i, report) => {
    if (cells.codes[i] !== CHOICE_UNKNOWN || cells.isInherited(i)) return;
    const text = textOf(cells, i);
    if (text === null) return;
    let found = memo.get(text);
    if (found === undefined) memo.set(text, (found = judge.verdict(text).unlisted.some((part) => !isOwn(part))));
    if (found) report(i, field);
  };
}

/** How often unlisted names stand in the tables checked, kept while these are edited. */
class OwnValues implements Follower {
  /** Where each unlisted name stands, once a time; a few rows of it make it the office's own. */
  private readonly places = new Map<string, Set<Place>>();
  private readonly byLedger: ReadonlyMap<Ledger, Map<number, Place>>;

  constructor(
    ledgers: readonly Ledger[],
    private readonly ctx: RuleContext,
  ) {
    this.byLedger = new Map(ledgers.map((ledger) => [ledger, new Map<number, Place>()]));
    for (const ledger of ledgers) {
      for (const [record, keys] of unlistedKeys(ledger, ctx.profile)) this.put(ledger, record, keys);
    }
  }

  edited({ ledger, records, slice }: LedgerEdit, retell: Retell): boolean {
    const own = this.byLedger.get(ledger);
    if (!own) return true;
    const changed = new Map<string, boolean>();
    const note = (keys: readonly string[]): void => {
      for (const key of keys) if (!changed.has(key)) changed.set(key, this.isOwn(key));
    };
    const now = unlistedKeys(slice, this.ctx.profile);
    for (const [k, record] of records.entries()) {
      const keys = now.get(k) ?? [];
      const before = own.get(record);
      note([...(before?.keys ?? []), ...keys]);
      if (before) for (const key of before.keys) this.places.get(key)?.delete(before);
      own.delete(record);
      this.put(ledger, record, keys);
    }
    this.tell(ledger, records, slice, retell);
    const told = new Set(records.map((record) => own.get(record)));
    for (const [key, was] of changed) {
      if (this.isOwn(key) === was) continue;
      for (const place of this.places.get(key) ?? []) {
        if (told.has(place)) continue;
        told.add(place);
        this.tell(place.ledger, [place.record], place.ledger.sliceOf([place.record]), retell);
      }
    }
    return true;
  }

  private put(ledger: Ledger, record: number, keys: readonly string[]): void {
    if (keys.length === 0) return;
    const place = { ledger, record, keys };
    this.byLedger.get(ledger)?.set(record, place);
    for (const key of keys) {
      const there = this.places.get(key);
      if (there) there.add(place);
      else this.places.set(key, new Set([place]));
    }
  }

  private isOwn(key: string): boolean {
    let times = 0;
    for (const { keys } of this.places.get(key) ?? []) {
      for (const k of keys) if (k === key && ++times >= OWN_VALUE) return true;
    }
    return false;
  }

  private tell(ledger: Ledger, records: readonly number[], slice: Ledger, retell: Retell): void {
    const check = checkListed((field) =>
      checkOf(
        slice,
        field,
        this.ctx,
        (part) => isOpenList(field) && (isInOrderUnlisted(field, part) || this.isOwn(keyOf(field, part))),
      ),
    );
    for (const [k, record] of records.entries()) {
      const report = retell.record(ledger, record);
      check?.(k, (_, ...finding) => report(record, ...finding), ignore);
    }
  }
}

interface Place {
  readonly ledger: Ledger;
  readonly record: number;
  /** The unlisted names in its cells; one that stands there twice counts twice. */
  readonly keys: readonly string[];
}

const ignore = (): void => undefined;

function suggestionOf(view: FindingView): string | null {
  return nearOf(view)[0]?.text ?? null;
}

function nearOf(view: FindingView): ReturnType<ReturnType<typeof judgeOf>['nearTexts']> {
  return view.field === null ? [] : judgeOf(view.field, view.profile).nearTexts(valueOf(view));
}
