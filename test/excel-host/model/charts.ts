import { invalidArgument, itemNotFound } from '../richapi/host-error';
import { Model } from '../richapi/model';
import { addressOf } from './areas';
import { ChartAxes, ChartDataLabels, ChartFormat, ChartLegend, ChartTitle } from './chart-parts';
import { Collection } from './collection';
import type { Range } from './range';
import type { Worksheet } from './worksheet';

class ChartPoint extends Model {
  static override readonly className = 'ChartPoint';
  readonly format = new ChartFormat();
}

class ChartPoints extends Model {
  static override readonly className = 'ChartPointsCollection';
  private readonly points = new Map<number, ChartPoint>();

  constructor(private readonly series: ChartSeries) {
    super();
  }

  get count(): number {
    return this.series.$count;
  }
  getItemAt(index: number): ChartPoint {
    if (index >= this.count) throw itemNotFound();
    let point = this.points.get(index);
    if (!point) this.points.set(index, (point = new ChartPoint()));
    return point;
  }
  get $colors(): unknown[] {
    return [...this.points.values()].map(({ format }) => format.fill.$color);
  }
}

export class ChartSeries extends Model {
  static override readonly className = 'ChartSeries';
  static override readonly scalars = ['name', 'hasDataLabels', 'gapWidth', 'markerStyle'];
  readonly format = new ChartFormat();
  readonly points = new ChartPoints(this);
  hasDataLabels = false;
  gapWidth = 219;
  markerStyle = 'Automatic';
  markerBackgroundColor = '';
  markerForegroundColor = '';
  private readonly labels = new ChartDataLabels();
  private values: Range | null = null;
  private categories: Range | null = null;

  constructor(public name: string) {
    super();
  }

  /** Guess: they are there once the series says that it has any. */
  get dataLabels(): ChartDataLabels {
    if (!this.hasDataLabels) throw itemNotFound();
    return this.labels;
  }
  setValues(range: Range): void {
    this.values = line(range);
  }
  setXAxisValues(range: Range): void {
    this.categories = line(range);
  }

  $follow(rangeOf: (range: Range) => Range): void {
    this.values &&= rangeOf(this.values);
    this.categories &&= rangeOf(this.categories);
  }

  get $count(): number {
    return this.values === null ? 0 : this.values.$area.rows * this.values.$area.columns;
  }

  get $picture(): unknown {
    const { format, hasDataLabels, labels } = this;
    return {
      name: this.name,
      values: this.values && addressOf(this.values.$area),
      categories: this.categories && addressOf(this.categories.$area),
      look: [format.fill.$color, format.line.color, format.line.lineStyle, this.markerStyle, this.gapWidth],
      marker: [this.markerBackgroundColor, this.markerForegroundColor],
      points: this.points.$colors,
      labels: hasDataLabels ? [labels.showValue, labels.showPercentage, labels.numberFormat] : null,
    };
  }
}

/** A series is one row or one column of cells. */
function line(range: Range): Range {
  if (range.$area.rows > 1 && range.$area.columns > 1) throw invalidArgument();
  return range;
}

class ChartSeriesCollection extends Model {
  static override readonly className = 'ChartSeriesCollection';
  readonly items: ChartSeries[] = [];

  get count(): number {
    return this.items.length;
  }
  add(name = `系列${this.items.length + 1}`): ChartSeries {
    const series = new ChartSeries(name);
    this.items.push(series);
    return series;
  }
  getItemAt(index: number): ChartSeries {
    const found = this.items[index];
    if (!found) throw itemNotFound();
    return found;
  }
}

export class Chart extends Model {
  static override readonly className = 'Chart';
  static override readonly scalars = ['id', 'name', 'chartType'];
  readonly title = new ChartTitle();
  readonly legend = new ChartLegend();
  readonly axes = new ChartAxes();
  readonly series = new ChartSeriesCollection();
  private cells: readonly [Range, Range] | null = null;

  constructor(
    private readonly sheet: Worksheet,
    readonly id: string,
    readonly name: string,
    readonly chartType: string,
  ) {
    super();
  }

  setPosition(startCell: Range | string, endCell?: Range | string): void {
    const cell = (given: Range | string): Range => (typeof given === 'string' ? this.sheet.getRange(given) : given);
    this.cells = [cell(startCell), cell(endCell ?? startCell)];
  }
  delete(): void {
    this.sheet.charts.$remove(this);
  }
  /** Goes along with rows that are put in or taken out: the cells that it shows, and those that it lies over. */
  $follow(rangeOf: (range: Range) => Range): void {
    this.cells &&= [rangeOf(this.cells[0]), rangeOf(this.cells[1])];
    for (const series of this.series.items) series.$follow(rangeOf);
  }

  get $picture(): unknown {
    const { title, legend, axes } = this;
    const pie = this.chartType === 'Pie';
    const axis = ({ title, numberFormat, position, reversePlotOrder, minimum }: ChartAxes['valueAxis']): unknown[] => [
      title.text,
      numberFormat,
      position,
      reversePlotOrder,
      minimum,
    ];
    return {
      type: this.chartType,
      title: title.visible ? title.text : null,
      legend: legend.visible ? legend.position : null,
      place: this.cells?.map(({ $area }) => addressOf($area)) ?? null,
      axes: pie ? null : [axis(axes.categoryAxis), axis(axes.valueAxis)],
      series: this.series.items.map((series) => series.$picture),
    };
  }
}

export class ChartCollection extends Collection<Chart> {
  static override readonly className = 'ChartCollection';

  constructor(private readonly sheet: Worksheet) {
    super();
  }

  get count(): number {
    return this.items.length;
  }
  /** Guess: cells of one column or row that hold numbers become one series. */
  add(type: string, sourceData: Range, seriesBy = 'Auto'): Chart {
    if (this.sheet.protection.protected) throw invalidArgument();
    const chart = new Chart(this.sheet, this.sheet.$book.$nextId('chart'), `图表 ${this.items.length + 1}`, type);
    const { rows, columns } = sourceData.$area;
    const count = seriesBy === 'Rows' ? rows : columns;
    for (let i = 0; i < count; i++)
      chart.series.add().setValues(seriesBy === 'Rows' ? sourceData.getRow(i) : sourceData.getColumn(i));
    this.items.push(chart);
    return chart;
  }
}
