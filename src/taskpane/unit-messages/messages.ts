import type { MessageUnit } from '../../worker/answers';
import { count } from '../messages';

/** Every word about messages to units, in Chinese. */

export const messageButton = '给单位发消息';
export const messageTitle = '给单位发消息';
export const messageIntro =
  '选一个单位，看好下面的文字，复制后粘贴到您常用的工具里发送。只有这个单位自己的事项；姓名、证件号、电话已脱敏，揭发控告件不在其中，对办理不满意的信访人不写姓名。';
export const unitLabel = '单位';
export const unitName = ({ unit, records }: MessageUnit): string => `${unit}（${count(records)}件）`;
export const noUnits = '台账里没有认出责任单位，没有可以发送的。请看“表与列”。';
export const textLabel = '消息全文';
export const copyMessage = '复制消息';
export const composing = '正在整理……';
export const purposeUnknown = '台账没有“信访目的”列，认不出揭发控告件：发送前请逐条看过，有揭发控告的不要发。';
