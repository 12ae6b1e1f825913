import { makeId } from '../../model/id.ts';
import type { Id, Tenure } from '../../model/records.ts';
import { READER_VERSION } from '../../model/version.ts';
import type { CareerFact } from './fact.ts';
import { officeKey } from './office-key.ts';
import { distinct } from './ties.ts';

/** One post of one person while the document's facts of it are gathered. */
interface Post {
  readonly facts: CareerFact[];
  readonly key: readonly string[];
  from?: string | undefined;
  until?: string | undefined;
  ended?: NonNullable<Tenure['ended']> | undefined;
  now?: NonNullable<Tenure['now']> | undefined;
  state?: Id | undefined;
  organisation?: Id | undefined;
}

/** Facts of one person's same post become one tenure; what names no post joins the only one it can mean. */
export function tenuresOf(
  facts: readonly CareerFact[],
  stateWords: (state: Id) => readonly string[],
): readonly Tenure[] {
  const posts = new Map<Id, Post[]>();
  const named = facts.filter(({ office }) => office !== undefined);
  for (const fact of named) addNamed(postsOf(posts, fact.person), fact, stateWords);
  for (const own of posts.values()) {
    mergeBare(own);
    mergeMeant(own);
  }
  const unnamed = facts.filter(({ office }) => office === undefined);
  const isLeft = ({ person, before, rule }: CareerFact): boolean =>
    before !== undefined && rule.startsWith('verb:') && (posts.get(person)?.length ?? 0) > 0;
  const alone = unnamed.filter((fact) => otherOf(fact) === undefined || isLeft(fact));
  for (const fact of unnamed) if (!alone.includes(fact)) addSuccession(posts, fact);
  for (const fact of alone) addUnnamed(posts, fact);
  for (const fact of facts) handOver(posts, fact);
  return [...posts].flatMap(([person, own]) => own.flatMap((post) => recordOf(person, post) ?? []));
}

function postsOf(posts: Map<Id, Post[]>, person: Id): Post[] {
  const own = posts.get(person) ?? [];
  posts.set(person, own);
  return own;
}

function addNamed(
  own: Post[],
  fact: CareerFact,
  stateWords: (state: Id) => readonly string[],
): void {
  const drop = new Set(fact.state === undefined ? [] : stateWords(fact.state));
  const key = officeKey(fact.office ?? '', (word) => drop.has(word));
  const same = own.slice(-MOST_POSTS).find((post) => sameKey(post.key, key) && agrees(post, fact));
  if (same === undefined) own.push(join({ facts: [], key }, fact));
  else join(same, fact);
}

/** Nobody holds more; a text that says so is not worth reading at the cost of every pair. */
const MOST_POSTS = 200;

function sameKey(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((word, index) => word === b[index]);
}

/** Nothing that either says is against the other. */
function agrees(post: Post, fact: Pick<Post, 'state' | 'from' | 'until' | 'now'>): boolean {
  const pairs = [
    [post.state, fact.state],
    [post.from, fact.from],
    [post.until, fact.until],
  ] as const;
  if (pairs.some(([a, b]) => a !== undefined && b !== undefined && !isNear(a, b))) return false;
  if (post.now === 'future' || fact.now === 'future')
    return post.now === fact.now || post.now === undefined;
  return !isBackward(post.from ?? fact.from, post.until ?? fact.until);
}

/** One date is the other, or a part of it: 2017 and 2017-02. */
function isNear(a: string, b: string): boolean {
  return a.startsWith(b) || b.startsWith(a);
}

function isBackward(from: string | undefined, until: string | undefined): boolean {
  if (from === undefined || until === undefined) return false;
  const length = Math.min(from.length, until.length);
  return from.slice(0, length) > until.slice(0, length);
}

function join(post: Post, fact: CareerFact): Post {
  post.facts.push(fact);
  post.from = finer(post.from, fact.from);
  post.until = finer(post.until, fact.until);
  post.ended ??= fact.ended;
  post.state ??= fact.state;
  post.organisation ??= fact.organisation;
  if (post.now === undefined || post.now === 'future' || fact.now === 'former')
    post.now = fact.now ?? post.now;
  return post;
}

