/** Values of ledgers kept in words of their own, made without chance. The people are invented; the ID numbers belong to nobody. */

export const PEOPLE = ['李淑珍', '冯德明', '沈桂兰', '尤永福', '张秀英', '金立新', '钱丽娟', '郑海涛'];
export const PHONES = [
  '13900001000',
  '13900001037',
  '13900001074',
  '13900001111',
  '13900001148',
  '13900001185',
  '13900001222',
  '13900001259',
];
export const IDS = [
  '110199190101010009',
  '110199190102040138',
  '110199190103070267',
  '110199190104100392',
  '110199190105130526',
  '110199190106160655',
  '110199190107190784',
  '110199190108220914',
];
export const HOMES = [
  '幸福里3号楼2单元501',
  '东风小区5栋1门302',
  '青年湖南里6楼',
  '和平里七区12号',
  '前进路22号院4号',
  '果园西里9号楼1103',
  '花园胡同甲8号',
  '柳荫街19号',
];
export const TOLD = [
  '反映楼上住户装修破坏承重墙，多次与物业沟通无果',
  '反映征收补偿面积认定有误，少算阳台及自建房',
  '反映退休审批时工龄少计四年，养老金核算偏低',
  '反映小区二次供水水质发黄，夏季有异味，影响饮用',
  '反映门前道路坑洼，雨天积水严重，老人出行不便',
  '反映电梯频繁停运，维修基金使用情况没有公示',
  '反映单位拖欠三个月绩效工资，至今没有书面说明',
  '反映宠物诊所夜间犬吠扰民，附近居民无法休息',
];
export const ASKED = [
  '希望尽快更换管道',
  '希望修整路面',
  '要求公示维修资金账目',
  '请求补发工资并说明原因',
  '要求停止夜间经营',
  '要求恢复原状并赔偿损失',
  '要求重新丈量面积',
  '请求重新核定工龄',
];
export const DONE = [
  '已完成管道清洗，水质检测合格',
  '已出动执法人员制止，张贴告知书',
  '经现场查看，已责令停工并恢复原状',
  '经复测面积无误，向本人作了解释',
  '已调取档案核对，补计工龄两年',
  '已约谈企业负责人，约定月底前补发',
  '已列入道路大修计划，近期先行填平',
  '已更换曳引机并公示账目明细',
];
export const STREETS = ['北新桥街道', '东四街道', '景山街道', '龙潭街道', '天坛街道', '和平里街道'];
export const BUREAUS = ['区人力社保局', '区住建委', '区房屋征收中心', '区国资委', '区卫健委', '区教委'];
export const RUNNING = [1, 2, 3, 4, 5, 6, 7, 8];
export const NOTHING = [''];

/** Numbers of a series, one for each of eight rows. */
export function seriesOf(stem: string, first = 1): readonly string[] {
  return RUNNING.map((n) => `${stem}${String(first + n - 1).padStart(4, '0')}`);
}

/** A day for each of eight rows, so many days after the matters came in. */
export function daysFrom(offset: number): readonly string[] {
  const day = 24 * 60 * 60 * 1000;
  return RUNNING.map((n) => new Date(Date.UTC(2021, 2, 1) + (n * 9 + offset) * day).toISOString().slice(0, 10));
}
