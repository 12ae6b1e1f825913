import { isPatronymic } from '../person-words.ts';
import type { PersonName, Sex } from '../person/person.ts';
import type { DeclinedPart, Reading } from './reading.ts';
import { readingsOf } from './readings.ts';

/** A whole name in the nominative, with what its forms say for it. */
interface Candidate {
  readonly texts: readonly string[];
  readonly sex?: Sex;
  /** Sum of natural logarithms. */
  readonly belief: number;
}

interface Part {
  readonly text: string;
  readonly role: 'given' | 'middle' | 'surname';
  readonly as: DeclinedPart;
}

/** What a form says for a name that is none of its readings. */
const UNREAD = Math.log(1e-4);
/** What it costs that two parts of one form stand in no common case. */
const DISAGREEING = Math.log(1e-3);
/** Readings of each part that are tried. */
const TRIED = 4;
/** A surname alone, of unknown sex, keeps its form below this share of belief: Алиева may be either. */
const SURE = 0.8;
const MOST_FORMS = 50;

/**
 * A Russian full name in the nominative, from the forms a document has of it: Ильхам Алиев for Ильхама Алиева. The
 * parts of a form agree in sex and case, and all forms are read together. A surname alone whose sex nothing tells stays as
 * it stands.
 */
export function nominativeName(person: PersonName, forms: readonly PersonName[]): string {
  const sex = person.sex ?? forms.find((form) => form.sex !== undefined)?.sex;
  const own = forms.filter(({ given }) => given !== undefined);
  const fullest = own.toSorted((a, b) => partsOf(b).length - partsOf(a).length)[0] ?? person;
  const parts = partsOf(fullest);
  const texts = best(parts, distinct(forms), sex) ?? parts.map(textOf);
  return inOrder(parts, texts, fullest.initials);
}

const textOf = ({ text }: Part): string => text;

/** Given name, middle name or patronymic, surname: what of them stands. */
function partsOf({ given, middle, patronymic, surname }: PersonName): readonly Part[] {
  const between = [middle, patronymic].filter((text) => text !== undefined);
  const names: readonly Part[] = [
    ...(given === undefined ? [] : [{ text: given, role: 'given', as: 'given' } as const]),
    ...between.map((text) => ({ text, role: 'middle', as: kindOf(text) }) as const),
    { text: surname, role: 'surname', as: 'surname' },
  ];
  return names.filter(
    ({ text, role }) => text !== '' && (given !== undefined || role !== 'middle'),
  );
}

function kindOf(middle: string): DeclinedPart {
  return isPatronymic(middle) ? 'patronymic' : 'given';
}

/** Initials stand for the given name, or for the further names where none is written. */
function inOrder(
  parts: readonly Part[],
  texts: readonly string[],
  initials: readonly string[],
): string {
  const of = (role: Part['role']): readonly string[] =>
    texts.filter((_, at) => parts[at]?.role === role);
  const points = initials.map((initial) => `${initial}.`);
  const [given, middle] = [of('given'), of('middle')];
  const names = [...given, ...(middle.length > 0 ? middle : points), ...of('surname')];
  return names.join(' ');
}

/** Forms that differ; a long document repeats few. */
function distinct(forms: readonly PersonName[]): readonly (readonly Part[])[] {
  const known = new Map<string, readonly Part[]>();
  for (const form of forms) {
    const parts = partsOf(form);
    const key = parts.map(textOf).join(' ');
    if (!known.has(key)) known.set(key, parts);
    if (known.size === MOST_FORMS) break;
  }
  return [...known.values()];
}

function best(
  parts: readonly Part[],
  forms: readonly (readonly Part[])[],
  sex: Sex | undefined,
): readonly string[] | undefined {
  const candidates = candidatesOf(parts, sex).map((candidate) => ({
    ...candidate,
    belief: candidate.belief + others(candidate, parts, forms),
  }));
  const [first, ...rest] = candidates.toSorted((a, b) => b.belief - a.belief);
  if (first === undefined) return undefined;
  const total = rest.reduce((sum, { belief }) => sum + Math.exp(belief - first.belief), 1);
  const isUnsure = sex === undefined && parts.length === 1 && 1 / total < SURE;
  return isUnsure ? undefined : first.texts;
}

/** Every way to read the parts of a form together. */
function candidatesOf(parts: readonly Part[], sex: Sex | undefined): readonly Candidate[] {
  const sexes: readonly Sex[] = sex === undefined ? ['male', 'female'] : [sex];
  return sexes.flatMap((one) => {
    const lists = parts.map(({ text, as }) => readingsFor(text, as, one, sex));
    return combinations(lists).map((readings) => ({
      texts: readings.map(({ text }) => text),
      sex: one,
      belief: beliefIn(readings),
    }));
  });
}

/** Readings of one sex; their scores still weigh both sexes where neither is known. */
function readingsFor(
  text: string,
  as: DeclinedPart,
  sex: Sex,
  known: Sex | undefined,
): readonly Reading[] {
  return readingsOf(text, as, known)
    .filter((reading) => (reading.sex ?? sex) === sex && reading.number === undefined)
    .slice(0, TRIED);
}

function combinations(lists: readonly (readonly Reading[])[]): readonly (readonly Reading[])[] {
  return lists.reduce<readonly (readonly Reading[])[]>(
    (sofar, list) => sofar.flatMap((head) => list.map((reading) => [...head, reading])),
    [[]],
  );
}

function beliefIn(readings: readonly Reading[]): number {
  const [first, ...rest] = readings;
  if (first === undefined) return 0;
  const common = first.cases.some((one) => rest.every(({ cases }) => cases.includes(one)));
  const sum = readings.reduce((total, { score }) => total + Math.log(score), 0);
  return common ? sum : sum + DISAGREEING;
}

/** What the other forms say for a candidate, part by part. */
function others(
  { texts, sex }: Candidate,
  parts: readonly Part[],
  forms: readonly (readonly Part[])[],
): number {
  let sum = 0;
  for (const form of forms) {
    for (const { text, role, as } of form) {
      const own = texts[parts.findIndex((part) => part.role === role)];
      if (own === undefined || parts.some((part) => part.text === text)) continue;
      const readings = readingsOf(text, as, sex);
      const fitting = readings.find((reading) => reading.text === own);
      sum += fitting === undefined ? UNREAD : Math.log(fitting.score);
    }
  }
  return sum;
}