function finer(a: string | undefined, b: string | undefined): string | undefined {
  if (a === undefined || b === undefined) return a ?? b;
  return b.length > a.length ? b : a;
}

/** “The minister X” is the foreign minister that X is elsewhere, where X has one such post only. */
function mergeBare(own: Post[]): void {
  if (own.length > MOST_POSTS) return;
  for (const bare of own.filter(({ key }) => key.length === 1)) {
    const fuller = own.filter((post) => post !== bare && post.key.includes(bare.key[0] ?? ''));
    const [only, ...more] = fuller;
    if (only === undefined || more.length > 0) continue;
    if (!agrees(only, bare) || (only.now === 'former' && bare.now === 'current')) continue;
    for (const fact of bare.facts) join(only, fact);
    own.splice(own.indexOf(bare), 1);
  }
}

const MEANT =
  /^head of the (agency|service|body|organi[sz]ation|institution|department|structure|ministry|committee|council|commission|bank|fund|guard|office|administration|directorate)$/u;
const ANY = /^(?:agency|body|organi[sz]ation|institution|structure)$/u;
const HEADSHIP =
  /\b(?:head|chief|chair|boss|director|commander|governor|president|rector|secretary)/iu;

/** “Who had led the agency since 2016”, said of the head of the security committee: that is the agency. */
function mergeMeant(own: Post[]): void {
  if (own.length > MOST_POSTS) return;
  for (const post of own.filter(({ facts }) => MEANT.test(facts[0]?.office ?? ''))) {
    const noun = MEANT.exec(post.facts[0]?.office ?? '')?.[1];
    const order = post.facts[0]?.order ?? 0;
    if (noun === undefined) continue;
    const heads = own.filter(({ facts: [one] }) => {
      const office = one?.office ?? '';
      const isHead = one !== undefined && HEADSHIP.test(office) && !MEANT.test(office);
      return isHead && Math.abs(order - one.order) <= NEAR && namesBody(office, noun);
    });
    const [only, ...more] = heads;
    if (only === undefined || more.length > 0 || !agrees(only, post)) continue;
    for (const fact of post.facts) join(only, fact);
    own.splice(own.indexOf(post), 1);
  }
}

function namesBody(office: string, noun: string): boolean {
  return ANY.test(noun) || office.toLowerCase().includes(noun);
}

const NEAR = 2;

/** “She was dismissed in 2019”: the post told just before, or the only one. */
function addUnnamed(posts: Map<Id, Post[]>, fact: CareerFact): void {
  const own = (posts.get(fact.person) ?? [])
    .slice(-MOST_POSTS)
    .filter((post) => isOpen(post, fact) && agrees(post, fact))
    .filter((post) => fact.from === undefined || isToldNear(post, fact));
  const near = own.filter((post) =>
    few(post).some(
      ({ order, rule }) =>
        order <= fact.order &&
        fact.order - order <= NEAR &&
        (isHeldThen(post) || order === fact.order || rule === 'predecessor'),
    ),
  );
  const [only] = own.length === 1 ? own : near.toSorted((a, b) => lastPlace(b) - lastPlace(a));
  if (only !== undefined) join(only, fact);
}

function isToldNear(post: Post, { order }: CareerFact): boolean {
  return few(post).some((one) => one.order <= order && order - one.order <= NEAR);
}

/** A post told a thousand times is looked at in its first tellings. */
function few({ facts }: Post): readonly CareerFact[] {
  return facts.length > MOST_POSTS ? facts.slice(0, MOST_POSTS) : facts;
}

/** Where a post was told last. */
function lastPlace(post: Post): number {
  return Math.max(...few(post).map(({ order, span }) => order * LONGEST_PASSAGE + span.end));
}

const LONGEST_PASSAGE = 1e8;

