import type { Sex } from './person.ts';

const STRONG_LATIN =
  /(?:[oe]v|[oey]va|ie[fv]|yeff|[oe]ff|oglu|oghlu|ogly|zade|zadeh|zada|yan(?:ts)?|yan|dze|[sc]hvili|enko|ska?y[aiy]?|sk[iy]y|skaia|skaja|tsky|owski|ewski|owska|ewska|uliani|ullah|poulos|opoulou|idis|akis|escu|pour|nejad|[oe]vi[ck]h?|chuk|czyk)$/u;
const WEAK_LATIN =
  /(?:ina?|ian|uk|ko|ich|ic|ani|ia|ua|ava|l[iu]|sen|son|mann?|stein|berg|e[sz]|ini|etti|elli|ski|ez|i)$/u;
const STRONG_CYRILLIC =
  /(?:[ое]в(?:а|у|ым|е|ой|ою|ых|ыми)?|[сц]к(?:ий|ого|ому|им|ом|ая|ой|ую)|ян(?:а|у|ом|е)?|янц(?:а|у|ем|е)?|дзе|швили|енко|оглу|заде|вич(?:а|у|ем|е)?|иани|[чн]ук(?:а|у|ом|е)?|[сц]ьк(?:ий|ого|ому|им|а|ої)|щук(?:а|у|ом|е)?)$/u;
const WEAK_CYRILLIC =
  /(?:[иы]н(?:а|у|ым|е|ой)?|ия|уа|ава|[ую]к|ко|ич|ани|сон|ман|штейн|берг|нс|л[иу]|ой|ый|ых|их)$/u;
const SHORTEST = 4;

/** How much the ending of a folded word (`foldWord`) speaks for a surname of Eastern Europe or the Caucasus. */
export function surnameEnding(key: string): 'strong' | 'weak' | 'none' {
  if (key.length < SHORTEST) return 'none';
  const code = key.charCodeAt(0);
  if (code < 0x80) {
    if (STRONG_LATIN.test(key)) return 'strong';
    return WEAK_LATIN.test(key) ? 'weak' : 'none';
  }
  if (code >= 0x400 && code < 0x530) {
    if (STRONG_CYRILLIC.test(key)) return 'strong';
    return WEAK_CYRILLIC.test(key) ? 'weak' : 'none';
  }
  return OTHER.test(key) ? 'strong' : 'none';
}

/** Georgian -dze, -shvili, -ia; Armenian -yan; Persian -zade, -pour, -nejad, -yan; Greek -opoulos, -idis. */
const OTHER =
  /(?:ძე|შვილი|იანი|ავა|უა|ოვი|ევი|յան|յանց|եան|زاده|پور|نژاد|یان|اوف|یف|اف|πουλος|ίδης|ιδης|άκης|ακης)$/u;

const FEMALE_LATIN = /(?:[oey][vw]|[aeiouy]in|[lrnt]in)a$|skaya$|skaia$|skaja$|[cs]ka$|ska$/u;
const MALE_LATIN = /(?:[oe]v|yeff|ieff|sk[iy]y|sky|skii)$/u;

/** What a Slavic surname in Latin letters says of its bearer: Aliyeva, Zakharova; Aliyev, Lavrov. */
export function sexOfLatinSurname(key: string): Sex | undefined {
  if (key.length > 5 && FEMALE_LATIN.test(key)) return 'female';
  return key.length > 4 && MALE_LATIN.test(key) ? 'male' : undefined;
}

const MALE_CYRILLIC = /(?:[ое]в|ин)(?:ым|е)?$|[сц]ь?к(?:ий|ого|ому|им|ом)$/u;
const FEMALE_CYRILLIC = /(?:[ое]в|ин)ой$|[сц]ь?к(?:ая|ую)$|ською$|ської$/u;
const EITHER_CYRILLIC = /(?:[ое]в|ин)(?:а|у)$/u;

/**
 * The same for a Cyrillic surname beside its given name, both folded. Алиева is hers or his in the genitive: a given name
 * that ends in a consonant stands in the nominative, so she is meant (Айгюн Алиева).
 */
export function sexOfCyrillicSurname(key: string, given: string | undefined): Sex | undefined {
  if (FEMALE_CYRILLIC.test(key)) return 'female';
  if (key.length > 3 && MALE_CYRILLIC.test(key)) return 'male';
  if (given === undefined || !EITHER_CYRILLIC.test(key)) return undefined;
  return key.endsWith('а') && /[бвгджзйклмнпрстфхцчшщь]$/u.test(given) ? 'female' : undefined;
}
