import { comparable } from '../../names/script/comparable.ts';
import { searchCase } from '../search.ts';
import type { SearchHit } from '../../store/index.ts';
import type { ActorListRow, DeskAnswers, DeskQuestions } from './answers.ts';
import type { Bench } from './bench.ts';
import { allActors } from './lists.ts';

const MOST_ACTORS = 8;
const MOST_HITS = 20;
const WORD = /[\p{L}\p{M}\p{N}]+/gu;
/** A query that ends in the middle of a word of three letters or more, and has no sign of its own meaning there. */
const UNFINISHED = /(?:^|\s)[\p{L}\p{M}]{3,}$/u;

/** Passages and actors by what a person has typed so far: its last word may be the beginning of one. */
export async function search(
  bench: Bench,
  { q, limit = MOST_HITS, document }: DeskQuestions['search'],
): Promise<DeskAnswers['search']> {
  const options = { limit, ...(document !== undefined && { document }) };
  const whole = await searchCase(bench.store, q, options);
  const more =
    whole.length < limit && UNFINISHED.test(q) ? await bench.store.search(`${q}*`, options) : [];
  const seen = new Set(whole.map(({ passage }) => passage));
  const hits = [...whole, ...more.filter(({ passage }: SearchHit) => !seen.has(passage))];
  return { actors: await actorsBeginning(bench, q), hits: hits.slice(0, limit) };
}

/** Actors of whose name every word that was typed begins a word, in any script. */
export async function actorsBeginning(bench: Bench, q: string): Promise<readonly ActorListRow[]> {
  const asked = wordsOf(q);
  if (asked.length === 0) return [];
  const known = await bench.once('name-words', async () =>
    (await allActors(bench)).map((row) => ({
      row,
      words: new Set([row.name, ...row.names.map(({ text }) => text)].flatMap(wordsOf)),
    })),
  );
  return known
    .filter(({ words }) => asked.every((one) => beginsOne(words, one)))
    .slice(0, MOST_ACTORS)
    .map(({ row }) => row);
}

function beginsOne(words: ReadonlySet<string>, beginning: string): boolean {
  if (words.has(beginning)) return true;
  for (const word of words) if (word.startsWith(beginning)) return true;
  return false;
}

function wordsOf(text: string): readonly string[] {
  return (text.match(WORD) ?? []).map((word) => comparable(word).letters).filter(Boolean);
}
