// Trains resources/russian-given-ranking.json: which nominative a form of a Russian given name belongs to; before, it writes the
// stems of fathers' names, resources/russian-fathers.json.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { FEATURES_VERSION, MOST_LETTERS } from '../src/names/russian/given-features.ts';
import { fatherBook } from '../src/names/russian/fathers.ts';
import { readExamples } from './declension-examples.ts';
import type { Choice, Example } from './declension-examples.ts';
import { readFathers } from './declension-fathers.ts';
import { learnWeights } from './declension-learn.ts';
import { runStep } from './step.ts';

/** Smaller weights of endings are left out, in natural logarithms. */
const LEAST = 0.2;
const LICENCE = 'CC BY-SA 3.0, as the corpus; Petrovich contributors';

interface Kind {
  readonly base: number;
  readonly known: number;
  /** By the number of letters, with spaces between. */
  readonly letters: string;
  /** `ending:weight`, with spaces between. */
  readonly endings: string;
  /** The same for names whose stem names of fathers have, by what those end in. */
  readonly fathers: Readonly<Record<string, string>>;
}

void runStep(() => {
  const stems = readFathers();
  write('russian-fathers.json', {
    about:
      'Stems of the names that Russian patronymics are made of, by what the names end in; made by training/declension.ts',
    corpus: 'petrovich/petrovich-eval, midnames.gender.tsv',
    licence: LICENCE,
    stems,
  });
  const examples = readExamples(fatherBook(stems));
  const weights = learnWeights(examples);
  const kinds = [
    ...new Set([...weights.keys()].map((name) => name.split('|')[0] ?? '')),
  ].toSorted();
  const card = {
    about:
      'What the shape of a Russian given name says for it, in natural logarithms; made by training/declension.ts',
    corpus:
      'petrovich/petrovich-eval, firstnames.tsv, the half of its names that the benchmark does not judge by; midnames.gender.tsv',
    licence: LICENCE,
    featureVersion: FEATURES_VERSION,
    examples: examples.length,
    listed: meanOf(examples, weights, true),
    unlisted: meanOf(examples, weights, false),
    kinds: Object.fromEntries(kinds.map((kind) => [kind, kindOf(kind, weights)])),
  };
  write('russian-given-ranking.json', card);
});

function write(name: string, content: unknown): void {
  const path = join(import.meta.dirname, '..', 'resources', name);
  writeFileSync(path, `${JSON.stringify(content, undefined, 2)}\n`);
}

/** What the right nominatives weigh on average: the measure for rules and irregular names that are not trained. */
function meanOf(
  examples: readonly Example[],
  weights: ReadonlyMap<string, number>,
  listed: boolean,
): number {
  const sums = new Map<string, number>();
  for (const { choices, right } of examples) {
    for (const [at, choice] of choices.entries()) {
      if ((right[at] ?? 0) === 0 || choice.isKnown !== listed) continue;
      sums.set(`${choice.bearer} ${choice.nominative}`, sumOf(choice, weights));
    }
  }
  return inHundredths([...sums.values()].reduce((sum, one) => sum + one, 0) / sums.size);
}

function sumOf({ features }: Choice, weights: ReadonlyMap<string, number>): number {
  return features.reduce((sum, name) => sum + (weights.get(name) ?? 0), 0);
}

function kindOf(kind: string, weights: ReadonlyMap<string, number>): Kind {
  const weight = (name: string): number => inHundredths(weights.get(`${kind}|${name}`) ?? 0);
  const counts = Array.from({ length: MOST_LETTERS + 1 }, (_, count) => count);
  return {
    base: weight('base'),
    known: weight('known'),
    letters: counts.map((count) => weight(`letters ${count}`)).join(' '),
    endings: endingsOf(`${kind}|ending `, weights),
    fathers: fathersOf(`${kind}|father `, weights),
  };
}

function endingsOf(prefix: string, weights: ReadonlyMap<string, number>): string {
  return [...weights]
    .filter(([name, weight]) => name.startsWith(prefix) && Math.abs(weight) >= LEAST)
    .map(([name, weight]) => `${name.slice(prefix.length)}:${inHundredths(weight)}`)
    .toSorted()
    .join(' ');
}

function fathersOf(
  prefix: string,
  weights: ReadonlyMap<string, number>,
): Readonly<Record<string, string>> {
  const names = [...weights.keys()].filter((name) => name.startsWith(prefix));
  const fathers = new Set(names.map((name) => name.slice(prefix.length).split(' ')[0] ?? ''));
  const written = [...fathers]
    .toSorted()
    .map((father) => [father, endingsOf(`${prefix}${father} `, weights)] as const);
  return Object.fromEntries(written.filter(([, endings]) => endings !== ''));
}

function inHundredths(value: number): number {
  return Math.round(value * 100) / 100;
}
