import type { Sex } from '../person/person.ts';
import { isKnownGiven } from './known.ts';
import type { DeclinedPart } from './reading.ts';
import { likelihoodOf } from './likelihood.ts';
import { hitsOf } from './rules.ts';

/** Of two given names with one form the likelier sex counts when it is so many times likelier. */
const CLEAR = 1.5;
const SON = /(?:^|[\s-])(?:оглы|оглу|углы|улы|уулу)$/iu;
const DAUGHTER = /(?:^|[\s-])(?:кызы|гызы|кизи)$/iu;
const LONGEST = 60;

/**
 * Whose a name in the nominative is by its form: `both` where either sex bears it (Шевченко, Саша), `undefined` where no
 * rule knows it. Of double names the last part tells for surnames and patronymics, the first that tells for given names.
 */
export function sexOf(nominative: string, part: DeclinedPart): Sex | 'both' | undefined {
  if (nominative.length > LONGEST) return undefined;
  if (part === 'patronymic' && SON.test(nominative)) return 'male';
  if (part === 'patronymic' && DAUGHTER.test(nominative)) return 'female';
  const pieces = nominative
    .toLowerCase()
    .split(/[\s\u00a0-]+/u)
    .filter((piece) => piece !== '');
  const word = pieces.at(-1) ?? '';
  return part === 'given' ? sexOfGiven(word) : sexByKind(word, part);
}

/** Only the mixed and adjectival surnames tell, and patronymics: the likeliest rule decides. */
function sexByKind(word: string, part: DeclinedPart): Sex | 'both' | undefined {
  let sex: Sex | 'both' | undefined;
  let most = 0;
  for (const { rule, cases } of hitsOf(word, part)) {
    const likelihood = cases.includes('nominative') ? likelihoodOf(word, rule) : 0;
    if (likelihood <= most || rule.bearer === 'plural') continue;
    most = likelihood;
    const tells = rule.kind === 'possessive' || rule.kind === 'adjective' || part === 'patronymic';
    sex = tells && rule.bearer !== 'any' ? rule.bearer : 'both';
  }
  return sex;
}

function sexOfGiven(word: string): Sex | 'both' | undefined {
  const [isMale, isFemale] = [isKnownGiven(word, 'male'), isKnownGiven(word, 'female')];
  if (isMale && isFemale) return 'both';
  if (isMale || isFemale) return isMale ? 'male' : 'female';
  const masses = { male: 0, female: 0 };
  for (const { rule, cases } of hitsOf(word, 'given')) {
    if (!cases.includes('nominative') || rule.bearer === 'any' || rule.bearer === 'plural')
      continue;
    masses[rule.bearer] += likelihoodOf(word, rule);
  }
  const { male, female } = masses;
  if (male === 0 && female === 0) return undefined;
  if (male >= CLEAR * female) return 'male';
  return female >= CLEAR * male ? 'female' : 'both';
}
