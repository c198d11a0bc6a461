/**
 * The columns of 排查整治台账 by the names that a profile and the JSON of the report use. Where a
 * column is a field of the catalogue it has the field's id.
 */
export const COLUMN_KEYS = [
  'seq',
  'problemNo',
  'screeningDate',
  'screeningType',
  'source',
  'petitioner',
  'content',
  'demand',
  'caseNo',
  'nature',
  'involvedCount',
  'riskLevel',
  'why',
  'place',
  'responsibleUnit',
  'coUnits',
  'responsibleLeader',
  'responsiblePerson',
  'caseLeader',
  'stage',
  'dueDate',
  'overdue',
  'resolvedInPlace',
  'educatedInPlace',
  'assistedInPlace',
  'handledByLaw',
  'resolveMeasure',
  'resolveDeadline',
  'progress',
  'rectifiedDate',
  'verifier',
  'verification',
  'status',
  'isWrittenOff',
  'writeOffDate',
  'instruction',
  'instructionDate',
  'instructionResult',
  'remark',
] as const;

export type ColumnKey = (typeof COLUMN_KEYS)[number];

/** Columns that no sheet goes without. */
export const FIXED_KEYS: readonly ColumnKey[] = ['seq', 'problemNo'];
