/**
 * An object of the workbook's model. Its members are named as Office.js names them, so that the
 * interpreter needs no tables; what is not Excel's begins with `$`.
 */
export abstract class Model {
  /** The name in messages; a bundler may rename the class itself. */
  static readonly className: string = 'Model';
  /** What `load()` without names answers. */
  static readonly scalars: readonly string[] = [];
  /** Set while the client keeps hold of the object over several requests. */
  $reference: string | undefined;

  get $className(): string {
    return (this.constructor as typeof Model).className;
  }

  get $scalars(): readonly string[] {
    return (this.constructor as typeof Model).scalars;
  }
}
