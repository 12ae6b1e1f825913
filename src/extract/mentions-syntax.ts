import type { Range } from '../model/records.ts';
import type { Syntax } from '../names/mention-find.ts';
import type { Sentence } from '../parse/sentence.ts';
import { lastAtOrBefore } from '../text/last-at.ts';

/** A hostile text makes trees of any depth. */
const DEEPEST = 40;

/** Place of the word of a stretch whose head lies outside of it; −1 where there is none. */
export function headAt({ words }: Sentence, { start, end }: Range): number {
  const first = Math.max(
    0,
    lastAtOrBefore(words, start, (word) => word.start),
  );
  for (let at = first; at < words.length && (words[at]?.start ?? end) < end; at += 1) {
    const word = words[at];
    if (word === undefined || word.start < start || word.end > end) continue;
    const head = words[word.head];
    if (head === undefined || head.start < start || head.end > end) return at;
  }
  return -1;
}

/** Reads what words are in a sentence; what is joined or apposed is what the first of its row is. */
export function syntaxReader({ words }: Sentence): (at: number) => Syntax {
  const withSubject = new Set(
    words.flatMap(({ head, relation }) => (SUBJECT.test(relation) ? [head] : [])),
  );

  /** The head of the clause that a word stands in, or of the one that lends it its subject. */
  function clauseOf(at: number): number {
    let head = at;
    for (let step = 0; step < DEEPEST; step += 1) {
      const { relation = '', tag, head: above = -1 } = words[head] ?? {};
      const isClause = CLAUSE.test(relation) && (step > 0 || tag === 'VERB');
      if (above < 0 || (isClause && (withSubject.has(head) || !SHARES.test(relation)))) break;
      head = above;
    }
    return head;
  }

  function firstOfRow(at: number): number {
    let first = at;
    for (let step = 0; step < DEEPEST; step += 1) {
      const { relation = '', head = -1 } = words[first] ?? {};
      if (!SAME_PLACE.test(relation) || !NOMINAL.has(words[head]?.tag ?? '')) break;
      first = head;
    }
    return first;
  }

  return (at) => {
    const first = firstOfRow(at);
    const verb = words[clauseOf(first)];
    const role = roleOf(words[first]?.relation ?? '');
    const row = role === 'owner' ? firstOfRow(words[first]?.head ?? first) : first;
    return {
      role,
      row: words[row]?.start ?? 0,
      clause: verb?.start ?? 0,
      main: MAIN.test(verb?.relation ?? ''),
    };
  };
}

const SUBJECT = /^[nc]subj/u;
const SAME_PLACE = /^(?:conj|appos|flat|nmod:desc)/u;
const NOMINAL: ReadonlySet<string> = new Set(['NOUN', 'PROPN', 'PRON']);
const MAIN = /^(?:root|conj|parataxis)/u;
const CLAUSE = /^(?:root|conj|ccomp|xcomp|advcl|acl|parataxis|csubj)/u;
const SHARES = /^(?:conj|xcomp|advcl|acl)/u;

function roleOf(relation: string): Syntax['role'] {
  if (SUBJECT.test(relation)) return 'subject';
  if (/^i?obj/u.test(relation)) return 'object';
  if (relation.startsWith('obl')) return 'oblique';
  return relation === 'nmod:poss' ? 'owner' : 'other';
}
