import * as v from 'valibot';
import { isLeftAlone } from '../fields/left-alone';
import { columnChoicesSchema, fieldSchema } from '../profile/profile-schema';
import { schemaFault } from '../profile/schema-fault';
import { trimEdges } from '../values/text';
import { RECIPE_KIND, isRecipeFile } from './recipe-file';
import { holdsWords, type Recipe, type RecipeMend } from './recipe';

/** What came of reading a recipe: whole sentences for the clerk, one a fault. */
export interface RecipeReading {
  /** Null where there is a fault: half of what was done last time would pass for all of it. */
  readonly recipe: Recipe | null;
  readonly faults: readonly string[];
}

const word = v.pipe(v.string(), v.transform(trimEdges), v.nonEmpty('不能为空'));
const header = v.pipe(v.array(v.string()), v.nonEmpty('不能为空'));

const schema = v.strictObject({
  kind: v.literal(RECIPE_KIND, '不是修改做法'),
  version: v.literal(1, '是更新的版本，请先更新本工具'),
  columns: v.optional(columnChoicesSchema, []),
  ledgerSheets: v.optional(v.array(word), []),
  mends: v.optional(
    v.array(
      v.strictObject({
        rule: word,
        header,
        field: v.optional(fieldSchema),
        from: v.optional(word),
        to: v.optional(word),
      }),
    ),
    [],
  ),
});

type RecipeFile = v.InferOutput<typeof schema>;

/**
 * Reads a recipe from the text of a JSON file.
 *
 * @param source what the sentences call it: `做法文件“上月.json”`
 */
export function parseRecipe(text: string, source: string): RecipeReading {
  let json: unknown;
  try {
    json = JSON.parse(text.replace(/^\uFEFF/u, ''));
  } catch {
    return { recipe: null, faults: [`${source}不是正确的 JSON，请重新导出后再试。`] };
  }
  if (!isRecipeFile(json))
    return { recipe: null, faults: [`${source}不是修改做法，请选在设置里“导出做法”存下的文件。`] };
  const read = v.safeParse(schema, json);
  if (!read.success) return { recipe: null, faults: read.issues.map((issue) => schemaFault(issue, source)) };
  const faults = meaningFaults(read.output).map(([key, why]) => `${source}的“${key}”${why}。`);
  return faults.length > 0 ? { recipe: null, faults } : { recipe: recipeOf(read.output), faults };
}

/** What the right kinds of value can still get wrong. */
function meaningFaults({ columns, mends }: RecipeFile): (readonly [key: string, why: string])[] {
  const faults: (readonly [string, string])[] = [];
  columns.forEach((choice, i) => {
    if (choice.fields.length > 0 && isLeftAlone(choice.header))
      faults.push([`columns.${i}`, '是涉及行踪、管控等的列，按规定不读取，请删去这一项']);
  });
  mends.forEach(({ field, from, to }, i) => {
    const given = [field, from, to].filter((part) => part !== undefined).length;
    if (given !== 0 && given !== 3) faults.push([`mends.${i}`, '换词要写全 field、from、to']);
    else if (field !== undefined && !holdsWords(field))
      faults.push([`mends.${i}.field`, '不是单位、属地、分类这样的列，不能整列换词，请删去这一项']);
  });
  return faults;
}

const recipeOf = ({ columns, ledgerSheets, mends }: RecipeFile): Recipe => ({
  columns,
  ledgerSheets,
  mends: mends.map(mendOf),
});

function mendOf({ rule, header: path, field, from, to }: RecipeFile['mends'][number]): RecipeMend {
  if (field === undefined || from === undefined || to === undefined) return { rule, header: path };
  return { rule, header: path, field, from, to };
}
