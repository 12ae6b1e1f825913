import type { TimeExpression } from '../expression.ts';

/** The value of a time, before its place in the text is added. */
export type Found = Omit<TimeExpression, 'start' | 'end' | 'rule'>;
