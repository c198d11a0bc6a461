import type { ClockId } from './clock-id';
import { LAW_PACKS } from './packs/index';

/** The articles a clock rests on, law by law with its term; null where the ledger itself names the date. */
export function basisOfClock(id: ClockId): string | null {
  const parts = LAW_PACKS.flatMap((pack) => {
    const articles = [
      ...pack.limits
        .filter((l) => l.clock === id)
        .map(
          (l) =>
            `${l.article}：${l.days}${l.unit === 'day' ? '日' : '个工作日'}${l.extension ? `，${extended(l.extension.most)}` : ''}`,
        ),
      ...(pack.extensions ?? []).filter((e) => e.clock === id).map((e) => `${e.article}：${extended(e.most)}`),
    ];
    if (articles.length === 0) return [];
    const term = pack.to === null ? `${pack.from}以后起算` : `${pack.from}至${pack.to}起算`;
    return [`${pack.title}${articles.join('，')}（${term}）`];
  });
  return parts.length === 0 ? null : parts.join('；');
}

const extended = (most: number): string => `可以延长，不超过${most}日`;
