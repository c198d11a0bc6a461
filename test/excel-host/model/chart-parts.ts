import { Model } from '../richapi/model';

/** A fill or a line of a chart: what was said last. */
class ChartFill extends Model {
  static override readonly className = 'ChartFill';
  $color: string | null = null;

  setSolidColor(color: string): void {
    this.$color = color;
  }
}

class ChartLine extends Model {
  static override readonly className = 'ChartLineFormat';
  static override readonly scalars = ['color', 'lineStyle'];
  color = '';
  lineStyle = 'Automatic';
}

export class ChartFormat extends Model {
  static override readonly className = 'ChartSeriesFormat';
  readonly fill = new ChartFill();
  readonly line = new ChartLine();
}

/** A title that is given a text is shown. */
export class ChartTitle extends Model {
  static override readonly className: string = 'ChartTitle';
  static override readonly scalars = ['text', 'visible'];
  visible = false;
  private words = '';

  get text(): string {
    return this.words;
  }
  set text(text: string) {
    this.words = text;
    this.visible = true;
  }
}

export class ChartLegend extends Model {
  static override readonly className = 'ChartLegend';
  static override readonly scalars = ['visible', 'position'];
  visible = true;
  position = 'Right';
}

export class ChartDataLabels extends Model {
  static override readonly className = 'ChartDataLabels';
  static override readonly scalars = ['showValue', 'showPercentage', 'numberFormat'];
  showValue = true;
  showPercentage = false;
  numberFormat = 'General';
}

export class ChartAxis extends Model {
  static override readonly className = 'ChartAxis';
  static override readonly scalars = ['numberFormat', 'position', 'reversePlotOrder', 'minimum'];
  readonly title = new ChartTitle();
  numberFormat = 'General';
  position = 'Automatic';
  reversePlotOrder = false;
  minimum: number | string = '';
}

export class ChartAxes extends Model {
  static override readonly className = 'ChartAxes';
  readonly categoryAxis = new ChartAxis();
  readonly valueAxis = new ChartAxis();
}
