import { FUNCTIONS } from './functions';

/**
 * What Excel reads before it loads any script: `functions.json`, written by the build from the very
 * list that runs, so that the two cannot differ.
 * https://learn.microsoft.com/office/dev/add-ins/excel/custom-functions-json
 */
export function metadata(): object {
  return {
    $schema: 'https://developer.microsoft.com/json-schemas/office-js/custom-functions.schema.json',
    functions: FUNCTIONS.map(({ id, description, parameters, volatile }) => ({
      id,
      name: id,
      description,
      parameters: parameters.map(({ optional, ...parameter }) => ({ ...parameter, ...(optional && { optional }) })),
      result: { type: 'any' },
      ...(volatile && { options: { volatile } }),
    })),
  };
}
