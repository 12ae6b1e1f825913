import { InputError } from '../../model/input-error.ts';

/** What SQLite's result codes mean to the person at the keyboard: the first prefix that fits. */
const PROBLEMS: readonly (readonly [code: string, problem: string, advice: string])[] = [
  [
    'SQLITE_BUSY',
    'The case is locked: another program is writing to it',
    'Wait until it has finished, or close it, and try again.',
  ],
  [
    'SQLITE_LOCKED',
    'The case is locked: another program is writing to it',
    'Wait until it has finished, or close it, and try again.',
  ],
  [
    'SQLITE_FULL',
    'The disk is full: the case could not grow',
    'Free some space and run the command again; what was kept before is whole.',
  ],
  [
    'SQLITE_READONLY',
    'The case cannot be written to',
    'Ask for the right to write to the file and its folder, or copy the case elsewhere.',
  ],
  [
    'SQLITE_CANTOPEN',
    'The case cannot be opened',
    'Look whether the folder exists and whether you may read and write there.',
  ],
  ['SQLITE_PERM', 'The case may not be opened', 'Ask for the right to read and write the file.'],
  ['SQLITE_AUTH', 'The case may not be opened', 'Ask for the right to read and write the file.'],
  ['SQLITE_NOTADB', 'This is not a case', 'Give the path of a file that `tacitus read` made.'],
  [
    'SQLITE_CORRUPT',
    'The case is damaged',
    'Restore it from a copy, or read the documents into a new case.',
  ],
  [
    'SQLITE_IOERR',
    'The disk did not read or write the case',
    'Look whether the disk is still there, then run `tacitus check`.',
  ],
];

/** An InputError for what is wrong with the file or the disk; anything else comes back as it is. */
export function translateError(error: unknown, file: string): unknown {
  const code = codeOf(error);
  const known = PROBLEMS.find(([prefix]) => code?.startsWith(prefix));
  if (known === undefined) return error;
  const [, problem, advice] = known;
  return new InputError(problem, { file }, { advice, cause: error });
}

/** SQLite's name for what went wrong, such as `SQLITE_BUSY`. */
export function codeOf(error: unknown): string | undefined {
  if (!(error instanceof Error) || !('code' in error)) return undefined;
  return typeof error.code === 'string' ? error.code : undefined;
}
