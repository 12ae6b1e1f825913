import { parsePerson } from '../../names/person/parse-person.ts';
import type { Sex } from '../../names/person-words.ts';
import type { Actor, Id, Span } from '../../model/records.ts';
import type { Story } from '../story.ts';
import type { CareerFact, TieFact } from './fact.ts';
import type { FamilyHint, Hint, RelativeHint } from './family-hints.ts';
import { surnameOf } from './namesakes.ts';

type FamilyTie = TieFact & { readonly more?: readonly Span[] };

/**
 * Kin that a document tells in several places: “his father”, where the man is known; “X Senior” and “the younger X”;
 * “the first lady” and a president of one surname. Only where one reading stands.
 */
export function familyTies(
  story: Story,
  hints: readonly Hint[],
  ties: readonly TieFact[],
  careers: readonly CareerFact[],
): readonly TieFact[] {
  if (hints.length === 0) return [];
  const book = bookOf(story, ties);
  const relatives = hints.filter((hint) => hint.kind === 'relative');
  const others = hints.filter((hint) => hint.kind !== 'relative');
  const linked = relatives.flatMap((hint) => linkedTie(hint, book));
  return [
    ...linked,
    ...generationTies(others, book),
    ...coupleTies(relatives, others, presidentsOf(careers), book),
  ];
}

interface Book {
  readonly actors: ReadonlyMap<Id, Actor>;
  readonly bySurname: ReadonlyMap<string, readonly Actor[]>;
  readonly kin: ReadonlySet<string>;
}

function bookOf({ actors }: Story, ties: readonly TieFact[]): Book {
  const people = [...actors.values()].filter(({ type }) => type === 'person');
  const bySurname = Map.groupBy(people, (actor) => surnameOf(actor) ?? '');
  bySurname.delete('');
  const kin = new Set(
    ties.flatMap(({ type, from, to }) =>
      type.startsWith('kin:') ? [`${from} ${to}`, `${to} ${from}`] : [],
    ),
  );
  return { actors, bySurname, kin };
}

/** Whom “his father” means: as the resolver has it, or the only other of that surname, named right there. */
function linkedTie(hint: RelativeHint, book: Book): readonly TieFact[] {
  const { linked, owner, is, span, near, sex } = hint;
  if (linked !== undefined) return [tieOf(linked, is, owner, span, 'kin:described')];
  if (is !== 'parent' || sex === undefined) return [];
  const others = namesakesOf(book, owner);
  const [only, second] = others;
  if (only === undefined || second !== undefined || !near.includes(only.id)) return [];
  if (!mayBe(book, only.id, sex) || book.kin.has(`${owner} ${only.id}`)) return [];
  return [tieOf(only.id, is, owner, span, 'kin:namesake')];
}

/** A tie of a person who is the parent, child, … of another. */
function tieOf(who: Id, is: RelativeHint['is'], of: Id, span: Span, rule: string): FamilyTie {
  if (is === 'child') return { from: of, to: who, type: 'kin:parent', span, rule };
  return { from: who, to: of, type: `kin:${is}`, span, rule };
}

/** “X Senior” and “the younger X”, where they are two of one surname. */
function generationTies(hints: readonly FamilyHint[], book: Book): readonly TieFact[] {
  const elders = hints.filter(({ kind }) => kind === 'senior' || kind === 'elder');
  const younger = hints.filter(({ kind }) => kind === 'junior' || kind === 'younger');
  return elders.flatMap((elder) => {
    const same = younger.filter(
      (one) =>
        one.who !== elder.who &&
        (one.kind === 'junior' || elder.kind === 'senior') &&
        isOneSurname(book, one.who, elder.who),
    );
    const [only] = same;
    if (only === undefined || new Set(same.map(({ who }) => who)).size > 1) return [];
    if (book.kin.has(`${elder.who} ${only.who}`)) return [];
    return [elder, only].map(({ span }) =>
      tieOf(elder.who, 'parent', only.who, span, 'kin:generation'),
    );
  });
}

function isOneSurname({ actors }: Book, a: Id, b: Id): boolean {
  const [one, other] = [actors.get(a), actors.get(b)];
  const surname = one && surnameOf(one);
  return surname !== undefined && other !== undefined && surname === surnameOf(other);
}

/** Those who are told to be president, and not to have been it. */
function presidentsOf(careers: readonly CareerFact[]): ReadonlyMap<Id, Span> {
  return new Map(careers.filter(isPresident).map(({ person, span }) => [person, span]));
}

function isPresident({ office, now }: CareerFact): boolean {
  if (now === 'former' || now === 'future') return false;
  return /^president\b(?! of the \w+ (?:company|bank|club))/iu.test(office ?? '');
}

/** A woman told to be first lady or to have a husband, and the one man of her surname who is president or has a wife. */
function coupleTies(
  relatives: readonly RelativeHint[],
  others: readonly FamilyHint[],
  presidents: ReadonlyMap<Id, Span>,
  book: Book,
): readonly TieFact[] {
  const withWife = spansOf(relatives.filter(({ is, sex }) => is === 'spouse' && sex === 'female'));
  const withHusband = spansOf(relatives.filter(({ is, sex }) => is === 'spouse' && sex === 'male'));
  const ladies = new Map(
    others.filter(({ kind }) => kind === 'first-lady').map(({ who, span }) => [who, span]),
  );
  const wives = new Map([...withHusband, ...ladies]);
  const husbands = new Map([...presidents, ...withWife]);
  return [...wives].flatMap(([wife, span]) => {
    const namesakes = namesakesOf(book, wife).filter(
      ({ id }) => husbands.has(id) && mayBe(book, id, 'male') && !book.kin.has(`${wife} ${id}`),
    );
    const [man] = namesakes;
    if (man === undefined || namesakes.length > 1) return [];
    // A president with a wife told of needs no first lady; “her husband” alone needs his wife.
    if (!ladies.has(wife) && !withWife.has(man.id)) return [];
    const rivals = [...wives.keys()].filter((one) => one !== wife && isOneSurname(book, one, wife));
    if (rivals.length > 0) return [];
    const own = husbands.get(man.id);
    return [span, ...(own === undefined ? [] : [own])].map((place) =>
      tieOf(wife, 'spouse', man.id, place, 'kin:couple'),
    );
  });
}

function spansOf(hints: readonly RelativeHint[]): ReadonlyMap<Id, Span> {
  return new Map(
    hints.filter(({ linked }) => linked === undefined).map(({ owner, span }) => [owner, span]),
  );
}

function namesakesOf({ actors, bySurname }: Book, id: Id): readonly Actor[] {
  const actor = actors.get(id);
  const surname = actor && surnameOf(actor);
  return (surname === undefined ? [] : (bySurname.get(surname) ?? [])).filter(
    (one) => one.id !== id,
  );
}

/** Nothing in the name is against it. */
function mayBe({ actors }: Book, id: Id, sex: Sex): boolean {
  const own = parsePerson(actors.get(id)?.name ?? '').sex;
  return own === undefined || own === sex;
}
