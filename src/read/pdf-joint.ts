/** What becomes of the end of a printed line when the next one is put behind it. */
export interface Joint {
  /** How many characters of the line's end go: a hyphen that only the line's end needed. */
  readonly drop: number;
  readonly insert: '' | ' ';
}

const KEPT: Joint = { drop: 0, insert: '' };
const SPACED: Joint = { drop: 0, insert: ' ' };
const DROPPED: Joint = { drop: 1, insert: '' };

/** How far back the end of a line is looked at: longer addresses are seldom printed. */
const TAIL = 400;

/**
 * How two lines of one paragraph join. `words` are the document's words in lower case: a word that is
 * found there whole, or with its hyphen, decides whether a hyphen at the line's end belongs to the word.
 */
export function jointOf(before: string, after: string, words: ReadonlySet<string>): Joint {
  const tail = before.slice(-TAIL).trimEnd();
  const head = after.trimStart();
  if (tail === '' || head === '') return KEPT;
  if (endsInAddress(tail) && continuesAddress(tail, head)) return KEPT;
  if (tail.endsWith('\u00AD')) return DROPPED;
  if (/[\p{L}\p{N}][-\u2010]$/u.test(tail)) return hyphenJoint(tail, head, words);
  // A dash that touches its word does so on both sides.
  if (/[\p{L}\p{N})»”][–—]$/u.test(tail) || /^[–—][\p{L}\p{N}]/u.test(head)) return KEPT;
  return SPACED;
}

function hyphenJoint(tail: string, head: string, words: ReadonlySet<string>): Joint {
  const left = /([\p{L}\p{M}’']+)[-\u2010]$/u.exec(tail)?.[1]?.toLowerCase();
  const right = /^[\p{L}\p{M}’']+/u.exec(head)?.[0];
  if (left === undefined || right === undefined || !/^\p{Ll}/u.test(right)) return KEPT;
  if (words.has(left + right)) return DROPPED;
  if (words.has(`${left}-${right}`)) return KEPT;
  return ALWAYS_HYPHENATED.has(left) ? KEPT : DROPPED;
}

/** First parts that keep their hyphen before a small letter. */
const ALWAYS_HYPHENATED = new Set(
  (
    'self non ex well so all cross half quasi pro anti vice semi long short high low north south east west ' +
    'кое северо южно юго западно восточно военно экс вице по во'
  ).split(' '),
);

const ADDRESS = /(?:https?:\/\/|www\.|doi\.org\/)[^\s<>«»“”"]*$/i;

function endsInAddress(tail: string): boolean {
  return ADDRESS.test(tail) || /https?:$/i.test(tail);
}

/** Whether what follows is the rest of an address rather than the next word. */
function continuesAddress(tail: string, head: string): boolean {
  const token = /^\S+/.exec(head)?.[0] ?? '';
  const opened = tail.lastIndexOf('<');
  if (opened >= 0 && opened > tail.lastIndexOf('>') && /^[^\s<>]{1,300}>/.test(head)) return true;
  if (/[,;)]$/.test(tail)) return false;
  if (/^[([«“"]|^\d{1,2}\.\d{1,2}\.\d{2,4}\)?/.test(token)) return false;
  if (/[/_=&?%#~+-]$/.test(tail) || /https?:$/i.test(tail)) return !/^[–—]/.test(token);
  if (/^[/_=&?%#~]/.test(token)) return true;
  if (tail.endsWith('.')) return /^[a-z0-9-]+[/.?=]/i.test(token) && !token.endsWith('.');
  return (
    /^[a-z0-9-]*[/_=%?&][^\s]*$|^[a-z0-9.-]+\.(?:html?|php|pdf|aspx?|jsp)\b/i.test(token) ||
    /^[a-z0-9]+(?:-[a-z0-9]+){2,}/i.test(token)
  );
}

/** The words of printed lines, without those that a hyphen cuts at a line's end. */
export function wordsOfLines(lines: Iterable<string>): ReadonlySet<string> {
  const words = new Set<string>();
  for (const line of lines) {
    const whole = line.replace(/[\p{L}\p{M}]+[-\u2010\u00AD]$/u, '');
    for (const [word] of whole.matchAll(/[\p{L}\p{M}’']{2,60}(?:-[\p{L}\p{M}]{1,60}){0,3}/gu)) {
      words.add(word.toLowerCase());
    }
    if (words.size > MOST_WORDS) break;
  }
  return words;
}

const MOST_WORDS = 500_000;
