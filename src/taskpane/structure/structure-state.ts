import type { DuplicateDecisions, KeepDuplicates } from '../../core/structure/duplicates';
import type { ConflictDecisions, KeepSide } from '../../core/structure/receipt';
import type { StructurePreview } from '../../worker/structure-answers';

/** The open panel of 规范台账. */
export interface StructurePanelState {
  /** What making it would do; null while it is worked out. */
  readonly preview: StructurePreview | null;
  /** Whether the preview is of what is decided now. */
  readonly isCurrent: boolean;
  /** Whether cells changed since it was worked out. */
  readonly outdated: boolean;
  readonly duplicates: DuplicateDecisions;
  readonly conflicts: ConflictDecisions;
}

/** Null where the panel is not open. */
export type StructureState = StructurePanelState | null;

export type StructureAction =
  | { readonly type: 'opened' }
  | { readonly type: 'remembered'; readonly duplicates: DuplicateDecisions }
  | { readonly type: 'planned'; readonly preview: StructurePreview }
  | { readonly type: 'all-decided'; readonly keep: KeepDuplicates }
  | { readonly type: 'duplicate-decided'; readonly id: string; readonly keep: KeepDuplicates }
  | { readonly type: 'conflict-decided'; readonly id: string; readonly keep: KeepSide }
  | { readonly type: 'outdated' }
  | { readonly type: 'closed' };

export function reduceStructure(state: StructureState, action: StructureAction): StructureState {
  if (action.type === 'opened')
    return { preview: null, isCurrent: false, outdated: false, duplicates: {}, conflicts: state?.conflicts ?? {} };
  if (!state || action.type === 'closed') return null;
  switch (action.type) {
    case 'remembered':
      return { ...state, duplicates: action.duplicates };
    case 'planned':
      return { ...state, preview: action.preview, isCurrent: true };
    case 'all-decided':
      return { ...state, isCurrent: false, duplicates: { all: action.keep } };
    case 'duplicate-decided': {
      const groups = { ...state.duplicates.groups, [action.id]: action.keep };
      return { ...state, isCurrent: false, duplicates: { ...state.duplicates, groups } };
    }
    case 'conflict-decided':
      return { ...state, isCurrent: false, conflicts: { ...state.conflicts, [action.id]: action.keep } };
    case 'outdated':
      return { ...state, outdated: true };
  }
}
