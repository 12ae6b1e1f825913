/** Goes up when the features, their hashes or the arrays of the file change; weights of another version are refused. */
export const FEATURE_VERSION = 3;

/** Most features that a form has. */
export const MOST_FEATURES = 11;

/** Features of a form that name the whole word; training hides them from rare words, so that endings are learnt too. */
export const WHOLE_WORD_FEATURES = 2;

const AFFIX = 4;

/**
 * What the spelling of a form says, as hashes to be cut to the size of a table: the word in lower case and as it
 * stands (these two first), its first and last one to four letters in lower case, and its shape. Hashed features
 * need no dictionary (Weinberger et al. 2009), and affixes stand in for words that were never seen.
 */
export function formFeatures(written: string): readonly number[] {
  const form = plainForm(written);
  const lower = form.toLowerCase();
  const hashes = [hash('w', lower), hash('f', form), hash('s', shapeOf(form))];
  for (let length = 1; length <= Math.min(AFFIX, lower.length); length += 1) {
    hashes.push(hash(`p${length}`, lower.slice(0, length)));
    hashes.push(hash(`e${length}`, lower.slice(-length)));
  }
  return hashes;
}

/** Marks of printed prose that treebanks of web text hardly have, each with the one that they have. */
const SAME_MARK: ReadonlyMap<string, string> = new Map([
  ...Array.from('“”„‟«»', (mark) => [mark, '"'] as const),
  ...Array.from('‘’‚‛‹›', (mark) => [mark, "'"] as const),
  ['—', '--'],
  ['–', '-'],
  ['…', '...'],
]);

/** A raised number is what an asterisk is elsewhere: the mark of a note. */
const RAISED = /^[⁰¹²³⁴-⁹]+$/u;

/** The form as typewriters wrote it. */
function plainForm(form: string): string {
  const mark = SAME_MARK.get(form);
  if (mark !== undefined) return mark;
  if (RAISED.test(form)) return '*';
  return form.includes('’') ? form.replaceAll('’', "'") : form;
}

const LONGEST_SHAPE = 10;

/** `Xxdd-` for `Baku25-`: letters and digits by kind, any other unit as it is; of a longer run the first two stay. */
function shapeOf(form: string): string {
  let shape = '';
  for (const unit of form) {
    const kind = kindOf(unit);
    if (shape.endsWith(kind + kind)) continue;
    shape += kind;
    if (shape.length >= LONGEST_SHAPE) break;
  }
  return shape;
}

function kindOf(unit: string): string {
  if (unit >= '0' && unit <= '9') return 'd';
  const [lower, upper] = [unit.toLowerCase(), unit.toUpperCase()];
  if (lower === upper) return unit;
  return unit === lower ? 'x' : 'X';
}

/** FNV-1a over UTF-16 units (draft-eastlake-fnv), then a final mix, without which close words fall together. */
function hash(kind: string, text: string): number {
  let state = 0x811c9dc5;
  for (let at = 0; at < kind.length; at += 1) {
    state = Math.imul(state ^ kind.charCodeAt(at), 0x01000193);
  }
  state = Math.imul(state ^ 0x3a, 0x01000193);
  for (let at = 0; at < text.length; at += 1) {
    state = Math.imul(state ^ text.charCodeAt(at), 0x01000193);
  }
  state = Math.imul(state ^ (state >>> 15), 0x85ebca6b);
  return (state ^ (state >>> 13)) >>> 0;
}
