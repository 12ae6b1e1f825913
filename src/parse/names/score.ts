import { heldBy } from './candidates.ts';
import type { Candidates } from './candidates.ts';
import { Clues } from './clues.ts';
import type { Scores } from './decode.ts';
import type { Form } from './form.ts';
import { KeptSums } from './kept-sums.ts';
import { LABELS, TYPES } from './labels.ts';
import { likelyCandidates } from './likely.ts';
import type { NamesModel } from './model.ts';
import { addRow } from './rows.ts';
import type { Rows } from './rows.ts';
import { TAGS, formAt, tagAt } from './scene.ts';
import type { Scene } from './scene.ts';
import { PART_SLOTS, jointClues, partClues, partSlot, partsOf, spanOf } from './span-clues.ts';
import type { Part } from './span-clues.ts';
import { NEIGHBOURS, nearClues, ownClues, pairClues, runClues, tagClues } from './token-clues.ts';

/**
 * Scores the words and stretches of a sentence. What hangs on a single form, or on three tags, is summed up once and
 * kept, since most words of a text come again.
 */
export class Scorer {
  readonly #model: NamesModel;
  readonly #clues = new Clues();
  /** Of forms: as the word itself, by its tag, then as its neighbours. */
  readonly #forms: KeptSums;
  readonly #tags: KeptSums;
  readonly #parts: KeptSums;
  /** Of the run of capitals that was last met. */
  readonly #run = new Int32Array(LABELS);
  /** Where `#addPart` adds to. */
  #spans: Int32Array = new Int32Array();
  #row = 0;

  constructor(model: NamesModel) {
    this.#model = model;
    this.#forms = new KeptSums(model.words, TAGS + NEIGHBOURS.length);
    this.#tags = new KeptSums(model.words, TAGS);
    this.#parts = new KeptSums(model.spans, PART_SLOTS);
  }

  /** Forgets the forms, since they are numbered anew. */
  clear(): void {
    this.#forms.clear();
    this.#parts.clear();
  }

  /** Scores of those candidates that can win. */
  score(
    scene: Scene,
    all: Candidates,
  ): { readonly candidates: Candidates; readonly scores: Scores } {
    this.#forms.makeRoom();
    this.#parts.makeRoom();
    const words = this.#scoreWords(scene, all);
    const { candidates, spans } = likelyCandidates(all, words);
    const { firsts, untils } = candidates;
    for (let at = 0; at < firsts.length; at += 1) {
      this.#scoreSpan(scene, firsts[at] ?? 0, untils[at] ?? 0, spans, at * TYPES);
    }
    const outside = new Int32Array(scene.forms.length);
    for (let at = 0; at < outside.length; at += 1) outside[at] = words[at * LABELS] ?? 0;
    return { candidates, scores: { outside, spans } };
  }

  /** Words that no candidate holds score 0: they are outside of any name anyway. */
  #scoreWords(scene: Scene, candidates: Candidates): Int32Array {
    const length = scene.forms.length;
    const scores = new Int32Array(length * LABELS);
    const held = heldBy(candidates, length);
    let run = -1;
    for (let at = 0; at < length; at += 1) {
      if (held[at] !== 1) continue;
      const first = scene.runFirst[at] ?? -1;
      if (first >= 0) {
        if (first !== run) this.#scoreRun(scene, first, scene.runLast[at] ?? at);
        run = first;
        add(scores, at * LABELS, this.#run);
      }
      this.#scoreWord(scene, at, scores);
    }
    return scores;
  }

  #scoreRun(scene: Scene, first: number, last: number): void {
    this.#run.fill(0);
    this.#clues.clear();
    runClues(scene, first, last, this.#clues);
    this.#addClues(this.#model.words, this.#run, 0);
  }

  #scoreWord(scene: Scene, at: number, scores: Int32Array): void {
    const row = at * LABELS;
    const tag = tagAt(scene, at);
    this.#addOwn(formAt(scene, at), tag, scores, row);
    for (let place = 0; place < NEIGHBOURS.length; place += 1) {
      this.#addNear(formAt(scene, at + (NEIGHBOURS[place] ?? 0)), place, scores, row);
    }
    this.#addTags(tagAt(scene, at - 1), tag, tagAt(scene, at + 1), scores, row);
    this.#clues.clear();
    pairClues(scene, at, this.#clues);
    this.#addClues(this.#model.words, scores, row);
  }

  #addOwn(form: Form, tag: number, scores: Int32Array, row: number): void {
    if (this.#forms.add(form.index, tag, scores, row)) return;
    this.#clues.clear();
    ownClues(form, tag, this.#clues);
    this.#forms.keep(form.index, tag, this.#clues);
    this.#forms.add(form.index, tag, scores, row);
  }

  #addNear(form: Form, place: number, scores: Int32Array, row: number): void {
    const slot = TAGS + place;
    if (this.#forms.add(form.index, slot, scores, row)) return;
    this.#clues.clear();
    nearClues(form, NEIGHBOURS[place] ?? 0, this.#clues);
    this.#forms.keep(form.index, slot, this.#clues);
    this.#forms.add(form.index, slot, scores, row);
  }

  #addTags(before: number, tag: number, after: number, scores: Int32Array, row: number): void {
    const pair = before * TAGS + tag;
    if (this.#tags.add(pair, after, scores, row)) return;
    this.#clues.clear();
    tagClues(before, tag, after, this.#clues);
    this.#tags.keep(pair, after, this.#clues);
    this.#tags.add(pair, after, scores, row);
  }

  #scoreSpan(scene: Scene, first: number, until: number, spans: Int32Array, row: number): void {
    const span = spanOf(scene, first, until);
    this.#spans = spans;
    this.#row = row;
    partsOf(scene, span, this.#addPart);
    this.#clues.clear();
    jointClues(scene, span, this.#clues);
    this.#addClues(this.#model.spans, spans, row);
  }

  /** Made once: a function for each stretch would cost more than it does. */
  readonly #addPart = (form: Form, part: Part, size: number): void => {
    const [spans, row] = [this.#spans, this.#row];
    const slot = partSlot(part, size);
    if (this.#parts.add(form.index, slot, spans, row)) return;
    this.#clues.clear();
    partClues(form, part, size, this.#clues);
    this.#parts.keep(form.index, slot, this.#clues);
    this.#parts.add(form.index, slot, spans, row);
  };

  #addClues(rows: Rows, sums: Int32Array, row: number): void {
    const { ids, size } = this.#clues;
    for (let clue = 0; clue < size; clue += 1) addRow(rows, ids[clue] ?? 0, sums, row);
  }
}

function add(sums: Int32Array, row: number, more: Int32Array): void {
  for (let column = 0; column < more.length; column += 1) {
    sums[row + column] = (sums[row + column] ?? 0) + (more[column] ?? 0);
  }
}
