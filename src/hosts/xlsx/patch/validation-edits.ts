import { offerOf, sameOffer, type OfferedArea, type SetValidations } from '../../../core/changes/change';
import { overlaps } from '../../../core/grid/area';
import type { MergeArea } from '../../../core/grid/grid';
import type { Validation } from '../../../core/sheets/sheet-model';

/** What of a sheet's drop-downs goes, and what comes. */
export interface ValidationEdits {
  readonly gone: readonly OfferedArea[];
  readonly added: readonly Validation[];
}

/** A later change may replace what an earlier one gave, which the file then never had. */
export function validationEdits(
  operations: readonly SetValidations[],
  checked: (area: MergeArea) => MergeArea,
): ValidationEdits {
  const gone: OfferedArea[] = [];
  let added: Validation[] = [];
  for (const { validations, replaces = [] } of operations) {
    const open = replaces.filter((area) => !added.some((validation) => isOf(validation, area)));
    gone.push(...open);
    added = added.flatMap((validation) => {
      const areas = validation.areas.filter(
        (area) => !replaces.some((other) => isOf(validation, other) && overlaps(area, other)),
      );
      return areas.length === 0 ? [] : { ...validation, areas };
    });
    for (const validation of validations) added.push({ ...validation, areas: validation.areas.map(checked) });
  }
  return { gone, added };
}

const isOf = (validation: Validation, area: OfferedArea): boolean => {
  const offers = offerOf(validation);
  return offers !== undefined && sameOffer(offers, area.offers) && validation.areas.some((own) => overlaps(own, area));
};
