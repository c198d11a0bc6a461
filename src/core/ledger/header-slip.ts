import { fieldOf, type FieldId } from '../fields/catalog';
import { typesOf } from './header-likeness';
import { aliasIndex, endsLikeHeader } from './header-text';

/** Characters that the input method or the eye confuses; a slip swaps two of one group. */
const CONFUSED: readonly string[] = [
  '访仿防纺坊放妨',
  '位住往未为',
  '注住往',
  '里理埋礼李',
  '单但担丹旦',
  '日曰',
  '人入八',
  '期欺其旗起棋齐',
  '账帐',
  '记计纪',
  '承成乘丞程',
  '型形刑行',
  '份分',
  '址止扯指',
  '码玛吗马',
  '属署',
  '系糸细',
  '诉述',
  '求救球',
  '议义意易宜',
  '度渡',
  '复覆付负',
  '查察茬',
  '核合和',
  '责则择',
  '人任仁认',
  '转传',
  '类累泪',
  '编偏遍篇边',
  '姓性星',
  '话活化',
  '联连莲',
  '登灯澄',
  '间问闻简',
  '向相象像',
  '结节洁接',
  '授受',
  '映应',
  '族民',
  '截接',
  '至止',
  '调凋',
  '件建健',
  '概慨盖',
  '摘滴',
  '户护沪',
  '籍藉集',
  '措错',
  '施事是',
  '释绎',
  '果里裹',
  '送迭',
  '达答',
  '督都',
  '反返',
  '馈溃',
  '满蛮',
  '销消',
  '号好',
  '案按岸',
  '领邻令',
  '导道到',
  '批比',
  '容溶熔荣',
  '数教',
  '内纳',
  '誉举',
  '名明民',
  '电店',
  '据具',
  '决绝',
  '况款',
  '置直',
  '式势',
  '式试示市',
  '办辨伴',
  '因困',
  '原源员',
  '属数',
  '标表',
  '题提',
  '点店',
  '处出',
  '时是',
  '限线现',
  '包保',
  '发法',
];

function isConfusion(a: string, b: string): boolean {
  return CONFUSED.some((group) => group.includes(a) && group.includes(b));
}

/** In these last words any wrong character is a slip (登记日斯); 难度 for 进度 would be another word. */
const LAST_WORD = /(?:日期|时间|单位|内容|情况|电话|人数|地址|姓名)$/u;
/** A key this long says enough before its last word. */
const LONG_ENOUGH = 4;

/** One wrong character in a known spelling (信仿人, 办结日其), where only one field can be meant. */
export function matchSlip(key: string): FieldId | null {
  if (key.length < 2 || key.length > 9) return null;
  const allowed = typesOf(key);
  // What ends in a word that heads columns is another header and no slip.
  const slipInLastWord = key.length >= LONG_ENOUGH && !endsLikeHeader(key);
  let field: FieldId | null = null;
  for (const s of aliasIndex().ofLength(key.length)) {
    if (s.field === field || (allowed !== null && !allowed.includes(fieldOf(s.field).type))) continue;
    const at = onlyDifference(key, s.key);
    if (at < 0) continue;
    const inLastWord = slipInLastWord && at >= key.length - 2 && LAST_WORD.test(s.key);
    if (!inLastWord && !isConfusion(s.key.charAt(at), key.charAt(at))) continue;
    if (field !== null) return null;
    field = s.field;
  }
  return field;
}

/** Where two keys of one length differ, if in a single character; else -1. */
function onlyDifference(key: string, spelling: string): number {
  let at = -1;
  for (let i = 0; i < key.length; i++) {
    if (spelling.charCodeAt(i) === key.charCodeAt(i)) continue;
    if (at >= 0) return -1;
    at = i;
  }
  return at;
}
