import { allForms, levelOf } from './forms.ts';
import { hashOf } from './hash.ts';
import { pairKind, scriptOf } from './pair-kind.ts';
import type { Half, NamePair, Truth } from './pair.ts';
import type { Form, Group, Person } from './person.ts';

/** A pair that could be asked, before it is chosen. */
export interface Candidate {
  readonly truth: Truth;
  readonly kind: string;
  readonly left: Form;
  readonly right: Form;
  readonly reason: string;
  /** Candidates of one deck share how many of them are asked. */
  readonly deck: string;
}

/** How many pairs are asked of one person, or of two people, at most. */
const SAME = 4;
const DIFFERENT = 3;
/** Two people who share neither given name nor surname. */
const EASY = 1;
const OPEN = 1;
/** Of how many candidates, drawn by their hash, those of one deck are chosen. */
const DRAWN = 60;

/**
 * The pairs of one group, chosen so that kinds, languages and scripts take turns: each time the candidate least like those before it,
 * the smaller hash where two are alike.
 */
export function choosePairs(
  { people, relation, relations, name }: Group,
  half: Half,
  taken: Map<string, number>,
): readonly Omit<NamePair, 'id'>[] {
  const related = (a: Person, b: Person): string =>
    relations[`${a.id} ${b.id}`] ?? relations[`${b.id} ${a.id}`] ?? relation;
  const couples = people.flatMap((a, at) => people.slice(at + 1).map((b) => [a, b] as const));
  const namesakes = new Set(couples.filter(([a, b]) => NAMESAKES.has(related(a, b))).flat());
  const forms = new Map(people.map((person) => [person, allForms(person)]));
  const decks = [
    ...people.flatMap((person) => ofOne(person, forms.get(person) ?? [], namesakes.has(person))),
    ...couples.flatMap(([a, b]) => ofTwo(a, b, forms, related(a, b))),
  ];
  if (decks.length === 0) throw new TypeError(`${name}: no pair can be made`);
  return decks
    .flatMap(({ candidates, quota }) => take(candidates, quota, taken))
    .map((one) => asPair(one, half));
}

/** The relation of two people whose names neither agree nor tell them apart. */
const NOT_ASKED = 'not asked';

interface Deck {
  readonly candidates: readonly Candidate[];
  readonly quota: number;
}

/** Relations of people whose given name and surname are one; only what tells them apart may stand in a pair of known truth. */
const NAMESAKES: ReadonlySet<string> = new Set([
  'namesakes, patronymic differs',
  'father and son of one name',
]);

function ofOne(person: Person, forms: readonly Form[], hasNamesake: boolean): readonly Deck[] {
  const couples = couplesOf(forms).filter(([a, b]) => agree(a, b));
  const candidates = couples.map(([a, b]): Candidate => candidateOfOne(person, a, b, hasNamesake));
  const asked = candidates.filter(({ kind }) => kind !== '');
  return [
    { candidates: asked.filter(({ truth }) => truth === 'same'), quota: SAME },
    { candidates: asked.filter(({ truth }) => truth === 'open'), quota: OPEN },
  ];
}

function candidateOfOne(person: Person, a: Form, b: Form, hasNamesake: boolean): Candidate {
  const levels = [levelOf(a), levelOf(b)];
  const [left, right] = inTurn(a, b);
  const base = { left, right, deck: person.id };
  const short = levels.find((level) => level !== 'full');
  if (short !== undefined) {
    const asked = levels.includes('full') || scriptOf(a.text) !== scriptOf(b.text);
    const kind = asked ? short : '';
    return { ...base, truth: 'open', kind, reason: OPEN_REASON[short] ?? '' };
  }
  if (hasNamesake && !sayTheSameKind(a, b)) return { ...base, truth: 'open', kind: '', reason: '' };
  const kind = pairKind(a, b);
  return { ...base, truth: 'same', kind, reason: `${person.who}; ${a.source} / ${b.source}` };
}

