import type Database from 'better-sqlite3';
import type { Id, PassageRole } from '../../model/records.ts';
import type { JudgementConflict, Question } from '../../model/settlement.ts';
import type { AskedActor, QuestionRow } from '../case-store.ts';
import { snippetAround } from '../snippet.ts';
import { pagesOf } from './pages.ts';
import { ACTORS } from './reader.ts';
import type { RecordReader } from './reader.ts';

interface Asked {
  readonly left_actor: Id;
  readonly right_actor: Id;
  readonly score: number | null;
  readonly reasons: string;
}

/** The questions that nobody has answered, the surest first. */
export function listQuestions(
  db: Database.Database,
  reader: RecordReader,
  limit = -1,
): readonly QuestionRow[] {
  return questionRows(db, reader, listAsked(db, limit));
}

export function questionRows(
  db: Database.Database,
  reader: RecordReader,
  questions: readonly Question[],
): readonly QuestionRow[] {
  const asked = askedActors(db, reader);
  return questions.flatMap((question) => {
    const [left, right] = [asked(question.left), asked(question.right)];
    return left === undefined || right === undefined ? [] : [{ ...question, left, right }];
  });
}

export function listAsked(db: Database.Database, limit = -1): readonly Question[] {
  const sql = 'select left_actor, right_actor, score, reasons from question order by place limit ?';
  const rows = db.prepare<[number], Asked>(sql).all(limit);
  return rows.map(({ left_actor: left, right_actor: right, score, reasons }) => ({
    left,
    right,
    ...(score !== null && { score }),
    reasons: JSON.parse(reasons),
  }));
}

interface Words {
  readonly document: Id;
  readonly title: string;
  readonly file: string;
  readonly passage: Id;
  readonly role: PassageRole;
  readonly label: string | null;
  readonly rest: string | null;
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** The actor with the first words in the case that stand for it, under the id by which the document knows it. */
function askedActors(db: Database.Database, reader: RecordReader) {
  const mentioned = db.prepare<[Id], Words>(
    `select d.id as document, d.title, d.file, p.id as passage, p.role, p.label, p.rest, p.text,
       m.span_start as start, m.span_end as end
     from mention m join passage p on p.id = m.span_passage join document d on d.id = p.document
     where m.actor = ? order by d.file, d.id, p.place, m.span_start limit 1`,
  );
  return (id: Id): AskedActor | undefined => {
    const actor = reader.merged(ACTORS, id);
    if (actor === undefined) return undefined;
    const words = mentioned.get(id);
    return words === undefined ? { actor } : { actor, words: placed(words) };
  };
}

function placed({ label, rest, text, start, end, ...place }: Words): AskedActor['words'] & object {
  return {
    ...place,
    ...pagesOf(rest),
    ...(label !== null && { label }),
    snippet: snippetAround(text, [{ start, end }]),
  };
}

export function listConflicts(db: Database.Database): readonly JudgementConflict[] {
  const sql = 'select overruled, rulings from conflict order by place';
  return db
    .prepare<[], { readonly overruled: string; readonly rulings: string }>(sql)
    .all()
    .map(({ overruled, rulings }) => ({
      overruled: JSON.parse(overruled),
      rulings: JSON.parse(rulings),
    }));
}
