import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import type { Kind } from './found.ts';

/** `nearly`: the right words, but something that the record states is wrong; it counts as wrong and is told beside. */
export type Judgement = 'right' | 'nearly' | 'wrong';

export interface Verdict {
  readonly judgement: Judgement;
  /** What is wrong: `type`, `party`, `status`, `speaker`, `span` … */
  readonly fault: string;
}

const FILE = join(import.meta.dirname, 'verdicts.yml');

/** What was judged, by the keys of the records; the file says how to judge. */
export function readVerdicts(): ReadonlyMap<string, Verdict> {
  const kinds = parse(readFileSync(FILE, 'utf8')) as Partial<
    Record<Kind, Readonly<Record<string, string>> | null>
  >;
  return new Map(
    Object.values(kinds).flatMap((kind) =>
      Object.entries(kind ?? {}).map(([key, words]) => [key, verdictOf(key, words)] as const),
    ),
  );
}

function verdictOf(key: string, words: string): Verdict {
  const [judgement = '', ...fault] = words.split(' ');
  if (judgement === 'right' || judgement === 'nearly' || judgement === 'wrong')
    return { judgement, fault: fault.join(' ') };
  throw new Error(`${FILE}: ${key}: ${words}: a verdict begins with right, nearly or wrong`);
}
