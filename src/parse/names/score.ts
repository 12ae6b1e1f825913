import { heldBy } from './candidates.ts';
import type { Candidates } from './candidates.ts';
import { Clues } from './clues.ts';
import type { Scores } from './decode.ts';
import { LABELS, TYPES } from './labels.ts';
import { likelyCandidates } from './likely.ts';
import type { NamesModel } from './model.ts';
import { addRow } from './rows.ts';
import type { Scene } from './scene.ts';
import { spanClues, spanTagClues } from './span-clues.ts';
import { NEIGHBOURS, contextClues, edgeClue, nearClue, tagClues } from './token-clues.ts';
import type { Form } from './form.ts';

/** Scores of a form at a distance from the word that is asked about: 0, then `NEIGHBOURS`. */
const DISTANCES = 1 + NEIGHBOURS.length;

/**
 * Scores the words and stretches of a sentence. What hangs on a single form is summed up once and kept, since most
 * words of a text come again.
 */
export class Scorer {
  readonly #model: NamesModel;
  readonly #clues = new Clues();
  readonly #edges: Int32Array;
  #forms: (Int32Array | undefined)[] = [];

  constructor(model: NamesModel) {
    this.#model = model;
    this.#edges = new Int32Array(NEIGHBOURS.length * LABELS);
    for (const [place, distance] of NEIGHBOURS.entries()) {
      addRow(model.words, edgeClue(distance), this.#edges, place * LABELS);
    }
  }

  /** Forgets the forms, since they are numbered anew. */
  clear(): void {
    this.#forms = [];
  }

  /** Scores of those candidates that can win. */
  score(
    scene: Scene,
    all: Candidates,
  ): { readonly candidates: Candidates; readonly scores: Scores } {
    const words = this.#scoreWords(scene, all);
    const { candidates, spans } = likelyCandidates(all, words);
    const { firsts, untils } = candidates;
    for (let at = 0; at < firsts.length; at += 1) {
      const [first, until] = [firsts[at] ?? 0, untils[at] ?? 0];
      this.#clues.clear();
      spanClues(scene, first, until, this.#clues);
      spanTagClues(scene, first, until, this.#clues);
      this.#addAll(spans, at * TYPES);
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
    for (let at = 0; at < length; at += 1) if (held[at] === 1) this.#scoreWord(scene, at, scores);
    return scores;
  }

  #scoreWord(scene: Scene, at: number, scores: Int32Array): void {
    const row = at * LABELS;
    add(scores, row, this.#formScores(scene.forms[at]), 0);
    for (const [place, distance] of NEIGHBOURS.entries()) {
      const form = scene.forms[at + distance];
      if (form === undefined) add(scores, row, this.#edges, place * LABELS);
      else add(scores, row, this.#formScores(form), (place + 1) * LABELS);
    }
    this.#clues.clear();
    contextClues(scene, at, this.#clues);
    tagClues(scene, at, this.#clues);
    const { ids, size } = this.#clues;
    for (let clue = 0; clue < size; clue += 1) {
      addRow(this.#model.words, ids[clue] ?? 0, scores, row);
    }
  }

  #formScores(form: Form | undefined): Int32Array {
    const known = form === undefined ? this.#edges : this.#forms[form.index];
    if (known !== undefined || form === undefined) return known ?? this.#edges;
    const scores = new Int32Array(DISTANCES * LABELS);
    for (const id of form.own) addRow(this.#model.words, id, scores, 0);
    for (const [place, distance] of NEIGHBOURS.entries()) {
      for (const id of form.near) {
        addRow(this.#model.words, nearClue(distance, id), scores, (place + 1) * LABELS);
      }
    }
    this.#forms[form.index] = scores;
    return scores;
  }

  #addAll(spans: Int32Array, row: number): void {
    const { ids, size } = this.#clues;
    for (let clue = 0; clue < size; clue += 1) {
      addRow(this.#model.spans, ids[clue] ?? 0, spans, row);
    }
  }
}

function add(scores: Int32Array, row: number, kept: Int32Array, from: number): void {
  for (let label = 0; label < LABELS; label += 1) {
    scores[row + label] = (scores[row + label] ?? 0) + (kept[from + label] ?? 0);
  }
}
