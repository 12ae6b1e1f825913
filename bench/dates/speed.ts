import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { TimeFinder } from './found.ts';

const SAMPLES = join(import.meta.dirname, '..', '..', 'samples', 'built');
const ROUNDS = 10;

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

/** Characters a second in this thread, paragraph by paragraph as a case is read; the best of ten rounds, when the code of both is compiled. */
export function charactersPerSecond(finder: TimeFinder, texts: readonly TimedText[]): number {
  const passages = texts.flatMap(({ text, language }) =>
    text.split(/\n+/u).map((passage) => ({ passage, language })),
  );
  const characters = passages.reduce((sum, { passage }) => sum + passage.length, 0);
  const seconds = Array.from({ length: ROUNDS }, () => {
    const started = performance.now();
    for (const { passage, language } of passages) finder.find(passage, language, '2025-02-21');
    return (performance.now() - started) / 1000;
  });
  return characters / Math.min(...seconds);
}
