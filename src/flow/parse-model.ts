import { InputError } from '../model/input-error.ts';
import type { Reader } from '../parse/reader.ts';

/** Loads the English reader with its weights. Throws an InputError when they are missing or of another version. */
export function loadReader(): Reader {
  throw new InputError(
    'The weights of the English reader are missing',
    { file: 'resources/english' },
    { advice: 'Train them from the open treebanks.' },
  );
}
