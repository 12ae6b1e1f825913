import { asLines } from './lines.ts';
import { asTree, readResource } from './resource.ts';

/**
 * The patterns of acts, from lines such as `impose $sanction (on R)`, which docs/how-to/add-an-act.md explains.
 * Each becomes an object with as few and as short keys as it needs; src/extract/acts/lexicon-table.ts reads it.
 */
export function compileActs(language: string): unknown {
  const verbs = asTree(readResource(`acts/verbs.${language}.yml`), 'verbs');
  const nouns = asTree(readResource(`acts/nouns.${language}.yml`), 'nouns');
  const words = asTree(readResource(`acts/classes.${language}.yml`), 'classes');
  const prepositions = new Set(texts(words['prepositions']));
  const classes = asTree(words['classes'], 'classes');
  const names = new Set(Object.keys(classes));
  const context = { prepositions, classes: names };
  return {
    actors: texts(words['actors']).join(','),
    transparent: texts(words['transparent']).join(','),
    light: texts(words['light']).join(','),
    classes: asLines(Object.entries(classes).map(([key, list]) => [key, texts(list).join(',')])),
    verbs: patternsOf(verbs, (line, where) => verbPattern(line, where, context)),
    nouns: patternsOf(nouns, (line, where) => nounPattern(line, where, context)),
  };
}

export function compileIntensity(): unknown {
  return asTree(readResource('acts/intensity.yml'), 'intensity')['scores'];
}

interface Context {
  readonly prepositions: ReadonlySet<string>;
  readonly classes: ReadonlySet<string>;
}

type Draft = Record<string, unknown>;

function texts(list: unknown): readonly string[] {
  return String(list)
    .split(',')
    .map((one) => one.trim())
    .filter((one) => one !== '');
}

/** Under each heading `TYPE` or `TYPE.mode` (`NONE` for false friends), its lines; compiled, one a line. */
function patternsOf(
  tree: Readonly<Record<string, unknown>>,
  read: (line: string, where: string) => Draft,
): string {
  const rows = Object.entries(tree).flatMap(([heading, lines]) => {
    if (!/^[A-Z]+(?:\.[a-z-]+)?$/u.test(heading)) throw new TypeError(`${heading}: TYPE.mode`);
    if (!Array.isArray(lines)) throw new TypeError(`${heading}: a list of patterns was expected`);
    return lines.map((line) => row(heading, read(String(line), `${heading}: ${String(line)}`)));
  });
  return rows.join('');
}

/** The columns in the order in which src/extract/acts/lexicon-table.ts reads them. */
const COLUMNS = ['p', 'i', 'r', 'b', 'l', 't', 's', 'o', 'c', 'v', 'm', 'x', 'q'] as const;

function row(heading: string, draft: Draft): string {
  const needs = Array.isArray(draft['q']) ? draft['q'] : [];
  const cells = COLUMNS.map((key) =>
    key === 'q'
      ? needs.map(([where, what]) => `${where}=${cell(what)}`).join(';')
      : cell(draft[key]),
  );
  return `${[cell(draft['w']), heading, ...cells].join('\t').trimEnd()}\n`;
}

function cell(value: unknown): string {
  return Array.isArray(value)
    ? value.join(',')
    : typeof value === 'string'
      ? value
      : value === 1
        ? '1'
        : '';
}

const SUBJECT = /^\[(.+)\]$/u;

function verbPattern(line: string, where: string, context: Context): Draft {
  const tokens = tokensOf(line);
  const draft: Draft = { p: line };
  const subject = SUBJECT.exec(tokens[0] ?? '')?.[1];
  if (subject !== undefined) {
    draft['s'] = filler(subject, where, context);
    tokens.shift();
  }
  if (tokens[0] === 'R') {
    tokens.shift();
    draft['r'] = ['subj'];
  } else draft['i'] = ['subj'];
  const head = tokens.shift();
  const adjective = head?.startsWith('~') === true;
  draft['w'] = wordsOf(head, where).map((word, index) =>
    adjective && index > 0 ? `~${word}` : word,
  );
  draft['p'] = frameOf(line, head);
  while (tokens.length > 0) verbToken(draft, tokens, where, context);
  return draft;
}

/** The line with `*` for its own words, which are not to be told twice. */
function frameOf(line: string, words: string | undefined): string {
  return line
    .split(' ')
    .map((token) => (token === words ? '*' : token))
    .join(' ');
}

function verbToken(draft: Draft, tokens: string[], where: string, context: Context): void {
  const token = tokens.shift() ?? '';
  const next = tokens[0] ?? '';
  if (token === '&') draft['b'] = 1;
  else if (token.startsWith('=')) {
    draft['c'] = '=';
    draft['v'] = filler(token.slice(1), where, context);
  } else if (token.startsWith('+')) draft['t'] = token.slice(1);
  else if (token.startsWith('(')) optional(draft, token.slice(1, -1), where, context);
  else if ((token === 'to' || token === 'that') && next.startsWith('V')) {
    draft['c'] = token;
    add(draft, 'r', 'comp');
    tokens.shift();
    if (next.startsWith('V+')) draft['x'] = wordsOf(next.slice(2), where);
    else if (next !== 'V') draft['v'] = filler(next.slice(2), where, context);
  } else if (arePrepositions(token, context))
    required(draft, token, tokens.shift(), where, context);
  else if (draft['o'] !== undefined) secondObject(draft, token, where, context);
  else objectOf(draft, token, where, context);
}

function objectOf(draft: Draft, token: string, where: string, context: Context): void {
  if (token === '-') draft['o'] = 'none';
  else if (token === '_') draft['o'] = 'any';
  else if (token === 'R' || token === 'R!') {
    draft['o'] = token === 'R' ? 'any' : 'actor';
    add(draft, 'r', 'obj');
  } else if (token === 'S!' || token === 'S') {
    draft['o'] = token === 'S' ? 'any' : 'actor';
    add(draft, 'i', 'obj');
  } else draft['o'] = filler(token, where, context);
}

