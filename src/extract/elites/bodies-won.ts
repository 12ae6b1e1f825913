import { datesOf, isPassive, standingAt, subjectOf } from './clause.ts';
import { boundsOf, pointOf, spanOver } from './fact.ts';
import type { CareerFact } from './fact.ts';
import { readNp } from './noun-phrase.ts';
import type { Np } from './noun-phrase.ts';
import { namesOffice } from './office-key.ts';
import { isPerson, rangeIn } from './scene.ts';
import type { Party, Scene } from './scene.ts';
import { isInstitution } from './words.ts';

type Ends = 'begins' | 'ends' | 'dismissed';

const ACTIVE: Readonly<Record<string, Ends>> = {
  lose: 'ends',
  receive: 'begins',
  get: 'begins',
  obtain: 'begins',
};
const PASSIVE: Readonly<Record<string, readonly [does: Ends, of: boolean]>> = {
  strip: ['dismissed', true],
  deprive: ['dismissed', true],
  relieve: ['dismissed', true],
  give: ['begins', false],
  hand: ['begins', false],
  entrust: ['begins', true],
  put: ['begins', false],
  place: ['begins', false],
};

/** What may be given and taken like a thing, and who has it. */
const HEADS: Readonly<Record<string, string>> = {
  ministry: 'minister',
  department: 'head of',
  committee: 'head of',
  chairmanship: 'chairman',
  directorship: 'director',
};

/** “X lost the ministry of energy in 2017”, “Y was stripped of the chairmanship of the fund”. */
export function findBodiesWon(scene: Scene): readonly CareerFact[] {
  const found: CareerFact[] = [];
  for (const [at, lemma] of scene.lemmas.entries()) {
    if (scene.words[at]?.tag !== 'VERB') continue;
    const turn = turnAt(scene, at, lemma);
    const np = turn && readNp(scene, turn.from);
    const office = np && turn && officeOf(scene, turn.from, np, turn.isCharge);
    if (turn === undefined || np === undefined || office === undefined) continue;
    const who = subjectOf(scene, at);
    const status = standingAt(scene, at);
    if (who === undefined || !isPerson(who) || (status !== 'occurred' && status !== 'alleged'))
      continue;
    found.push(factOf(scene, { at, who, np, office, does: turn.does }));
  }
  return found;
}

interface Start {
  readonly does: Ends;
  readonly from: number;
  /** “In charge of”: any body that is headed will do. */
  readonly isCharge?: boolean;
}

function turnAt(scene: Scene, at: number, lemma: string): Start | undefined {
  const active = ACTIVE[lemma];
  if (active !== undefined)
    return isPassive(scene, at) ? undefined : { does: active, from: at + 1 };
  const passive = PASSIVE[lemma];
  if (passive === undefined || !isPassive(scene, at)) return undefined;
  const [does, of] = passive;
  if (lemma === 'put' || lemma === 'place') {
    const words = scene.keys.slice(at + 1, at + 5).join(' ');
    if (words.startsWith('in charge of')) return { does, from: at + 4, isCharge: true };
    return words === 'at the head of' ? { does, from: at + 5, isCharge: true } : undefined;
  }
  const link = lemma === 'entrust' ? 'with' : 'of';
  if (of && scene.keys[at + 1] !== link) return undefined;
  return { does, from: of ? at + 2 : at + 1 };
}

/** Only what is told to be one: “the ministry of energy”. */
function officeOf(
  scene: Scene,
  from: number,
  { end, person }: Np,
  isCharge = false,
): string | undefined {
  if (person !== undefined || scene.keys[from] !== 'the') return undefined;
  let head = from;
  while (head < end && !/^(?:of|for)$/u.test(scene.keys[head] ?? '')) head += 1;
  const stop = head < end ? end : behindOf(scene, end);
  const lemma = scene.lemmas[head - 1] ?? '';
  const title = isCharge && isInstitution(lemma) ? 'head of' : HEADS[lemma];
  if (title === undefined) return undefined;
  const isHead = title.endsWith(' of');
  const { start, end: until } = rangeIn(scene, isHead ? from : head, Math.max(stop, head));
  const text = scene.sentence.passage.text.slice(start, until);
  if (isHead) return `head of ${namesOffice(text)}`;
  if (stop > head) return `${title} ${text}`;
  // “The energy ministry”: its words before the noun are the minister's.
  const before = rangeIn(scene, from + 1, head - 1);
  const own = scene.sentence.passage.text.slice(before.start, before.end);
  return head - 1 > from + 1 ? `${own} ${title}` : undefined;
}

/** “Of energy” behind “the ministry”. */
function behindOf(scene: Scene, at: number): number {
  const key = scene.keys[at];
  return key === 'of' || key === 'for' ? (readNp(scene, at + 1)?.end ?? at) : at;
}

function factOf(
  scene: Scene,
  one: {
    readonly at: number;
    readonly who: Party;
    readonly np: Np;
    readonly office: string;
    readonly does: Ends;
  },
): CareerFact {
  const { at, who, np, office, does } = one;
  const dates = datesOf(scene, at, np.end);
  const point = pointOf(dates)?.record.edtf ?? undefined;
  const bounds = boundsOf(scene, dates);
  const [from, until] = does === 'begins' ? [point, undefined] : [undefined, point];
  return {
    ...(from === undefined ? {} : { from }),
    ...(until === undefined ? {} : { until }),
    ...bounds,
    ...(does === 'dismissed' ? { ended: 'dismissed' as const } : {}),
    person: who.actor.id,
    office,
    rule: `verb:${scene.lemmas[at] ?? ''}`,
    order: scene.sentence.order,
    span: spanOver(scene, who, { first: at, end: np.end }, ...dates),
  };
}
