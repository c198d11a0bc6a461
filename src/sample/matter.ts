import { partsOfDay, type CivilDay } from '../core/calendar/civil-day';
import type { FieldId } from '../core/fields/catalog';
import type { ListItem } from '../core/profile/profile';
import type { SampleCells } from './cell';
import { drawName, drawPerson, type Person } from './people';
import { DEPARTMENTS, drawAddress, drawStreet } from './places';
import { fillProcess, fillRectification } from './procedure';
import type { Random } from './random';
import { TOPICS } from './topics';
import type { Topic } from './topics/topic';
import { fillTemplate } from './wording';

/** One petition as it happened, without any error; a layout shows a part of it. */
export interface Matter {
  readonly cells: SampleCells;
  readonly person: Person;
  /** Neighbours of one group share street and unit, where a ledger is grouped. */
  group: number;
  /** The heading it stands under, where a ledger has such headings. */
  readonly section: string;
  /** Set where something was planted here or must not be found here: nobody else may touch the matter. */
  taken: boolean;
}

/** What a matter is drawn for. */
export interface MatterContext {
  readonly random: Random;
  readonly year: number;
  /** The ledger was last kept on this day: what lies after it has not happened. */
  readonly asOf: CivilDay;
  readonly fields: ReadonlySet<FieldId>;
  readonly kind: 'petition' | 'rectification';
  /** Whether 内容分类 is written with all its levels: 城乡建设_物业管理_服务质量. */
  readonly allLevels: boolean;
  /** Names in use: two people of one name and a like story would be one matter twice. */
  readonly names: Set<string>;
  readonly closedWord: string;
  readonly openWord: string;
}

const FORMS: readonly (readonly [string, number])[] = [
  ['来访', 40],
  ['来信', 18],
  ['网上信访', 26],
  ['来电', 8],
  ['领导信箱', 4],
  ['12345热线', 4],
];

/** Draws one petition registered on a day. */
export function drawMatter(ctx: MatterContext, registered: CivilDay): Matter {
  const { random } = ctx;
  const on = partsOfDay(registered);
  const topic = random.pick(TOPICS);
  const street = drawStreet(random);
  const person = drawOther(ctx);
  const form = random.weighted(FORMS);
  const purpose =
    topic.purposes.length === 1 || random.chance(0.65) ? (topic.purposes[0] as string) : random.pick(topic.purposes);
  const responsible = topic.department ?? street.name;
  const cells: SampleCells = {
    form,
    purpose,
    source: random.pick(['群众自行反映', '上级转送', '本级登记']),
    category: ctx.allLevels ? `${topic.category}_${topic.sub}` : topic.category,
    place: street.name,
    responsibleUnit: responsible,
    responsiblePerson: drawName(random),
    coUnits: random.chance(0.2) ? random.pick(DEPARTMENTS).name : null,
    registeringUnit: '区信访办',
    registrar: drawName(random),
    receptionist: drawName(random),
    title: random.pick(topic.titles),
    content: fillTemplate(random.pick(topic.texts), random, on, street),
    demand: fillTemplate(random.pick(topic.demands), random, on, street),
    handlingMethod: random.weighted([
      ['转送', 8],
      ['自办', 1],
    ] as const),
    statutoryRoute:
      purpose === '申诉' || purpose === '求决'
        ? random.weighted([
            ['信访程序', 7],
            ['履行法定职责', 3],
          ] as const)
        : null,
    accused: purpose === '揭发控告' ? `某${random.pick(['科室', '中心', '所'])}工作人员` : null,
    isLitigation: false,
    isBacklog: random.chance(0.06),
    riskLevel: random.weighted([
      ['低', 14],
      ['中', 5],
      ['高', 1],
    ] as const),
    caseLeader: drawName(random),
    leaderTitle: random.pick(['副区长', '街道工委书记', '办事处主任', '副主任', '分管副局长']),
    involvedCount: null,
    satisfaction: null,
    remark: null,
  };
  fillPerson(ctx, cells, person, street, registered);
  fillPeople(ctx, cells, topic);
  fillProcess(ctx, cells, registered);
  if (ctx.fields.has('resolveMeasure')) fillRectification(ctx, cells, registered);
  return { cells, person, group: 0, section: form, taken: false };
}

/** A person whose name nobody in this workbook has yet. */
function drawOther(ctx: Pick<MatterContext, 'random' | 'year' | 'names'>): Person {
  let person = drawPerson(ctx.random, ctx.year);
  while (ctx.names.has(person.name)) person = drawPerson(ctx.random, ctx.year);
  ctx.names.add(person.name);
  return person;
}

/** What a ledger says about the person. */
function fillPerson(
  ctx: MatterContext,
  cells: SampleCells,
  person: Person,
  street: ListItem,
  registered: CivilDay,
): void {
  const { random } = ctx;
  cells.petitioner = person.name;
  cells.idNumber = person.idNumber;
  cells.idType = '居民身份证';
  cells.phone = person.phone;
  cells.gender = person.female ? '女' : '男';
  cells.age = partsOfDay(registered).year - person.birthYear;
  cells.ethnicity = random.chance(0.94) ? '汉族' : random.pick(['满族', '回族', '蒙古族', '朝鲜族']);
  cells.address = drawAddress(random, street);
  cells.householdAddress = drawAddress(random, street);
  cells.anonymous = false;
  cells.isRepeat = false;
  cells.visitTimes = 1;
}

/** How many people came, and how the ledger names them. */
function fillPeople(ctx: MatterContext, cells: SampleCells, topic: Topic): void {
  const { random, fields } = ctx;
  const count =
    topic.crowd && random.chance(0.25)
      ? random.between(5, 18)
      : random.weighted([
          [1, 12],
          [2, 2],
          [3, 1],
        ] as const);
  cells.peopleCount = count;
  if (count > 1) cells.involvedCount = count + random.between(0, 40);
  const name = cells.petitioner as string;
  const listed = count > 1 && count < 5 && random.chance(0.4);
  if (count >= 5) cells.petitioner = `${name}等${count}人`;
  else if (listed) cells.petitioner = [name, ...otherNames(ctx, count - 1)].join('、');
  const visit = cells.form === '来访' || !fields.has('form');
  if (visit && count > 1 && !listed) {
    cells.coPetitioners = otherNames(ctx, Math.min(count - 1, 4)).join('、');
  }
  // A joint letter is a group matter too; the rule on visits has nothing to say about it.
  cells.isGroup = count >= 5;
}

export function otherNames(ctx: MatterContext, count: number): string[] {
  return Array.from({ length: count }, () => drawOther(ctx).name);
}
