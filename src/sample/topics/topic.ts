/**
 * What people write to a petition office about. A text may hold places to fill in:
 * `{estate}` 小区 · `{lane}` 胡同 · `{street}` 街道 · `{company:行业}` · `{school}` · `{year}` · `{month}` · `{day}` ·
 * `{n}` a small number · `{floor}` · `{building}` · `{money}` 万元 · `{yuan}` · `{hour}`.
 */
export interface Topic {
  /** First-level 内容分类 by its standard name. */
  readonly category: string;
  /** Second and third level, joined by `_` after the first in a national export. */
  readonly sub: string;
  /** The department that answers for it; null where the street does. */
  readonly department: string | null;
  /** Likely 信访目的, the first the likeliest. */
  readonly purposes: readonly string[];
  readonly titles: readonly string[];
  readonly texts: readonly string[];
  readonly demands: readonly string[];
  /** Whether the matter readily brings several people together. */
  readonly crowd?: boolean;
}
