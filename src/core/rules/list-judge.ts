import type { FieldId } from '../fields/catalog';
import { listOf } from '../ledger/ledger';
import type { ListItem, Profile } from '../profile/profile';
import { choiceReader, nearest, splitLevels } from '../values/choice';
import { matchKey, trimEdges } from '../values/text';

/** What stands in a cell beside what the list knows. */
export interface Verdict {
  /** Parts of the cell that neither the list nor its aliases have, as they are written. */
  readonly unlisted: readonly string[];
  /** The cell with every alias replaced by its standard name; `null` where it holds none. */
  readonly standard: string | null;
}

/** A text in which what is on no list was replaced. */
interface NearText {
  readonly text: string;
  /** The names and aliases that the replaced parts are like. */
  readonly by: readonly string[];
}

const IN_ORDER: Verdict = Object.freeze({ unlisted: [], standard: null });

/** Several values in one cell: 东四街道、区教委. White space parts them only where each part is then known. */
const JOINTS = /[、，,;；/|\n\r]+/u;
const BRACKETS = /[（(【][^（()）【】]*[）)】]/gu;

/** Texts remembered a field; long lists of odd ones must not fill the memory. */
const MEMO_LIMIT = 20_000;

/** More than three names to choose from are no help. */
const OFFERED = 3;

/** Judges the texts of one field against the office's list. Each distinct text is judged once. */
class ListJudge {
  private readonly list: readonly ListItem[];
  private readonly read: ReturnType<typeof choiceReader>;
  private readonly home: RegExp;
  private readonly memo = new Map<string, Verdict>();
  private readonly nears = new Map<string, readonly NearText[]>();

  constructor(
    private readonly field: FieldId,
    profile: Profile,
  ) {
    this.list = listOf(field, profile) ?? [];
    this.read = choiceReader(this.list, { firstLevelOnly: field === 'category' });
    this.home = homeOf(profile);
  }

  /**
   * @example
   * judgeOf('form', profile).verdict('走访') //=> { unlisted: [], standard: '来访' }
   * judgeOf('form', profile).verdict('来方') //=> { unlisted: ['来方'], standard: null }
   */
  verdict(text: string): Verdict {
    let v = this.memo.get(text);
    if (v === undefined) {
      v = this.judge(trimEdges(text));
      if (this.memo.size < MEMO_LIMIT) this.memo.set(text, v);
    }
    return v;
  }

  /**
   * The text with its unlisted parts replaced by what is near them on the list, the likeliest first.
   * With several unlisted parts there is one proposal, and none where one of them has nothing near.
   */
  nearTexts(text: string): readonly NearText[] {
    let near = this.nears.get(text);
    if (near === undefined) {
      near = this.findNear(text);
      if (this.nears.size < MEMO_LIMIT) this.nears.set(text, near);
    }
    return near;
  }

  private findNear(text: string): readonly NearText[] {
    const whole = trimEdges(text);
    const parts = this.verdict(text).unlisted.map((part) => {
      const head = this.field === 'category' ? splitLevels(part).first : part;
      return { head, near: nearest(this.list, head, OFFERED) };
    });
    const [first] = parts;
    if (first === undefined || parts.some((p) => p.near.length === 0)) return [];
    if (parts.length === 1)
      return first.near.map(({ name, by }) => ({ text: whole.replace(first.head, () => name), by: [by] }));
    let out = whole;
    for (const { head, near } of parts) out = out.replace(head, () => near[0]!.name);
    return [{ text: out, by: parts.map((p) => p.near[0]!.by) }];
  }

  private judge(text: string): Verdict {
    if (text === '') return IN_ORDER;
    const whole = this.standardOf(text);
    if (whole !== undefined) return whole === text ? IN_ORDER : { unlisted: [], standard: whole };
    const parts = this.partsOf(text);
    if (parts.length === 1) return { unlisted: [text], standard: null };
    const standards = parts.map((part) => this.standardOf(part));
    const hasAlias = standards.some((standard, i) => standard !== undefined && standard !== parts[i]);
    return {
      unlisted: parts.filter((_, i) => standards[i] === undefined),
      standard: hasAlias ? parts.map((part, i) => standards[i] ?? part).join('、') : null,
    };
  }

  private partsOf(text: string): string[] {
    const by = (joint: RegExp): string[] =>
      text
        .split(joint)
        .map(trimEdges)
        .filter((part) => part !== '');
    const parts = by(JOINTS);
    if (parts.length > 1) return parts;
    const spaced = by(/\s+/u);
    return spaced.length > 1 && spaced.every((part) => this.standardOf(part) !== undefined) ? spaced : parts;
  }

  /** The part with its standard name, `undefined` where the list does not know it. */
  private standardOf(part: string): string | undefined {
    const m = this.read(part);
    if (m.index >= 0) return m.byAlias ? this.named(m.index, part) : part;
    // 来访（窗口）: what stands in brackets is a remark.
    const bare = part.replace(BRACKETS, '').trim();
    if (bare !== part && bare !== '') {
      const head = this.read(bare);
      if (head.index >= 0) return head.byAlias ? part.replace(bare, () => this.named(head.index, bare)) : part;
    }
    return this.field === 'place' && this.liesInStreet(part) ? part : undefined;
  }

  /** The standard name, and of a category the further levels as they were. */
  private named(index: number, text: string): string {
    const name = this.list[index]?.name ?? text;
    return this.field === 'category' && matchKey(name) !== matchKey(text) ? name + splitLevels(text).rest : name;
  }

  /** 东四街道某社区, 北京市东城区东四街道, 东四地区: a closer or a fuller name of a known street. */
  private liesInStreet(text: string): boolean {
    const key = matchKey(text);
    return this.list.some((street) =>
      [street.name, ...street.aliases].some((spelling) => {
        const name = matchKey(spelling);
        if (/(?:街道|街道办|办事处|镇|乡)$/u.test(name)) return key.includes(name);
        // A base name alone may be part of another one (安定门外大街): only with a word for the area around it.
        const at = key.indexOf(name);
        if (at < 0 || (at > 0 && !this.home.test(key.slice(0, at)))) return false;
        return /^(?:$|地区|辖区|片区|.{0,8}社区)/u.test(key.slice(at + name.length));
      }),
    );
  }
}

/** 北京市东城区, by the office's own name: 东城区信访办 lies in 东城区. */
function homeOf(profile: Profile): RegExp {
  const district = /^.*?[区县市旗]/u.exec(profile.office)?.[0] ?? '';
  const escaped = district.replace(/[\\^$.*+?()[\]{}|]/gu, '\\$&');
  return new RegExp(`^(?:\\p{Script=Han}{2,8}[省市])?(?:${escaped})?$`, 'u');
}

const judges = new WeakMap<Profile, Map<FieldId, ListJudge>>();

/** The judge of a field, one a profile: sentences and mends ask it again for every finding shown. */
export function judgeOf(field: FieldId, profile: Profile): ListJudge {
  let ofProfile = judges.get(profile);
  if (!ofProfile) judges.set(profile, (ofProfile = new Map<FieldId, ListJudge>()));
  let judge = ofProfile.get(field);
  if (!judge) ofProfile.set(field, (judge = new ListJudge(field, profile)));
  return judge;
}
