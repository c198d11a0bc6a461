import { addDays, compareDays, type CivilDay } from '../core/calendar/civil-day';
import { day, type SampleCells } from './cell';
import type { MatterContext } from './matter';
import { drawName } from './people';

const STAGES = [
  '落实责任单位，约见信访人当面沟通',
  '已到现场核查并形成调查报告',
  '召开协调会明确解决方案',
  '与相关单位会商，正在拟定处理意见',
] as const;

/** The way through the offices, as far as it had come on the as-of day. */
export function fillProcess(ctx: MatterContext, cells: SampleCells, registered: CivilDay): void {
  const { random, asOf } = ctx;
  const reached = (d: CivilDay): boolean => compareDays(d, asOf) <= 0;
  const received = addDays(registered, -random.between(0, 1));
  cells.petitionDate = day(addDays(received, -random.between(0, 3)));
  cells.receivedDate = day(received);
  cells.registeredDate = day(registered);
  cells.status = ctx.openWord;
  cells.isClosed = false;
  cells.progress = random.pick(STAGES);
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
  cells.progress = '已向信访人送达处理意见书';
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
export function fillRectification(ctx: MatterContext, cells: SampleCells, screened: CivilDay): void {
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
