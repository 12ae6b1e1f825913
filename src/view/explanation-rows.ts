import type { RecordSet } from '../model/record-set.ts';
import type { Edtf, Expectation } from '../model/records.ts';
import { shareWords } from './claim-rows.ts';
import { humanDate } from './human-date.ts';
import { inOrderOfTelling, tellingOf } from './told.ts';
import type { Told } from './told.ts';

/** One answer to a question that a text leaves open. */
export interface HypothesisRow extends Told {
  readonly question: string;
  readonly statement: string;
  /** Who holds it, where that is not the author. */
  readonly speaker?: string;
}

/** The rival answers to one question. */
export interface QuestionRows {
  readonly question: string;
  readonly answers: readonly HypothesisRow[];
}

export interface ExpectationRow extends Told {
  readonly statement: string;
  /** `55–80 %`. */
  readonly probability: string;
  /** The same as shares of 1. */
  readonly low: number;
  readonly high: number;
  readonly horizon?: Edtf;
  /** The horizon in English words. */
  readonly human?: string;
  readonly status: Expectation['status'];
  /** Who foresees it, where that is not the author. */
  readonly speaker?: string;
}

/** Questions in the order in which a text first answers them; their answers as it tells them. */
export function questionRows(records: RecordSet): readonly QuestionRows[] {
  const telling = tellingOf(records);
  const speakerOf = speakersIn(records);
  const rows = records.hypothesis.flatMap((hypothesis): readonly HypothesisRow[] => {
    const told = telling.told(hypothesis, hypothesis.spans[0]);
    const { question, statement } = hypothesis;
    return told === undefined ? [] : [{ ...told, question, statement, ...speakerOf(hypothesis) }];
  });
  const byQuestion = Map.groupBy(inOrderOfTelling(rows), ({ question }) => question);
  return [...byQuestion].map(([question, answers]) => ({ question, answers }));
}

/** The expectations of a set of records in reading order. */
export function expectationRows(records: RecordSet): readonly ExpectationRow[] {
  const telling = tellingOf(records);
  const speakerOf = speakersIn(records);
  const rows = records.expectation.flatMap((expectation): readonly ExpectationRow[] => {
    const told = telling.told(expectation, expectation.span);
    if (told === undefined) return [];
    const { statement, probability, horizon, status } = expectation;
    return [
      {
        ...told,
        statement,
        probability: shareWords(probability.low, probability.high),
        low: probability.low,
        high: probability.high,
        ...(horizon !== undefined && { horizon, human: humanDate(horizon) }),
        status,
        ...speakerOf(expectation),
      },
    ];
  });
  return inOrderOfTelling(rows);
}

/** How rows name whose a record's words are: by the actor, else by the words of the text. */
function speakersIn({ actor }: RecordSet) {
  const names = new Map(actor.map(({ id, name }) => [id, name]));
  return ({ speaker: id, words }: Spoken): { readonly speaker?: string } => {
    const speaker = names.get(id ?? '') ?? words?.text;
    return speaker === undefined ? {} : { speaker };
  };
}

type Spoken = Pick<Expectation, 'speaker' | 'words'>;
