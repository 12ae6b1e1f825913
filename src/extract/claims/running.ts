import type { Passage, Range } from '../../model/records.ts';
import { overlap } from '../../model/span.ts';
import type { Story, StorySentence } from '../story.ts';
import { Blocks } from './blocks.ts';
import type { Attribution, Stretch } from './attribution.ts';
import type { Quotation } from './quotations.ts';

interface Page {
  readonly passage: Passage;
  /** From the first word to the last of each sentence of more than three words, from left to right. */
  readonly whole: readonly Range[];
  readonly quotations: readonly Quotation[];
}

/**
 * Gives quotations that no words attribute to whoever is quoted before them in the same passage, else behind them; a
 * passage that is all quotation goes to whoever is quoted in the passage before it, where that quotation was left open.
 */
export function joinQuotations(
  story: Story,
  found: readonly Attribution[],
  quotations: ReadonlyMap<string, readonly Quotation[]>,
): readonly Attribution[] {
  const book = new Book(found);
  const nobodys: Stretch[] = [];
  let leftOpen: number | undefined;
  for (const page of pagesOf(story, quotations)) {
    let quoted = leftOpen !== undefined && opensWithQuotation(page) ? leftOpen : undefined;
    const waiting: Stretch[] = [];
    for (const quotation of page.quotations) {
      const stretch = { passage: page.passage, start: quotation.start, end: quotation.end };
      const owner = book.ownerOf(stretch);
      if (owner !== undefined) {
        quoted = owner;
        for (const one of waiting.splice(0)) book.add(owner, one);
      } else if (isSpeech(page, quotation)) {
        if (quoted === undefined) waiting.push(stretch);
        else book.add(quoted, stretch);
      }
    }
    nobodys.push(...waiting);
    const last = page.quotations.at(-1);
    leftOpen = last?.open === true ? quoted : undefined;
  }
  const unowned = new Blocks<Stretch>();
  for (const stretch of nobodys) unowned.add(stretch.passage.id, stretch, stretch);
  return book
    .all()
    .filter(
      (one) =>
        !unowned.near(one.sentence.passage.id, one.cue).some((stretch) => standsIn(one, stretch)),
    );
}

/** Attributions that grow, by the passages of their content. */
class Book {
  readonly #found: readonly Attribution[];
  readonly #more = new Map<number, Stretch[]>();
  readonly #places = new Blocks<number>();

  constructor(found: readonly Attribution[]) {
    this.#found = found;
    for (const [at, { content, claims }] of found.entries()) {
      if (!claims) continue;
      for (const stretch of content) this.#places.add(stretch.passage.id, stretch, at);
    }
  }

  /** The attribution whose content a quotation is, or has a part in. */
  ownerOf(stretch: Stretch): number | undefined {
    return this.#places.near(stretch.passage.id, stretch).find((at) => {
      const one = this.#found[at];
      return one !== undefined && !standsIn(one, stretch) && sharesWith(one, stretch);
    });
  }

  add(at: number, stretch: Stretch): void {
    const list = this.#more.get(at) ?? [];
    this.#more.set(at, list);
    list.push(stretch);
  }

  all(): readonly Attribution[] {
    return this.#found.map((one, at) => {
      const more = this.#more.get(at);
      return more === undefined
        ? one
        : { ...one, content: [...one.content, ...more].toSorted(inReadingOrder) };
    });
  }
}

function sharesWith({ content }: Attribution, stretch: Stretch): boolean {
  return content.some((one) => one.passage.id === stretch.passage.id && overlap(one, stretch));
}

/** Who “I” is, and so whose thought it is, is not known in a quotation that nobody is given. */
function standsIn({ sentence, cue }: Attribution, { passage, start, end }: Stretch): boolean {
  return sentence.passage.id === passage.id && start <= cue.start && cue.end <= end;
}

function inReadingOrder(a: Stretch, b: Stretch): number {
  return a.passage.order - b.passage.order || a.start - b.start;
}

function pagesOf(
  story: Story,
  quotations: ReadonlyMap<string, readonly Quotation[]>,
): readonly Page[] {
  const byPassage = Map.groupBy(story.sentences, ({ passage }) => passage.id);
  return Array.from(byPassage.values(), (sentences) => {
    const passage = sentences[0]?.passage;
    return passage === undefined
      ? []
      : [{ passage, whole: wholeOf(sentences), quotations: quotations.get(passage.id) ?? [] }];
  }).flat();
}

function opensWithQuotation({ passage, quotations }: Page): boolean {
  return (
    passage.text.slice(0, quotations[0]?.start ?? passage.text.length).trim() === '' &&
    quotations.length > 0
  );
}

/** It holds a whole sentence, so that it is no mere word in marks. */
function isSpeech({ whole, passage }: Page, { start, end }: Quotation): boolean {
  const { text } = passage;
  if (STANDS_ALONE.test(text.slice(Math.max(0, start - 4), start)) || start === 0) {
    if (end - start > SHORTEST && ENDS_SENTENCE.test(text.slice(end - 3, end))) return true;
  }
  const next = whole[firstFrom(whole, start)];
  return next !== undefined && next.end <= end;
}

function wholeOf(sentences: readonly StorySentence[]): readonly Range[] {
  return sentences.flatMap(({ tree: { words } }) => {
    const first = words.find(({ tag }) => tag !== 'PUNCT');
    const last = words.findLast(({ tag }) => tag !== 'PUNCT');
    return first === undefined || last === undefined || words.length <= 3
      ? []
      : [{ start: first.start, end: last.end }];
  });
}

/** Where the first range stands that begins at a place or behind it. A passage may hold thousands of quotations. */
function firstFrom(ranges: readonly Range[], place: number): number {
  let [low, high] = [0, ranges.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ranges[middle]?.start ?? place) < place) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** In characters. */
const SHORTEST = 10;
const STANDS_ALONE = /[.?!:…]["”’')]{0,2}\s*$/u;
const ENDS_SENTENCE = /[.?!…,—–-]['’]?["”“'»]*$/u;
