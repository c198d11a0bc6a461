import { itemNotFound, notModelled } from '../richapi/host-error';
import { Model } from '../richapi/model';
import { addressOf, intersection, type Area } from './areas';
import { RangeBorderCollection, RangeFill, RangeFont, type LookPlace } from './format';
import type { LookValue } from './looks';
import { Range } from './range';
import { RangeAreas } from './range-areas';
import type { Worksheet } from './worksheet';

class Rule extends Model {
  static override readonly className = 'ConditionalFormatRule';
  static override readonly scalars = ['formula'];
  formula = '';
}

/** What a rule adds to a cell. */
class RuleFormat extends Model implements LookPlace {
  static override readonly className = 'ConditionalRangeFormat';
  static override readonly scalars = ['numberFormat'];
  readonly $looks = new Map<string, LookValue>();

  get fill(): RangeFill {
    return new RangeFill(this);
  }
  get font(): RangeFont {
    return new RangeFont(this);
  }
  get borders(): RangeBorderCollection {
    return new RangeBorderCollection(this);
  }
  get numberFormat(): LookValue | null {
    return this.$look('numberFormat');
  }
  set numberFormat(code: LookValue | null) {
    if (code !== null) this.$setLook('numberFormat', code);
  }

  /** A rule says nothing about most properties: null. */
  $look(property: string): LookValue | null {
    return this.$looks.get(property) ?? null;
  }

  $setLook(property: string, value: LookValue): void {
    this.$looks.set(property, value);
  }
}

class CustomFormat extends Model {
  static override readonly className = 'CustomConditionalFormat';
  readonly rule = new Rule();
  readonly format = new RuleFormat();
}

/** A rule of conditional formatting. Its id lasts as long as the workbook is open: a guess. */
export class ConditionalFormat extends Model {
  static override readonly className = 'ConditionalFormat';
  static override readonly scalars = ['id', 'type', 'priority', 'stopIfTrue'];
  stopIfTrue = false;
  private readonly own = new CustomFormat();

  constructor(
    private readonly sheet: Worksheet,
    public $areas: readonly Area[],
    readonly type: string,
    readonly id: string,
  ) {
    super();
  }

  get priority(): number {
    return this.sheet.$rules.indexOf(this);
  }
  set priority(place: number) {
    const rules = this.sheet.$rules;
    rules.splice(this.priority, 1);
    rules.splice(place, 0, this);
  }
  get custom(): CustomFormat {
    if (this.type !== 'Custom') throw itemNotFound();
    return this.own;
  }
  get customOrNullObject(): CustomFormat | null {
    return this.type === 'Custom' ? this.own : null;
  }

  /** Goes along with rows that are put in or taken out. */
  $follow(areaOf: (area: Area) => readonly Area[]): void {
    this.$areas = this.$areas.flatMap(areaOf);
    if (this.$areas.length === 0) this.delete();
  }
  $read(formulaOf: (formula: string) => string): void {
    if (this.type === 'Custom') this.own.rule.formula = formulaOf(this.own.rule.formula);
  }

  getRange(): Range {
    if (this.$areas.length > 1) throw itemNotFound();
    return new Range(this.sheet, this.$areas[0]!);
  }
  getRanges(): RangeAreas {
    return new RangeAreas(this.sheet, this.$areas);
  }
  delete(): void {
    this.sheet.$mayFormat();
    this.sheet.$rules.splice(this.priority, 1);
  }

  get $picture(): unknown {
    const { rule, format } = this.own;
    const areas = this.$areas.map(addressOf);
    return [this.type, areas, this.stopIfTrue, rule.formula, [...format.$looks].sort()];
  }
}

/** The rules that touch a range, the first of them wins. */
export class ConditionalFormatCollection extends Model {
  static override readonly className = 'ConditionalFormatCollection';

  constructor(
    private readonly sheet: Worksheet,
    private readonly areas: readonly Area[],
  ) {
    super();
  }

  get items(): readonly ConditionalFormat[] {
    const touches = (rule: ConditionalFormat): boolean =>
      rule.$areas.some((a) => this.areas.some((b) => intersection(a, b)));
    return this.sheet.$rules.filter(touches);
  }
  getCount(): number {
    return this.items.length;
  }
  getItem(id: string): ConditionalFormat {
    const found = this.items.find((rule) => rule.id === id);
    if (!found) throw itemNotFound();
    return found;
  }
  /** Documented: a new rule goes before all others. */
  add(type: string): ConditionalFormat {
    this.sheet.$mayFormat();
    if (type !== 'Custom' && type !== 'DataBar') throw notModelled(`a rule of type ${type}`);
    const rule = new ConditionalFormat(this.sheet, this.areas, type, this.sheet.$book.$nextId('rule'));
    this.sheet.$rules.unshift(rule);
    return rule;
  }
  clearAll(): void {
    const gone = new Set(this.items);
    this.sheet.$rules.splice(0, Infinity, ...this.sheet.$rules.filter((rule) => !gone.has(rule)));
  }
}
