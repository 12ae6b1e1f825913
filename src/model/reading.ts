import type { Fault, Id, Passage, StatedMetadata } from './records.ts';

/** A file read into passages, before anything is made of the words. */
export interface Reading {
  readonly document: Id;
  readonly file: string;
  readonly mediaType: string;
  readonly sha256: string;
  readonly stated: StatedMetadata;
  /** In reading order: body first as read, every note as its own passage after the body. */
  readonly passages: readonly Passage[];
  readonly faults: readonly Fault[];
}