/** `give R $aid`: the first one is whom it is given to. */
function secondObject(draft: Draft, token: string, where: string, context: Context): void {
  const { o, r } = draft;
  if (!Array.isArray(r) || !r.includes('obj')) throw new TypeError(`${where}: two objects`);
  draft['r'] = r.map((slot: unknown) => (slot === 'obj' ? 'iobj' : slot));
  const needs = Array.isArray(draft['q']) ? draft['q'] : [];
  draft['q'] = [...needs, ['iobj', o]];
  draft['o'] = filler(token, where, context);
}

/** `(on R)`, `('s R)`, `(R)`, `(that V)`. */
function optional(draft: Draft, inside: string, where: string, context: Context): void {
  const [first = '', second = ''] = inside.split(' ');
  if (inside === 'R') {
    add(draft, 'r', 'obj');
    return;
  }
  if (inside === 'R!') {
    add(draft, 'r', 'obj');
    return;
  }
  if (second === 'V') {
    add(draft, 'r', 'comp');
    return;
  }
  if (second !== 'R' && second !== 'S') throw new TypeError(`${where}: (${inside})?`);
  if (first !== "'s" && !context.prepositions.has(first))
    throw new TypeError(`${where}: ${first}?`);
  slots(draft, first, second);
}

function slots(draft: Draft, preposition: string, role: string): void {
  const key = role === 'R' ? 'r' : 'i';
  if (preposition === "'s") {
    add(draft, key, 'poss');
    // “Russian proposals were rejected”; but “the Russian arrest of a journalist”.
    if (draft['n'] !== 1) add(draft, key, 'amod');
    return;
  }
  if (draft['n'] !== 1) add(draft, key, `obl:${preposition}`);
  if (draft['n'] === 1 || isLiteral(draft['o'])) add(draft, key, `nmod:${preposition}`);
}

/** `on/upon` */
function arePrepositions(token: string, { prepositions }: Context): boolean {
  return token.split('/').every((one) => prepositions.has(one));
}

function isLiteral(object: unknown): boolean {
  return Array.isArray(object) || (typeof object === 'string' && object.includes('$'));
}

function required(
  draft: Draft,
  preposition: string,
  what: string | undefined,
  where: string,
  context: Context,
): void {
  if (what === undefined) throw new TypeError(`${where}: nothing behind ${preposition}`);
  const role = what.startsWith('R') ? 'R' : what.startsWith('S') ? 'S' : undefined;
  const any = what.endsWith('!') ? 'actor' : 'any';
  const need = role === undefined ? filler(what, where, context) : any;
  const needs = Array.isArray(draft['q']) ? draft['q'] : [];
  draft['q'] = [...needs, [preposition, need]];
  if (role === undefined) return;
  for (const one of preposition.split('/')) slots(draft, one, role);
}

function nounPattern(line: string, where: string, context: Context): Draft {
  const tokens = tokensOf(line);
  const draft: Draft = { p: line, n: 1 };
  const head: string[] = [];
  while (
    tokens.length > 0 &&
    /^[$a-z]/u.test(tokens[0] ?? '') &&
    !arePrepositions(tokens[0] ?? '', context)
  )
    head.push(tokens.shift() ?? '');
  const last = head.pop() ?? '';
  draft['w'] = wordsOf(last.replace(/\+s$/u, ''), where);
  draft['p'] = frameOf(line, last);
  if (last.endsWith('+s')) draft['l'] = 1;
  const modifier = head.pop();
  if (modifier !== undefined) draft['m'] = filler(modifier, where, context);
  if (head.length > 0) throw new TypeError(`${where}: one modifier at most`);
  while (tokens.length > 0) nounToken(draft, tokens, where, context);
  const initiator = Array.isArray(draft['i']) ? draft['i'] : [];
  const recipient: unknown = draft['r'];
  const taken = Array.isArray(recipient) && recipient.includes('poss');
  draft['i'] = [...initiator, ...(taken ? ['amod'] : ['poss', 'amod'])];
  delete draft['n'];
  return draft;
}

function nounToken(draft: Draft, tokens: string[], where: string, context: Context): void {
  const token = tokens.shift() ?? '';
  if (token === '&') draft['b'] = 1;
  else if (token.startsWith('(')) optional(draft, token.slice(1, -1), where, context);
  else if (token === "'s" || arePrepositions(token, context)) {
    required(draft, token, tokens.shift(), where, context);
  } else throw new TypeError(`${where}: ${token}?`);
}

function tokensOf(line: string): string[] {
  return line.match(/\([^)]*\)|\S+/gu) ?? [];
}

function wordsOf(token: string | undefined, where: string): readonly string[] {
  if (token === undefined || !/^~?[\p{L}$€£][\p{L}/$€£'-]*$/u.test(token))
    throw new TypeError(`${where}: ?`);
  return token.split('/');
}

function filler(token: string, where: string, { classes }: Context): string | readonly string[] {
  if (token === '_') return 'any';
  if (token === '!') return 'actor';
  if (token === '&') return 'many';
  if (token === '&&') return 'joined';
  if (!token.includes('$')) return wordsOf(token, where);
  for (const part of token.split('/')) {
    if (part.startsWith('$') && !classes.has(part.slice(1))) {
      throw new TypeError(`${where}: no class ${part}`);
    }
  }
  return token;
}

function add(draft: Draft, key: string, slot: string): void {
  const before: unknown = draft[key];
  const list = Array.isArray(before) ? before : [];
  if (!list.includes(slot)) draft[key] = [...list, slot];
}