const OPEN_REASON: Readonly<Record<string, string>> = {
  initials: 'initials agree, but do not prove',
  surname: 'surname alone',
};

/** A maiden name agrees with a form that states it, and not with one that does not. */
function agree(a: Form, b: Form): boolean {
  const kinds = [a.kind, b.kind];
  if (kinds.every((kind) => kind === 'homoglyph')) return false;
  return !kinds.includes('maiden') || kinds.every((kind) => kind === 'maiden' || kind === 'née');
}

function ofTwo(
  a: Person,
  b: Person,
  forms: ReadonlyMap<Person, readonly Form[]>,
  relation: string,
): readonly Deck[] {
  if (relation === NOT_ASKED) return [];
  const others = forms.get(b) ?? [];
  const candidates = (forms.get(a) ?? []).flatMap((left) =>
    others.flatMap((right) => candidateOfTwo([a, left], [b, right], relation)),
  );
  const short = candidates.filter(({ kind }) => kind === 'initials, other bearer');
  return [
    {
      candidates: candidates.filter(({ truth }) => truth === 'different'),
      quota: relation === 'other name' ? EASY : DIFFERENT,
    },
    { candidates: short, quota: OPEN },
  ];
}

function candidateOfTwo(
  [a, first]: readonly [Person, Form],
  [b, second]: readonly [Person, Form],
  relation: string,
): readonly Candidate[] {
  const [left, right] = inTurn(first, second);
  const base = { left, right, deck: [a.id, b.id].toSorted().join(' ') };
  const levels = [levelOf(first), levelOf(second)];
  const reason = `${a.who} / ${b.who}`;
  const different: Candidate = { ...base, truth: 'different', kind: relation, reason };
  if (levels.includes('surname')) return genderedTitles(a, first, b, second) ? [different] : [];
  if (NAMESAKES.has(relation)) {
    const told = levels.every((level) => level === 'full') && sayTheSameKind(first, second);
    return told ? [different] : [];
  }
  if (levels.every((level) => level === 'full')) {
    return maybeHerGenitive(a, first, b, second) ? [] : [different];
  }
  if (initialsDiffer(a, b)) return [different];
  const sharedSurname = a.russian?.surname === b.russian?.surname;
  return sharedSurname && oneInitial(a, b, first, second)
    ? [
        {
          ...base,
          truth: 'open',
          kind: 'initials, other bearer',
          reason: `${OPEN_REASON['initials']}: ${reason}`,
        },
      ]
    : [];
}

/** Both state a patronymic or middle name, or both a generation: only then can they be held against each other. */
function sayTheSameKind(a: Form, b: Form): boolean {
  const generations = [a, b].filter(({ kind }) => kind === 'generation').length;
  return a.distinguishing && b.distinguishing && generations !== 1;
}

/** `Mrs. Aliyeva` beside a man's whole name, and the reverse. */
function genderedTitles(a: Person, first: Form, b: Person, second: Form): boolean {
  const kinds = [first.kind, second.kind];
  const whole = [first, second].some((form) => levelOf(form) === 'full');
  return a.sex !== b.sex && kinds.includes('titled-surname') && whole;
}

/** `Александра Иванова` may be a woman, or a man in the genitive. */
function maybeHerGenitive(a: Person, first: Form, b: Person, second: Form): boolean {
  const stems = [a, b].map(({ russian }) => (russian?.given ?? '').replace(/[аяй]$/u, ''));
  return (
    a.sex !== b.sex &&
    stems[0] === stems[1] &&
    [first, second].some(({ language }) => language === 'ru')
  );
}

/** First letters that romanisation or tradition exchange; only across these does another initial separate. */
const INITIAL_CLASSES = [
  'ГХКЙ',
  'ЕЁЭИЙЮЯ',
  'ВУФ',
  'ЖДЧЦЗСШ',
  'А',
  'Б',
  'Л',
  'М',
  'Н',
  'О',
  'П',
  'Р',
  'Т',
];

