import { fitsInRule, type Validation } from '../../../core/sheets/sheet-model';
import { absoluteReference, areaReference } from '../../../core/grid/area-reference';
import { escapeXml } from './escape';

const MAX_HINT_TITLE = 32;
const MAX_HINT = 255;

/** The element of a worksheet's drop-downs and hints. */
export function validationsXml(validations: readonly Validation[]): string {
  if (validations.length === 0) return '';
  return `<dataValidations count="${validations.length}">${validations.map((validation) => validationXml(validation)).join('')}</dataValidations>`;
}

/** @param prefix that the names of the part's elements have */
export function validationXml({ areas, list, hint, others }: Validation, prefix = ''): string {
  const title = hint?.title.slice(0, MAX_HINT_TITLE);
  const attributes =
    (list ? ' type="list"' : '') +
    (list && others === 'warn' ? ' errorStyle="warning"' : '') +
    ' allowBlank="1"' +
    (hint ? ' showInputMessage="1"' : '') +
    (list ? ' showErrorMessage="1"' : '') +
    (title ? ` promptTitle="${escapeXml(title)}"` : '') +
    (hint?.text ? ` prompt="${escapeXml(hint.text.slice(0, MAX_HINT))}"` : '') +
    ` sqref="${areas.map(areaReference).join(' ')}"`;
  if (!list) return `<${prefix}dataValidation${attributes}/>`;
  // Excel would call the file damaged.
  if ('choices' in list && !fitsInRule(list.choices)) throw new RangeError('choices too long for a rule');
  const formula = 'area' in list ? absoluteReference(list.area) : `"${list.choices.join(',').replace(/"/gu, '""')}"`;
  return `<${prefix}dataValidation${attributes}><${prefix}formula1>${escapeXml(formula)}</${prefix}formula1></${prefix}dataValidation>`;
}
