import type { Actor } from '../model/records.ts';
import type { compareNames } from '../names/compare/compare.ts';
import { nameWords } from '../names/name-words.ts';
import { spellingCost } from '../names/script/spelling-cost.ts';
import { nameKeys } from '../resolve/listed-keys.ts';
import type { CaseStore, SearchHit, SearchOptions } from '../store/index.ts';

/** From this agreement on, two spellings of one word of a name find each other. */
const SAME_WORD = 0.6;
/** The share of letters that spellings of a body's or a place's name may differ by. */
const MOST_COST = 0.2;
const MOST_SPELLINGS = 24;
const TYPES = ['person', 'organisation', 'place'] as const;
const WORD = /[\p{L}\p{M}'’ʼ\u200c-]{2,}/gu;

/**
 * Finds passages by words, and by names in any spelling and script that the case itself uses for whom it mentions:
 * `Aliyev` finds *Алиева* where somebody of that name is mentioned.
 */
export async function searchCase(
  store: CaseStore,
  query: string,
  options: SearchOptions = {},
): Promise<readonly SearchHit[]> {
  const spellings = new Map<string, readonly string[]>();
  for (const [word] of query.matchAll(WORD)) {
    if (!spellings.has(word)) spellings.set(word, await spellingsOf(store, word));
  }
  return store.search(query, { ...options, spellings: (word) => spellings.get(word) ?? [] });
}

async function spellingsOf(store: CaseStore, word: string): Promise<readonly string[]> {
  const keys = TYPES.flatMap((type) => nameKeys(word, type));
  const found = new Set<string>();
  const actors = await store.named(keys);
  if (actors.length === 0) return [];
  // Most words that people look for name nobody, and comparing takes a while to load.
  const { compareNames: compare } = await import('../names/compare/compare.ts');
  for (const actor of actors) {
    for (const other of wordsOf(actor))
      if (isSpelling(word, other, actor, compare)) found.add(other);
  }
  found.delete(word);
  return [...found].toSorted().slice(0, MOST_SPELLINGS);
}

function wordsOf({ name, names }: Actor): ReadonlySet<string> {
  const texts = [
    name,
    ...names.filter(({ role }) => role !== 'description').map((one) => one.text),
  ];
  return new Set(texts.flatMap((text) => Array.from(text.matchAll(WORD), ([word]) => word)));
}

/** Words that share their skeleton and agree: as a surname does with its other spellings, its woman's form too. */
function isSpelling(
  word: string,
  other: string,
  { type }: Actor,
  compare: typeof compareNames,
): boolean {
  const [[ours], [theirs]] = [nameWords(word).words, nameWords(other).words];
  if (ours === undefined || theirs === undefined || ours.skeleton !== theirs.skeleton) return false;
  if (spellingCost(ours.letters, theirs.letters) <= MOST_COST) return true;
  return type === 'person' && compare(word, other).score >= SAME_WORD;
}
