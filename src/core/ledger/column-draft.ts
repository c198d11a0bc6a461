import type { FieldId } from '../fields/catalog';
import type { ColumnEvidence } from './column-evidence';
import type { Candidate, MatchHow } from './types';

/** A column while it is being read. */
export interface Draft {
  readonly column: number;
  readonly path: readonly string[];
  readonly header: readonly string[];
  /** Key of the leaf. */
  readonly leaf: string;
  fields: readonly FieldId[];
  confidence: number;
  how: MatchHow;
  candidates: readonly Candidate[];
  closed: boolean;
}

/** What stands in a column; measured when first asked. */
export type EvidenceOf = (d: Draft) => ColumnEvidence;

/** Gives a column its fields, and puts them before the other candidates. */
export function set(d: Draft, fields: readonly FieldId[], confidence: number, how: MatchHow): void {
  d.fields = fields;
  d.confidence = confidence;
  d.how = how;
  d.candidates = [
    ...fields.map((field) => ({ field, score: confidence })),
    ...d.candidates.filter((c) => !fields.includes(c.field)),
  ].slice(0, 5);
}

/** Takes a column's fields away; the clerk is asked. */
export function drop(d: Draft): void {
  d.fields = [];
  d.confidence = 0;
  d.how = 'none';
}

/** Whether another column has a field. */
export const has = (drafts: readonly Draft[], field: FieldId, except?: Draft): boolean =>
  drafts.some((d) => d !== except && d.fields.includes(field));
