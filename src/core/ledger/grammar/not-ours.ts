import { P, g, type Rule } from './words';

/** What is none of ours although its words are. */
export const NOT_OURS: readonly Rule[] = [
  g(`(?:值班|办公|办公室|单位|部门|科室|窗口|监督|公开|内线)(?:联系)?(?:电话|座机|手机|号码|联系方式)`, null),
  g(`首次(?:回复|答复|反馈|联系)(?:日期|时间)?|传真(?:号码?|电话)?`, null),
  // Whether it was done in time is not whether it was done: a late matter is closed too.
  g(`(?:是否)?(?:按期|按时|及时|如期)(?:予以)?(?:办结|结案|答复|受理|办理|办复|反馈)(?:与否|情况|标识|标志)?`, null),
  g(`法院\\S*|\\S*行政复议\\S*|\\S*(?:满意|评价)(?:理由|原因)|不\\S+原因`, null),
  g(
    `被\\S{1,3}人?(?:性别|年龄|职务|职级|级别|电话|联系方式|住址|地址|区域|所属区域|身份\\S*|民族|政治面貌|单位性质)`,
    null,
  ),
  g(`(?:\\S{0,6}对方|乙方)(?:当事人|单位|姓名|名称)?`, null),
  g(`\\S+所属区域|${P}(?:人|者)级别|\\S{0,4}(?:批次|起数|件数)`, null),
  g(`\\S{2,6}(?:处理|办理)?(?:过程|记录)附件|附件\\S*|相关附件`, null),
];
