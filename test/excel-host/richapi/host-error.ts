/** What Excel answers where it refuses: the code that a caller sees in `OfficeExtension.Error.code`. */
export class HostError extends Error {
  constructor(
    readonly code: string,
    message: string,
    /** `Worksheet.getRange`; filled in where it is thrown through a member. */
    public location = '',
  ) {
    super(message);
  }
}

// Codes as documented; the sentences are known from use and nobody should compare them.
export const invalidArgument = (
  message = 'The argument is invalid or missing or has an incorrect format.',
): HostError => new HostError('InvalidArgument', message);
export const itemNotFound = (): HostError => new HostError('ItemNotFound', "The requested resource doesn't exist.");
export const accessDenied = (): HostError =>
  new HostError('AccessDenied', 'You cannot perform the requested operation.');
export const notModelled = (what: string): HostError =>
  new HostError('ApiNotFound', `${what} is not part of the test host's model`, what);