function isHeldThen(post: Post): boolean {
  return few(post).some(({ rule }) => rule.startsWith('verb:'));
}

/** Not told to have ended, or not when: “the dismissed director”, and later the day of the dismissal. */
function isOpen({ ended, until, now }: Post, fact: CareerFact): boolean {
  const isSame = ended === fact.ended && until === undefined;
  return (ended === undefined || isSame) && now !== 'future';
}

function otherOf({ after, before }: CareerFact): Id | undefined {
  return after ?? before;
}

/** “X succeeded Y”, where Y's post is known. */
function addSuccession(posts: Map<Id, Post[]>, fact: CareerFact): void {
  const only = postMeant(posts.get(otherOf(fact) ?? '') ?? [], fact);
  if (only === undefined) return;
  const office = only.facts[0]?.office;
  if (office === undefined) return;
  const own = postsOf(posts, fact.person);
  const same = own.find((post) => sameKey(post.key, only.key) && agrees(post, fact));
  const given: CareerFact = {
    ...fact,
    office,
    ...(only.state === undefined ? {} : { state: only.state }),
    ...(only.organisation === undefined ? {} : { organisation: only.organisation }),
  };
  if (same === undefined) own.push(join({ facts: [], key: only.key }, given));
  else join(same, given);
}

/** The only post of the other one, or the one told last in the two sentences before. */
function postMeant(own: readonly Post[], { order }: CareerFact): Post | undefined {
  const [only, ...more] = own;
  if (more.length === 0) return only;
  const near = own
    .slice(-MOST_POSTS)
    .filter((post) => post.now !== 'former' || post.ended !== undefined)
    .filter((post) => few(post).some((fact) => fact.order <= order && order - fact.order <= NEAR));
  const [one, ...others] = near.toSorted((a, b) => lastPlace(b) - lastPlace(a));
  return others.length === 0 || one?.ended !== undefined ? one : undefined;
}

/** “Y was dismissed in May. He was succeeded by X”: X took over when Y left. */
function handOver(posts: Map<Id, Post[]>, { after, person, order, from, rule }: CareerFact): void {
  if (after === undefined || from !== undefined || rule === 'successor') return;
  const last = (posts.get(after) ?? []).find(
    ({ until, facts }) =>
      until !== undefined &&
      facts.some((one) => one.until === until && Math.abs(order - one.order) <= NEAR),
  );
  const next = (posts.get(person) ?? []).find(
    (post) => last !== undefined && sameKey(post.key, last.key),
  );
  if (last === undefined || next === undefined || next.from !== undefined) return;
  if (!isBackward(last.until, next.until)) next.from = last.until;
}

function recordOf(person: Id, post: Post): Tenure | undefined {
  const facts = post.facts.toSorted((a, b) =>
    b.office === undefined ? -1 : a.office === undefined ? 1 : 0,
  );
  const [first] = facts;
  if (first === undefined) return undefined;
  const office = longest(facts.flatMap((fact) => fact.office ?? []));
  const spans = facts.map(({ span }) => span);
  const { span, rule } = first;
  const { from, until, ended, now, state, organisation } = post;
  return {
    kind: 'tenure',
    id: makeId('tenure', person, span.passage, span.start, span.end, rule, office),
    spans: distinct(spans),
    person,
    office,
    ...(organisation === undefined ? {} : { organisation }),
    ...(state === undefined ? {} : { state }),
    ...(from === undefined ? {} : { from }),
    ...(until === undefined ? {} : { until }),
    ...(ended === undefined ? {} : { ended }),
    ...(now === undefined ? {} : { now }),
    by: { reader: 'elites', version: READER_VERSION, rule },
    standing: 'proposed',
  };
}

/** The fullest words for a post; of equal ones, the first. */
function longest(offices: readonly string[]): string {
  return offices.reduce(
    (best, one) => (one.split(' ').length > best.split(' ').length ? one : best),
    offices[0] ?? '',
  );
}
