import { findExpressions } from '../../src/dates/find-expressions.ts';
import type { TimeFinder } from './found.ts';

/** Our own finder, as a document is read: the day it was written is known. */
export const OWN: TimeFinder = {
  name: 'findExpressions',
  find: (text, language, base, side) =>
    findExpressions(text, {
      language,
      documentDate: base,
      ...(side === undefined ? {} : { side }),
    }),
};
