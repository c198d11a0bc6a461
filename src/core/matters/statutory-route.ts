import { isCellError } from '../grid/grid';
import type { Ledger } from '../ledger/ledger';
import type { ListItem } from '../profile/profile';
import { cleanText } from '../values/text';

/** No route is written, or none that can be told. */
export const ROUTE_UNKNOWN = 0;
/** 信访程序: the matters of 《信访工作条例》第三十一条第六项, which alone have the 60 days of 第三十四条. */
export const ROUTE_PETITION = 6;

const NUMERALS = '一二三四五六';
/** （六）, 第六项, 三十一条六项, 6: the number stands alone, and the article's own number before it is none. */
const NUMBERED = /^(?:途径|路径|情形)?(?:第?(?:三十一|31)条)?第?\(?([一二三四五六1-6])(?:[)项类种、.]|$)/u;

/** A route named in the words of the article instead of its number; all but the last have limits of their own. */
const NAMED: readonly (readonly [RegExp, number])[] = [
  [/信访(?:处理)?(?:程序|途径|渠道)/u, ROUTE_PETITION],
  [/诉讼|刑事立案|法律监督|公安机关/u, 1],
  [/仲裁/u, 2],
  [/党员申诉|申请复审/u, 3],
  [/行政(?:复议|裁决|确认|许可|处罚)/u, 4],
  [/查处|法定职责|保护职责/u, 5],
];

/** 依法分类处理途径 of each record: 1 to 6 as the article counts them, {@link ROUTE_UNKNOWN} elsewhere; null without such a column. */
export function routesOf(ledger: Ledger): Uint8Array | null {
  return ledger.once('matters:routes', () => {
    const list = ledger.profile.statutoryRoutes;
    const cells = ledger.choices('statutoryRoute', list);
    if (!cells) return null;
    const numberOf = numbersOf(list);
    const routes = new Uint8Array(ledger.size);
    for (let i = 0; i < routes.length; i++) {
      const code = cells.codes[i]!;
      if (code >= 0) routes[i] = numberOf[code]!;
      else {
        const v = cells.values[i] ?? null;
        if (v !== null && !isCellError(v)) routes[i] = readRoute(cleanText(v));
      }
    }
    return routes;
  });
}

/** The office's name for the route that a text means though it is on no list: （二）劳动仲裁; `null` where none can be told. */
export function routeNamed(text: string, list: readonly ListItem[]): string | null {
  const route = readRoute(text);
  return route === ROUTE_UNKNOWN ? null : (list[numbersOf(list).indexOf(route)]?.name ?? null);
}

/** The office may name and order its routes; which number each has stands among its aliases. */
function numbersOf(list: readonly ListItem[]): number[] {
  return list.map((item, k) => [item.name, ...item.aliases].map(readNumber).find((n) => n > 0) ?? k + 1);
}

function readRoute(text: string): number {
  return readNumber(text) || (NAMED.find(([words]) => words.test(text))?.[1] ?? ROUTE_UNKNOWN);
}

function readNumber(text: string): number {
  const found = NUMBERED.exec(text.normalize('NFKC').replace(/\s/gu, ''))?.[1];
  if (found === undefined) return ROUTE_UNKNOWN;
  const k = NUMERALS.indexOf(found);
  return k >= 0 ? k + 1 : Number(found);
}
