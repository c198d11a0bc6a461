import { CFRuleType, CFSubRuleType } from '@univerjs/preset-sheets-conditional-formatting';
import type { SetConditionalFormats } from '../../core/changes/change';
import type { MergeArea } from '../../core/grid/grid';
import { gridStyle } from './cell-styles';
import { areaOf, rangeOf, type GridRule } from './grid-sheet';

/** The rules of a sheet after an operation: those wholly within its area make room for the new ones, which win. */
export function rulesAfter(
  before: readonly GridRule[],
  { area, rules }: SetConditionalFormats,
  id: string,
): GridRule[] {
  const added = rules.map((rule, i): GridRule => ({
    cfId: `${id}-${i}`,
    ranges: [rangeOf(area)],
    // The first rule that holds wins.
    stopIfTrue: true,
    rule: {
      type: CFRuleType.highlightCell,
      subType: CFSubRuleType.formula,
      value: `=${rule.formula}`,
      style: gridStyle(rule.style),
    },
  }));
  return [...added, ...before.filter((rule) => !rule.ranges.every((range) => within(areaOf(range), area)))];
}

function within(inner: MergeArea, outer: MergeArea): boolean {
  return (
    inner.top >= outer.top && inner.left >= outer.left && inner.bottom <= outer.bottom && inner.right <= outer.right
  );
}
