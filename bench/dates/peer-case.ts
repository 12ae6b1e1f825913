/** A day, or what of it a test fixes. */
export interface WantedDay {
  readonly year?: number;
  readonly month?: number;
  readonly day?: number;
  /** 0…23; compared only where a finder states a clock time. */
  readonly hour?: number;
}

/** One date that a peer's test wants to be found. */
export interface WantedDate {
  readonly words?: string;
  readonly start: WantedDay;
  readonly end?: WantedDay;
}

/** A test of a peer, as data: a text, the day it is read on, and what is to be found; nothing where `wanted` is empty. */
export interface PeerCase {
  readonly id: string;
  readonly language: 'en' | 'ru' | 'uk';
  readonly text: string;
  readonly base: string;
  readonly wanted: readonly WantedDate[];
  /** An option of the test: days without a year or week lie ahead of `base`, or behind it. */
  readonly side?: -1 | 1;
}