function initialsDiffer({ russian: a }: Person, { russian: b }: Person): boolean {
  if (a === undefined || b === undefined) return false;
  const letters = [a.given.charAt(0), b.given.charAt(0)];
  return !INITIAL_CLASSES.some((group) => letters.every((letter) => group.includes(letter)));
}

/** Both given names begin with one letter in Russian and English, and only one initial is stated. */
function oneInitial(a: Person, b: Person, first: Form, second: Form): boolean {
  const english = [a, b].map(({ forms }) =>
    forms.find(({ language }) => language === 'en')?.text.charAt(0),
  );
  return (
    a.russian?.given.charAt(0) === b.russian?.given.charAt(0) &&
    english[0] === english[1] &&
    a.sex === b.sex &&
    [first, second].every((form) => form.text.split('.').length <= 2) &&
    [first, second].some((form) => levelOf(form) === 'full' && form.kind !== 'homoglyph')
  );
}

function take(
  candidates: readonly Candidate[],
  quota: number,
  taken: Map<string, number>,
): readonly Candidate[] {
  const rest = new Set(drawn(candidates));
  const chosen: Candidate[] = [];
  while (chosen.length < quota && rest.size > 0) {
    const costs = new Map([...rest].map((one) => [cost(one, taken), one] as const).toReversed());
    const best = costs.get(Math.min(...costs.keys()));
    if (best === undefined) break;
    rest.delete(best);
    chosen.push(best);
    for (const trait of traits(best)) taken.set(trait, (taken.get(trait) ?? 0) + 1);
  }
  return chosen;
}

/** In the order of their hash, forms of languages that few forms are in first; of equal cost, the first is then taken. */
function drawn(candidates: readonly Candidate[]): readonly Candidate[] {
  return candidates
    .map((one) => [hashOf(`${one.left.text}|${one.right.text}`) / rarity(one), one] as const)
    .toSorted(([a], [b]) => a - b)
    .slice(0, DRAWN)
    .map(([, one]) => one);
}

const COMMON: ReadonlySet<string> = new Set(['ru', 'en', 'mul', 'de', 'fr']);

function rarity({ left, right }: Candidate): number {
  return 1 + 2 * [left, right].filter(({ language }) => !COMMON.has(language)).length;
}

function cost(candidate: Candidate, taken: ReadonlyMap<string, number>): number {
  const [form, ...others] = traits(candidate).map((trait) => taken.get(trait) ?? 0);
  return others.reduce((sum, count) => sum + Math.log1p(count), 20 * Math.log1p(form ?? 0));
}

function traits({ truth, kind, left, right, deck }: Candidate): readonly string[] {
  const languages = [left.language, right.language].toSorted().join('–');
  const kinds = [left.kind, right.kind].toSorted().join('–');
  return [
    `${deck}: ${[left.text, right.text].toSorted().join('–')}`,
    `${deck}: ${left.text}`,
    `${deck}: ${right.text}`,
    `${truth}: ${kind}`,
    `${truth}: ${languages}`,
    `${truth}: ${kinds}`,
  ];
}

function asPair({ truth, kind, left, right, reason }: Candidate, half: Half): Omit<NamePair, 'id'> {
  return {
    half,
    truth,
    kind,
    left: left.text,
    right: right.text,
    languages: [left.language, right.language],
    reason,
  };
}

function couplesOf(forms: readonly Form[]): readonly (readonly [Form, Form])[] {
  return forms.flatMap((a, at) => forms.slice(at + 1).map((b) => [a, b] as const));
}

/** Either may stand on the left, by a hash, so that sides tell nothing. */
function inTurn(a: Form, b: Form): readonly [Form, Form] {
  return hashOf(`${a.text} ${b.text}`) % 2 === 0 ? [a, b] : [b, a];
}
