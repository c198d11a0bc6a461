import { count } from '../messages';

/** Every word about 做法. */
export const recipeTitle = '修改做法';
export const recipeText = (mends: number): string =>
  mends === 0
    ? '还没有记下做法。您认可的修改（按列和规则、按换词）会记在这里，下个月的表在“一键修改”里可以照着再做一遍。'
    : `已记下${count(mends)}条：下个月的表用“导入做法”带上，在“一键修改”里选“按上次的做法”。做法里只有表头、规则和单位、分类的名称，没有个人信息。`;
export const exportRecipe = '导出做法';
export const importRecipe = '导入做法';
export const forgetRecipe = '清除做法';
export const exportedRecipe = '做法的内容';
/** What the sentences about an import call it. */
export const recipeSource = (name: string | null): string => (name === null ? '粘贴的做法' : `做法文件“${name}”`);
export const recipeFileName = (workbook: string): string => `${workbook.replace(/\.[^.]*$/u, '')} 做法.json`;
