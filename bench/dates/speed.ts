import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { TimeFinder } from './found.ts';

const SAMPLES = join(import.meta.dirname, '..', '..', 'samples', 'built');
const ROUNDS = 20;

/** A text to be timed on, in its language. */
export interface TimedText {
  readonly text: string;
  readonly language: 'en' | 'ru';
}

/** The sample commentaries of the repository. */
export function sampleTexts(): readonly TimedText[] {
  return (['en', 'ru'] as const).map((language) => ({
    language,
    text: readFileSync(join(SAMPLES, `water-over-the-threshold.${language}.txt`), 'utf8'),
  }));
}

/**
 * Characters a second in this thread, paragraph by paragraph as a case is read. Each paragraph counts with its best of
 * twenty rounds: the code is compiled by then, and what else the machine does falls out.
 */
export function charactersPerSecond(finder: TimeFinder, texts: readonly TimedText[]): number {
  const passages = texts.flatMap(({ text, language }) =>
    text.split(/\n+/u).map((passage) => ({ passage, language })),
  );
  const characters = passages.reduce((sum, { passage }) => sum + passage.length, 0);
  const best = passages.map(() => Infinity);
  for (let round = 0; round < ROUNDS; round += 1)
    for (const [index, { passage, language }] of passages.entries()) {
      const started = performance.now();
      finder.find(passage, language, '2025-02-21');
      best[index] = Math.min(best[index] ?? Infinity, performance.now() - started);
    }
  return (characters * 1000) / best.reduce((sum, milliseconds) => sum + milliseconds, 0);
}
