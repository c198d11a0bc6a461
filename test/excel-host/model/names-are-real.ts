/// <reference types="office-js" />
import type { ChartAxes, ChartDataLabels, ChartLegend, ChartTitle } from './chart-parts';
import type { Chart, ChartCollection, ChartSeries } from './charts';
import type { ConditionalFormat } from './conditional-formats';
import type { DataValidation } from './data-validation';
import type { PageBreakCollection } from './layout';
import type { RangeAreas } from './range-areas';
import type { Range } from './range';
import type { SettingCollection } from './settings';
import type { Table, TableCollection } from './tables';
import type { Workbook } from './workbook';
import type { Worksheet } from './worksheet';
import type { WorksheetCollection } from './workbook-parts';
import type { CustomXmlPartCollection } from './custom-xml';
import type { NamedItemCollection } from './names';

/** Public members of a model that Excel's class does not have; ours begin with `$`, the client's with `_`. */
type MadeUp<Model, Real> = Exclude<keyof Model, keyof Real | `$${string}` | `_${string}` | 'id'>;

/**
 * Nothing at run time: the compiler refuses this where a model has a member that Office.js does not
 * know, which the product could otherwise come to rely on.
 */
export type NamesAreReal = [
  MadeUp<Range, Excel.Range>,
  MadeUp<RangeAreas, Excel.RangeAreas>,
  MadeUp<Worksheet, Excel.Worksheet>,
  MadeUp<WorksheetCollection, Excel.WorksheetCollection>,
  MadeUp<Workbook, Excel.Workbook>,
  MadeUp<SettingCollection, Excel.SettingCollection>,
  MadeUp<ConditionalFormat, Excel.ConditionalFormat>,
  MadeUp<CustomXmlPartCollection, Excel.CustomXmlPartCollection>,
  MadeUp<DataValidation, Excel.DataValidation>,
  MadeUp<Chart, Excel.Chart>,
  MadeUp<PageBreakCollection, Excel.PageBreakCollection>,
  MadeUp<ChartCollection, Excel.ChartCollection>,
  MadeUp<ChartSeries, Excel.ChartSeries>,
  MadeUp<ChartTitle, Excel.ChartTitle>,
  MadeUp<ChartLegend, Excel.ChartLegend>,
  MadeUp<ChartAxes['valueAxis'], Excel.ChartAxis>,
  MadeUp<ChartDataLabels, Excel.ChartDataLabels>,
  MadeUp<Table, Excel.Table>,
  MadeUp<TableCollection, Excel.TableCollection>,
  MadeUp<NamedItemCollection, Excel.NamedItemCollection>,
] extends never[]
  ? true
  : never;
