import { explain } from '../explain.ts';
import { actor } from './actor.ts';
import type { DeskAnswers, DeskQuestions } from './answers.ts';
import type { Bench } from './bench.ts';
import { caseAnswer } from './case.ts';
import { chronology, marks, marksText, unsettled } from './chronology.ts';
import { decide, undo } from './decisions.ts';
import { document } from './document.ts';
import { overview } from './overview.ts';
import {
  actors,
  acts,
  claims,
  documents,
  expectations,
  explanations,
  faults,
  offices,
  sources,
  ties,
} from './lists.ts';
import { log } from './log.ts';
import { network } from './network.ts';
import { original, originalFile, originalPage } from './original.ts';
import { publish } from './publish.ts';
import { review } from './review.ts';
import { search } from './search.ts';
import { words } from './words.ts';

export type UseCase = keyof DeskAnswers;

type Desk = {
  readonly [U in UseCase]: (bench: Bench, asked: DeskQuestions[U]) => Promise<DeskAnswers[U]>;
};

/** All that the workbench asks of a case and does to it, by name. */
export const DESK: Desk = {
  case: caseAnswer,
  documents,
  document,
  overview,
  sources,
  faults,
  actors,
  actor,
  chronology,
  marks,
  unsettled,
  claims,
  acts,
  offices,
  ties,
  explanations,
  expectations,
  network,
  review,
  search,
  explain: ({ store, casePath }, { id }) => explain(store, id, casePath),
  log,
  words,
  original,
  originalFile,
  originalPage,
  publish,
  decide,
  undo,
};

/** Answers that are there as JSON already, where they are. */
export const TEXTS: {
  readonly [U in UseCase]?: (
    bench: Bench,
    asked: DeskQuestions[U],
  ) => Promise<Uint8Array | undefined>;
} = { marks: marksText };

/** Uses that change the case. */
export const CHANGES: ReadonlySet<UseCase> = new Set(['decide', 'undo']);
