import type Database from 'better-sqlite3';
import type { Id, PassageRole } from '../../model/records.ts';
import type { SearchHit, SearchOptions } from '../case-store.ts';
import { findMatches } from '../matches.ts';
import { parseQuery } from '../query.ts';
import type { Query, Term } from '../query.ts';
import { snippetAround } from '../snippet.ts';
import { pagesOf } from './pages.ts';

/**
 * So many passages are ranked. A word in more of them says little about any; the first so many in the order in
 * which they were stored are then ranked among themselves, so that the commonest word costs no more than others.
 */
const RANKED = 2000;
/** So many of the best are read for the exact form of the words. */
const READ = 80;
/** How much a passage gains that has all words in just the form that was asked for. */
const EXACT_GAIN = 0.5;
const MAX_LIMIT = 1000;
/** Stems are at most so many letters shorter than a beginning that people look for, and never shorter than three. */
const CUT_OFF = 6;
const SHORTEST = 3;

interface Row {
  /** FTS5's: the better, the more negative. */
  readonly score: number;
  readonly document: Id;
  readonly title: string;
  readonly file: string;
  readonly passage: Id;
  readonly role: PassageRole;
  readonly label: string | null;
  readonly text: string;
  readonly rest: string | null;
}

interface Wanted {
  readonly match: string;
  readonly document: Id | null;
  readonly read: number;
}

export type Searcher = (typed: string, options: SearchOptions) => readonly SearchHit[];

/**
 * Full-text search in SQLite's FTS5; PostgreSQL will have its own. The innermost query stops after `RANKED` passages:
 * `order by rank` there would rank all there are first.
 */
export function searcherOf(db: Database.Database): Searcher {
  const best = db.prepare<[Wanted], Row>(
    `select w.score, p.document, d.title, d.file, p.id as passage, p.role, p.label, p.text, p.rest
     from (select rowid, score from
       (select rowid, bm25(passage_words) as score from passage_words
         where passage_words match @match and (@document is null or rowid in
           (select key from passage where document = @document))
         order by rowid limit ${RANKED})
       order by score, rowid limit @read) w
     join passage p on p.key = w.rowid join document d on d.id = p.document
     order by w.score, d.file, d.id, p.place`,
  );
  return (typed, { limit = 20, document, spellings }) => {
    const query = parseQuery(typed, spellings);
    if (query.groups.length === 0) return [];
    const wanted = Math.min(Math.max(1, Math.trunc(limit)), MAX_LIMIT);
    return best
      .all({
        match: matchExpression(query),
        document: document ?? null,
        read: Math.max(READ, wanted),
      })
      .flatMap((row) => toHit(row, query))
      .toSorted((a, b) => b.score - a.score)
      .slice(0, wanted);
  };
}

/** The query in FTS5's own words; every stem is quoted, so that nothing a person typed is syntax. */
function matchExpression({ groups, excluded }: Query): string {
  const wanted = groups.map((group) => `(${group.map(termExpression).join(' OR ')})`).join(' AND ');
  return excluded.reduce((all, term) => `(${all}) NOT ${termExpression(term)}`, wanted);
}

/**
 * A word that was only begun: stems that begin so, and shorter ones, which may be the stem of a word that does;
 * whether it does is seen when the passage is read.
 */
function termExpression({ stems, folded, prefix }: Term): string {
  if (!prefix) return phrase(stems);
  const before = stems.slice(0, -1);
  const begun = folded.at(-1) ?? '';
  const shorter = Array.from({ length: CUT_OFF }, (_, cut) => begun.slice(0, -cut - 1));
  const last = [stems.at(-1) ?? '', ...shorter.filter((stem) => stem.length >= SHORTEST)];
  const whole = last.map((stem) => phrase([...before, stem]));
  return `(${[...whole, `${phrase([...before, begun])} *`].join(' OR ')})`;
}

function phrase(words: readonly string[]): string {
  return words.map((word) => `"${word}"`).join(' + ');
}

function toHit(row: Row, query: Query): readonly SearchHit[] {
  const { ranges, exact, complete } = findMatches(row.text, query);
  if (!complete) return [];
  const hit = {
    document: row.document,
    title: row.title,
    file: row.file,
    passage: row.passage,
    role: row.role,
    ...pagesOf(row.rest),
    ...(row.label === null ? {} : { label: row.label }),
    score: -row.score * (1 + EXACT_GAIN * exact),
    snippet: snippetAround(row.text, ranges),
  };
  return [hit];
}
