/**
 * What the steps of a matter are called, one step a line, as alternations: 转办, 交办 and 批转 are all
 * the handing over. Shared by the patterns that read headers, so that a word is added in one place.
 */

/** Words of a list, written apart, as an alternation. */
const any = (...lines: readonly string[]): string => lines.flatMap((line) => line.split(' ')).join('|');

/** Somebody brings a matter. */
export const PETITION = any(
  '信访 来访 上访 走访 到访 来信 来电 来函 来人 反映 投诉 举报 诉求 控告 检举 揭发 留言 进线 呼叫 呼入 求助 求决 咨询 申诉 致信 写信 网信',
);
/** The office writes it down. */
export const REGISTER = any(
  '登记 录入 建档 立卷 建账 入账 上账 入册 挂号 登录 建单 立单 入网 创建 入系统 录系统 进系统 上系统',
);
/** The office gets it. */
export const RECEIVE = any(
  '收件 接件 收到 接到 收文 收信 收函 接收 来件 来文 接报 收悉 收案 收访 到件 到文 接诉 接电 接信 来单 开箱 拆封',
);
/** It is handed to the one who must handle it. */
export const TRANSFER = any(
  '转送 转办 交办 转交 转出 转往 转至 转到 转给 转派 转单 转处 交转 交由 交至 交给 交件 交查 分出 下交 派单 派发 派件 派遣 派出 派至',
  '派往 分派 指派 下派 首派 市派 区派 县派 镇派 街派 批转 下转 划转 移送 移交 分办 分送 分转 分流 流转 下发 下达 发函',
);
/** Whoever got it signs. */
export const SIGN_FOR = any('签收 接单 领取 领单 领件 确认接收');
/** Somebody works on it. */
export const HANDLE = any(
  '办理 承办 处理 处置 经办 主办 查办 查处 办案 接办 专办 责任 负责 牵头 落实 主责 首办 承接 主抓 专责 首责 包办 跟进 解决 协调 处办 办复',
);
/** It is done. */
export const CLOSE = any('办结 结案 办毕 办讫 了结 完结 结单 销单 终结 办完 处结 结办 结件 归结 闭环 结束 销案');
/** The petitioner is answered. */
export const REPLY = any('答复 回复 办复 回应 复函 处理意见 意见书 答复书 告知结果 反馈市民 反馈群众');
/** The answer reaches the petitioner. */
export const DELIVER = any('送达 送交 签领 回证 送达回执 送至 邮寄送达 寄达');
/** The one above is told. */
export const REPORT = any('反馈 上报 回告 回报 报结 报告 报送 呈报 报果 报结果 反馈结果 回函');
/** Somebody goes looking for hazards. */
export const SCREEN = any('排查 摸排 摸底 发现 巡查 起底 排摸 梳理 收集 上门走访');
/** The dispute ends. */
export const RESOLVE = any('化解 息访 息诉 罢访 停访 调处 调解 和解 清零 攻坚 破解 消化 案结事了 事心双解 妥善解决');
/** What was wrong is put right. */
export const RECTIFY = any('整改 整治 治理 纠正 消除 纠治 改正');
/** It is struck off the list. */
export const WRITE_OFF = any('销号 销账 核销 清销 出库 摘牌 摘帽 退出台账 出列');
/** A leader answers for it. */
export const LEAD = any(
  '包案 包保 包联 包抓 包片 包村 包街 包镇 包乡 包干 包户 包访 包化 包挂 挂包 挂牌 领办 领包 领衔 挂联 挂点',
);
/** Petitioners are received. */
export const RECEPTION = any('接访 接待 接谈 约访 下访 坐班 首接');
/** Somebody looks whether it is done indeed. */
export const VERIFY = any('核查 验收 核实 查验 核验 检验 查证 验证 复验 审验');
/** Somebody drives it on. */
export const SUPERVISE = any('督办 督查 督导 督促 催办 跟督 督战 督察 催督');
/** A leader writes on it. */
export const INSTRUCT = any('批示 签批 批办 批阅 阅批 阅示 圈批 圈阅 批注 签阅 审签 签示 阅签 批语 签署 阅处 批转意见');
/** Units at another's side. */
export const CO = any('协办 协同 协助 配合 参与 会办 联办 协管 协作 联动 参加 会同 辅办 共办 辅责 次责');
/** Leaders by their post: 局长意见 is 领导意见. */
export const POSTS = any(
  '领导 书记 [省市区县镇乡局厅处科院校部股所队站行]长 主任 主席 经理 董事长 总监 主管 负责同志 班子',
);
/** It is still to come. */
export const PLANNED = any('最晚 应 拟 预计 计划 要求 承诺 限 最迟 预期 目标 规定 约定 法定 须 需 要');
