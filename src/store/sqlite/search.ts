import type Database from 'better-sqlite3';
import type { PassageRole } from '../../model/records.ts';
import type { SearchHit, SearchOptions } from '../case-store.ts';
import { parseQuery } from '../query.ts';
import type { Query, Term } from '../query.ts';
import { exactness, findMatches, snippetAround } from '../snippet.ts';
import { pagesOf } from './pages.ts';

/** So many passages are ranked; of more common words the first so many, in the order in which they were read. */
const RANKED = 2000;
/** So many of the best are looked at for the exact form. */
const COMPARED = 200;

interface Row {
  readonly rank: number;
  readonly document: string;
  readonly title: string;
  readonly file: string;
  readonly passage: string;
  readonly role: PassageRole;
  readonly label: string | null;
  readonly text: string;
  readonly rest: string | null;
}

const SELECT = `select f.rank, p.document, d.title, d.file, p.id as passage, p.role, p.label, p.text, p.rest
  from (select rowid, rank from passage_words where passage_words match ? order by rank limit ?) f
  join passage p on p.key = f.rowid join document d on d.id = p.document
  order by f.rank, d.file, d.id, p.place`;

export function searcherOf(db: Database.Database) {
  const statement = db.prepare<[string, number], Row>(SELECT);
  return (typed: string, { limit = 20 }: SearchOptions): readonly SearchHit[] => {
    const query = parseQuery(typed);
    if (query.groups.length === 0) return [];
    const rows = statement.all(matchExpression(query), Math.max(COMPARED, limit));
    void RANKED;
    return rows.map((row) => toHit(row, query)).slice(0, limit);
  };
}

/** The query in FTS5's own words; every stem is quoted, so nothing a person typed is syntax. */
function matchExpression({ groups, excluded }: Query): string {
  const wanted = groups.map((group) => `(${group.map(termExpression).join(' OR ')})`).join(' AND ');
  return excluded.reduce((all, term) => `(${all}) NOT ${termExpression(term)}`, wanted);
}

function termExpression({ stems, words, prefix }: Term): string {
  const phrase = stems.map((stem) => `"${stem}"`).join(' + ');
  if (!prefix) return phrase;
  const begun = [...stems.slice(0, -1), words.at(-1) ?? ''].map((stem) => `"${stem}"`).join(' + ');
  return `(${phrase} OR ${begun} *)`;
}

function toHit(row: Row, query: Query): SearchHit {
  const matches = findMatches(row.text, query);
  return {
    document: row.document,
    title: row.title,
    file: row.file,
    passage: row.passage,
    role: row.role,
    ...pagesOf(row.rest),
    ...(row.label === null ? {} : { label: row.label }),
    score: exactness(row.text, query) - row.rank,
    snippet: snippetAround(row.text, matches),
  };
}
