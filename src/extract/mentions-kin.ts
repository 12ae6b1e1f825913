import type { Range } from '../model/records.ts';
import type { KinTold, MentionFind } from '../names/mention-find.ts';
import { kinAt, saysFormer, saysPresent } from '../names/offices.ts';
import type { KinWord } from '../names/offices.ts';
import { isCyrillic } from '../names/person-words.ts';
import type { Sex } from '../names/person-words.ts';
import type { Token } from '../text/tokens.ts';
import { rangeOf, wordsIn } from './mentions-find.ts';
import type { Scene } from './mentions-find.ts';
import type { NamedScene } from './mentions-named-scene.ts';

export interface KinFinds {
  /** Names beside family words: “his father, X”, “X, son of Y”. */
  readonly told: readonly { readonly find: MentionFind; readonly told: KinTold }[];
  /** Family words without a name: “his father”. */
  readonly descriptions: readonly MentionFind[];
}

interface KinPhrase {
  readonly from: number;
  readonly until: number;
  readonly told: KinTold;
}

/** Family words whose other side is told: by “his” or “her”, or by a name. */
export function findKin(named: NamedScene): KinFinds {
  const told: { find: MentionFind; told: KinTold }[] = [];
  const descriptions: MentionFind[] = [];
  const { scene } = named;
  for (let at = 0; at < scene.tokens.length; at += 1) {
    const match = scene.taken[at] === 1 ? undefined : kinAt(scene.tokens, at);
    const phrase = match && readKin(named, at, at + match.length, match.value);
    if (phrase === undefined) continue;
    const find = bearerOf(named, phrase);
    if (find !== undefined) told.push({ find, told: phrase.told });
    else if (isFree(scene, phrase)) descriptions.push(describe(scene, phrase));
  }
  return { told, descriptions };
}

const SEX_OF: Readonly<Record<string, Sex>> = {
  his: 'male',
  her: 'female',
  его: 'male',
  её: 'female',
  ее: 'female',
};
const BESIDE = new Set([
  'own',
  'elder',
  'older',
  'younger',
  'eldest',
  'only',
  'old',
  'second',
  'собственный',
  'старший',
  'младший',
]);
const MOST_BEFORE = 4;

function readKin(
  { scene, from, until }: NamedScene,
  at: number,
  after: number,
  word: KinWord,
): KinPhrase | undefined {
  const { tokens, passage } = scene;
  for (let edge = at; edge > 0 && at - edge < MOST_BEFORE; edge -= 1) {
    const before = tokens[edge - 1];
    if (before === undefined) break;
    const owner = until.get(edge);
    const between = passage.text.slice(before.end, tokens[edge]?.start ?? 0);
    if (owner?.person !== undefined && /^['’ʼ]s? $/u.test(between)) {
      return { from: edge, until: after, told: { word, of: placeOf(owner) } };
    }
    if (tokens[edge]?.gap !== 'space') break;
    const sex = SEX_OF[before.text.toLowerCase()];
    if (sex !== undefined) return { from: edge - 1, until: after, told: { word, of: sex } };
    if (!isBeside(before)) break;
  }
  const of = isCyrillic(tokens[at]?.text ?? '')
    ? after
    : after + (tokens[after]?.text === 'of' ? 1 : 0);
  const other = of > after || isCyrillic(tokens[at]?.text ?? '') ? from.get(of) : undefined;
  if (other?.person === undefined || tokens[of]?.gap !== 'space') return undefined;
  const isThe = tokens[at - 1]?.text.toLowerCase() === 'the';
  return { from: isThe ? at - 1 : at, until: of, told: { word, of: placeOf(other) } };
}

function isBeside(token: Token): boolean {
  return BESIDE.has(token.text.toLowerCase()) || saysFormer(token) || saysPresent(token);
}

function placeOf({ start, end }: MentionFind): Range {
  return { start, end };
}

/** “his brother X”, “his father, X”, “X, his son,”, “X, wife of Y,”, “X is the son of Y”. */
function bearerOf(
  { scene, from, until, tokensOf }: NamedScene,
  phrase: KinPhrase,
): MentionFind | undefined {
  const { passage, tokens } = scene;
  const isOf =
    typeof phrase.told.of !== 'string' && phrase.told.of.start >= (tokens[phrase.from]?.start ?? 0);
  const after = isOf ? undefined : from.get(phrase.until);
  const gapAfter = passage.text.slice(
    tokens[phrase.until - 1]?.end ?? 0,
    tokens[phrase.until]?.start ?? 0,
  );
  if (after?.person !== undefined && /^,? $/u.test(gapAfter)) return after;
  const start = phrase.from;
  const before = until.get(start);
  const gapBefore = passage.text.slice(tokens[start - 1]?.end ?? 0, tokens[start]?.start ?? 0);
  if (before?.person !== undefined && gapBefore === ', ' && !sameAs(before, phrase)) return before;
  const verb = tokens[start - 1]?.text ?? '';
  const subject = /^(?:is|was|был|была)$/u.test(verb) ? until.get(start - 1) : undefined;
  return subject?.person !== undefined && tokensOf.has(subject) ? subject : undefined;
}

function sameAs({ start }: MentionFind, { told }: KinPhrase): boolean {
  return typeof told.of !== 'string' && told.of.start === start;
}

function isFree({ taken }: Scene, { from, until, told }: KinPhrase): boolean {
  return typeof told.of === 'string' && !taken.subarray(from, until).includes(1);
}

function describe(scene: Scene, { from, until, told }: KinPhrase): MentionFind {
  const range = rangeOf(scene, from, until);
  const { passage } = scene;
  return {
    ...range,
    passage,
    type: 'person',
    form: 'description',
    rule: 'kin',
    name: wordsIn(passage, range),
    meant: { kind: 'kin', told },
  };
}
