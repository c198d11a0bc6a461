import type { IgnoredFinding } from '../../core/ignored/ignored-findings';
import { count } from '../messages';

/** Every word about ignored findings, in Chinese. */

export const ignoreButton = '忽略';
export const formLabel = '忽略这个问题';
export const reasonLabel = '理由（不要写姓名、证件号）';
export const REASONS: readonly string[] = ['已核实无误', '历史件，无从补充', '上级系统导出如此', '正在核实'];
export const onlyThisButton = '只忽略这一处';
export const sameValueButton = '相同内容都忽略';
export const keepButton = '不忽略了';
export const takeBackButton = '取回';
export const ignoredTerm = '已忽略';
export const ignoredText = ({ reason, when }: IgnoredFinding): string => `${reason}（${when}）`;
export const ignoredLink = (n: number): string => `已忽略${count(n)}处`;
export const ignoredShown = (n: number): string => `这里是已忽略的${count(n)}处，不计入问题`;
export const backLink = '返回问题';
