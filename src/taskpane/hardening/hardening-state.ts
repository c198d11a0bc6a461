import type { HardeningPreview } from '../../worker/structure-answers';

/** The open panel of 原表加固, its preview null while it is worked out; null where it is not open. */
export type HardeningState = { readonly preview: HardeningPreview | null } | null;

export type HardeningAction =
  | { readonly type: 'opened' }
  | { readonly type: 'planned'; readonly preview: HardeningPreview }
  | { readonly type: 'closed' };

export function reduceHardening(state: HardeningState, action: HardeningAction): HardeningState {
  switch (action.type) {
    case 'opened':
      return { preview: null };
    case 'planned':
      return state && { preview: action.preview };
    case 'closed':
      return null;
  }
}
