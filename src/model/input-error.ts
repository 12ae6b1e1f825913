/** Where in a user's input something went wrong. */
export interface InputPlace {
  readonly file: string;
  readonly page?: number;
  readonly line?: number;
  readonly record?: string;
}

/**
 * The user's input cannot be taken: one sentence says what came, what was expected and what to do.
 * Doors print it on one line; anything else that is thrown is a fault of the program.
 */
export class InputError extends Error {
  readonly place: InputPlace;
  readonly advice: string | undefined;

  constructor(
    problem: string,
    place: InputPlace,
    options: { advice?: string; cause?: unknown } = {},
  ) {
    super(problem, options.cause === undefined ? {} : { cause: options.cause });
    this.name = 'InputError';
    this.place = place;
    this.advice = options.advice;
  }

  /** `Unreadable PDF: the file is encrypted (brief.pdf, page 3). Save a copy without a password.` */
  line(): string {
    const advice = this.advice === undefined ? '' : ` ${this.advice}`;
    return `${this.message} (${describePlace(this.place)}).${advice}`;
  }
}

function describePlace({ file, page, line, record }: InputPlace): string {
  return [
    file,
    ...(page === undefined ? [] : [`page ${page}`]),
    ...(line === undefined ? [] : [`line ${line}`]),
    ...(record === undefined ? [] : [`record ${record}`]),
  ].join(', ');
}
