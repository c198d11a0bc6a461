import { addDays, compareDays, partsOfDay, type CivilDay } from '../core/calendar/civil-day';
import type { FieldId } from '../core/fields/catalog';
import type { ListItem } from '../core/profile/profile';
import { day, type SampleCells } from './cell';
import { drawName, drawPerson, type Person } from './people';
import { DEPARTMENTS, drawAddress, drawStreet } from './places';
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

const STAGES = [
  '落实责任单位，约见信访人当面沟通',
  '已到现场核查并形成调查报告',
  '召开协调会明确解决方案',
  '与相关单位会商，正在拟定处理意见',
  '已向信访人送达处理意见书',
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
export function drawOther(ctx: Pick<MatterContext, 'random' | 'year' | 'names'>): Person {
  let person = drawPerson(ctx.random, ctx.year);
  while (ctx.names.has(person.name)) person = drawPerson(ctx.random, ctx.year);
  ctx.names.add(person.name);
  return person;
}

/** What a ledger says about the person. */
export function fillPerson(
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
  if (count >= 5) cells.petitioner = `${name}等${count}人`;
  else if (count > 1 && random.chance(0.4)) cells.petitioner = [name, ...otherNames(ctx, count - 1)].join('、');
  const visit = cells.form === '来访' || !fields.has('form');
  if (visit && count > 1 && !String(cells.petitioner).includes('、')) {
    cells.coPetitioners = otherNames(ctx, Math.min(count - 1, 4)).join('、');
  }
  // A joint letter is a group matter too; the rule on visits has nothing to say about it.
  cells.isGroup = count >= 5;
}

export function otherNames(ctx: MatterContext, count: number): string[] {
  return Array.from({ length: count }, () => drawOther(ctx).name);
}

/** The way through the offices, as far as it had come on the as-of day. */
function fillProcess(ctx: MatterContext, cells: SampleCells, registered: CivilDay): void {
  const { random, asOf } = ctx;
  const reached = (d: CivilDay): boolean => compareDays(d, asOf) <= 0;
  const received = addDays(registered, -random.between(0, 1));
  cells.petitionDate = day(addDays(received, -random.between(0, 3)));
  cells.receivedDate = day(received);
  cells.registeredDate = day(registered);
  cells.status = ctx.openWord;
  cells.isClosed = false;
  cells.progress = random.pick(STAGES.slice(0, 4));
  const accepted = fillAcceptance(ctx, cells, registered);
  if (!accepted) return;

  const extended = random.chance(0.06);
  const extension = extended ? random.between(2, 6) * 5 : 0;
  cells.isExtended = extended;
  const approved = addDays(accepted, random.between(40, 55));
  if (extended && reached(approved)) {
    cells.extensionDays = extension;
    cells.extensionApprovedDate = day(approved);
  } else cells.isExtended = false;
  cells.dueDate = day(addDays(accepted, 60 + (cells.isExtended ? extension : 0)));

  // A few matters simply lie: they are what the clocks are for.
  const reply = addDays(accepted, extended ? random.between(58, 80) : random.between(8, 58));
  const delivered = addDays(reply, random.between(1, 6));
  if (!reached(delivered) || random.chance(0.05)) return;
  cells.replyDate = day(reply);
  cells.deliveredDate = day(delivered);
  cells.deliveryMethod = random.pick(['当面', '邮寄']);
  cells.closedDate = day(random.chance(0.5) ? reply : delivered);
  cells.status = ctx.closedWord;
  cells.isClosed = true;
  cells.progress = STAGES[4] as string;
  cells.result = random.pick(['支持', '部分支持', '不支持', '解释说明', '调解']);
  cells.opinion = random.pick([
    '已作出处理意见并书面答复',
    '已组织双方协商并达成一致',
    '经核查反映问题部分属实，已责令整改',
  ]);
  cells.satisfaction = random.weighted([
    ['满意', 6],
    ['基本满意', 4],
    ['不满意', 1],
    ['未评价', 3],
  ] as const);
  cells.satisfactionOffice = random.weighted([
    ['满意', 6],
    ['基本满意', 3],
    ['未评价', 2],
  ] as const);
  cells.satisfactionUnit = cells.satisfaction;
  fillReviews(ctx, cells, delivered);
}

/** Transfer and acceptance; null where the as-of day came first. */
function fillAcceptance(ctx: MatterContext, cells: SampleCells, registered: CivilDay): CivilDay | null {
  const { random, asOf } = ctx;
  const reached = (d: CivilDay): boolean => compareDays(d, asOf) <= 0;
  const transferred = addDays(registered, random.between(0, 12));
  const unitReceived = addDays(transferred, random.between(0, 2));
  const accepted = addDays(unitReceived, random.between(1, 12));
  const notice = addDays(accepted, random.between(0, 2));
  if (reached(transferred)) cells.transferredDate = day(transferred);
  if (reached(unitReceived)) cells.unitReceivedDate = day(unitReceived);
  if (!reached(notice)) return null;
  cells.acceptedDate = day(accepted);
  cells.noticeDate = day(notice);
  cells.acceptResult = '受理';
  return accepted;
}

/** Some go on to 复查 and 复核. */
function fillReviews(ctx: MatterContext, cells: SampleCells, delivered: CivilDay): void {
  const { random, asOf } = ctx;
  if (!random.chance(0.15)) return;
  const requested = addDays(delivered, random.between(5, 28));
  const closed = addDays(requested, random.between(12, 29));
  const handed = addDays(closed, random.between(1, 5));
  if (compareDays(handed, asOf) > 0) return;
  cells.reviewRequestedDate = day(requested);
  cells.reviewUnit = '区政府复查复核办';
  cells.reviewClosedDate = day(closed);
  cells.reviewDeliveredDate = day(handed);
  cells.reviewResult = random.pick(['维持', '变更', '撤销']);
  const again = addDays(handed, random.between(5, 28));
  const ended = addDays(again, random.between(12, 29));
  const given = addDays(ended, random.between(1, 5));
  if (!random.chance(0.4) || compareDays(given, asOf) > 0) return;
  cells.reexamRequestedDate = day(again);
  cells.reexamUnit = '市政府复查复核办';
  cells.reexamClosedDate = day(ended);
  cells.reexamDeliveredDate = day(given);
  cells.reexamResult = random.pick(['维持', '变更']);
}

/** 排查整治: found, measured against a date, mended, checked, written off. */
function fillRectification(ctx: MatterContext, cells: SampleCells, screened: CivilDay): void {
  const { random, asOf } = ctx;
  const reached = (d: CivilDay): boolean => compareDays(d, asOf) <= 0;
  cells.screeningDate = day(screened);
  cells.resolveMeasure = random.pick([
    '1.约谈责任单位；2.明确时间表',
    '现场核查后制定整改方案',
    '组织召开协调会，一件一策',
    '先行救助，同步启动法律程序',
    '加强日常巡查，督促落实',
  ]);
  cells.resolveDeadline = day(addDays(screened, random.between(3, 9) * 10));
  cells.responsibleLeader = drawName(random);
  cells.isWrittenOff = false;
  const rectified = addDays(screened, random.between(15, 70));
  const writtenOff = addDays(rectified, random.between(2, 12));
  if (!reached(writtenOff) || random.chance(0.2)) return;
  cells.rectifiedDate = day(rectified);
  cells.verifier = drawName(random);
  cells.verification = random.pick(['问题已解决，群众认可', '整改到位', '经回访属实']);
  cells.isWrittenOff = true;
  cells.writeOffDate = day(writtenOff);
  cells.disposition = random.pick(['解决问题到位', '思想教育到位', '帮扶救助到位', '依法处理']);
}
