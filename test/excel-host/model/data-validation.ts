import { Model } from '../richapi/model';
import { addressOf, intersection, type Area } from './areas';
import type { Range } from './range';

/** What may be typed, and what is shown while somebody does. */
interface Said {
  readonly rule: Readonly<Record<string, unknown>>;
  readonly errorAlert: object;
  readonly prompt: { readonly showPrompt: boolean; readonly title: string; readonly message: string };
}

/** Known from use: what Excel tells of cells of which nothing is said. */
const NOTHING: Said = {
  rule: {},
  errorAlert: { message: '', showAlert: true, style: 'Stop', title: '' },
  prompt: { message: '', showPrompt: true, title: '' },
};

interface Entry {
  readonly area: Area;
  readonly said: Said;
}

/** What is said of the cells of a sheet, in areas that do not meet. */
export class Validations {
  private entries: Entry[] = [];

  /** What is said within an area, piece by piece; nothing of a part of it is one piece more. */
  within(area: Area): readonly Said[] {
    const rest = this.entries.reduce((areas, entry) => areas.flatMap((a) => without(a, entry.area)), [area]);
    const found = this.entries.filter((entry) => intersection(entry.area, area)).map(({ said }) => said);
    return rest.length > 0 ? [NOTHING, ...found] : found;
  }

  say(area: Area, part: Partial<Said>): void {
    const before = this.entries.flatMap(({ area: other, said }) => {
      const common = intersection(other, area);
      return common ? [{ area: common, said }] : [];
    });
    const rest = before.reduce((areas, entry) => areas.flatMap((a) => without(a, entry.area)), [area]);
    this.clear(area);
    const pieces = [...before, ...rest.map((free) => ({ area: free, said: NOTHING }))];
    for (const piece of pieces) this.entries.push({ area: piece.area, said: { ...piece.said, ...part } });
  }

  clear(area: Area): void {
    this.entries = this.entries.flatMap(({ area: other, said }) =>
      without(other, area).map((a) => ({ area: a, said })),
    );
  }

  follow(areaOf: (area: Area) => Area[]): void {
    this.entries = this.entries.flatMap(({ area, said }) => areaOf(area).map((a) => ({ area: a, said })));
  }

  /** The same whatever pieces it was said in: column by column, from top to bottom. */
  get picture(): unknown[] {
    const columns = this.entries.flatMap(({ area, said }) =>
      Array.from({ length: area.columns }, (_, i) => ({
        area: { ...area, column: area.column + i, columns: 1 },
        said,
      })),
    );
    columns.sort((a, b) => a.area.column - b.area.column || a.area.row - b.area.row);
    const joined = columns.reduce<Entry[]>((list, entry) => {
      const last = list.at(-1);
      const goesOn =
        last?.area.column === entry.area.column &&
        last.area.row + last.area.rows === entry.area.row &&
        JSON.stringify(last.said) === JSON.stringify(entry.said);
      if (!goesOn) return [...list, entry];
      return [...list.slice(0, -1), { ...last, area: { ...last.area, rows: last.area.rows + entry.area.rows } }];
    }, []);
    return joined.map(({ area, said: { rule, errorAlert, prompt } }) => [addressOf(area), rule, errorAlert, prompt]);
  }
}

/** What is left of an area without another one. */
function without(area: Area, gone: Area): Area[] {
  const common = intersection(area, gone);
  if (!common) return [area];
  const [bottom, commonBottom] = [area.row + area.rows, common.row + common.rows];
  const [right, commonRight] = [area.column + area.columns, common.column + common.columns];
  const beside = { row: common.row, rows: common.rows };
  return [
    { ...area, rows: common.row - area.row },
    { ...area, row: commonBottom, rows: bottom - commonBottom },
    { ...beside, column: area.column, columns: common.column - area.column },
    { ...beside, column: commonRight, columns: right - commonRight },
  ].filter(({ rows, columns }) => rows > 0 && columns > 0);
}

/** What may be typed into a range. Of one whose cells differ, documented: no rule, and a type that says so. */
export class DataValidation extends Model {
  static override readonly className = 'DataValidation';
  static override readonly scalars = ['type', 'rule', 'errorAlert', 'prompt'];

  constructor(private readonly $range: Range) {
    super();
  }

  get type(): string {
    const [first = 'None', ...others] = new Set(this.$said.map(typeOf));
    if (others.length > 0) return 'Inconsistent';
    return first === 'None' || this.$only('rule') ? first : 'MixedCriteria';
  }
  get rule(): Said['rule'] | null {
    return this.$only('rule');
  }
  set rule(rule: Said['rule'] | null) {
    if (rule) this.$say({ rule });
  }
  get errorAlert(): object | null {
    return this.$only('errorAlert');
  }
  set errorAlert(errorAlert: object | null) {
    if (errorAlert) this.$say({ errorAlert });
  }
  /** A guess that it is null where it differs. */
  get prompt(): Said['prompt'] | null {
    return this.$only('prompt');
  }
  set prompt(prompt: Said['prompt'] | null) {
    if (prompt) this.$say({ prompt });
  }

  clear(): void {
    this.$range.$sheet.$mayFormat();
    this.$range.$sheet.$validations.clear(this.$range.$area);
  }

  private get $said(): readonly Said[] {
    return this.$range.$sheet.$validations.within(this.$range.$area);
  }

  private $say(part: Partial<Said>): void {
    this.$range.$sheet.$mayFormat();
    this.$range.$sheet.$validations.say(this.$range.$area, part);
  }

  private $only<K extends keyof Said>(property: K): Said[K] | null {
    const [first = NOTHING, ...others] = this.$said;
    const text = JSON.stringify(first[property]);
    return others.every((said) => JSON.stringify(said[property]) === text) ? first[property] : null;
  }
}

/** `List` of a rule `{ list: … }`. */
function typeOf({ rule }: Said): string {
  const [kind = 'none'] = Object.keys(rule);
  return `${kind.charAt(0).toUpperCase()}${kind.slice(1)}`;
}
