import type { CslName } from '../../model/records.ts';
import { INSTITUTION } from './cues.ts';

const PARTICLE =
  '(?:van|von|der|den|de|del|della|di|da|dos|du|la|le|el|al|bin|ibn|ter|ten|zu|af|фон|де|ван|аль|оглы|огли|кызы)';
const NAME =
  "(?:(?:al|el|ar|as|ad|аль|эль|ан)[-–])?\\p{Lu}[\\p{L}\\p{M}’'ʼ‘]*(?:[-–‑]\\p{L}[\\p{L}\\p{M}’']*)*";
const INITIAL = '\\p{Lu}\\p{Ll}?\\.(?:\\s?[-–‑]\\s?\\p{Lu}\\.)?';
const INITIALS = `${INITIAL}(?:\\s?${INITIAL}){0,3}`;
const FAMILY = `(?:${PARTICLE} ){0,2}${NAME}(?: (?:${PARTICLE} )?${NAME})?`;

const FAMILY_INITIALS = new RegExp(`^(${FAMILY})\\s(${INITIALS}|\\p{Lu}{1,3})$`, 'u');
const INITIALS_FAMILY = new RegExp(`^(${INITIALS})\\s?(${FAMILY})$`, 'u');
const ONLY_INITIALS = new RegExp(
  `^(?:${INITIALS}|\\p{Lu}{1,2})(?: (?:Jr|Sr)\\.?| ${PARTICLE})?$`,
  'u',
);
const ONLY_FAMILY = new RegExp(`^${FAMILY}$`, 'u');
const GIVEN_FAMILY = new RegExp(
  `^(${NAME}(?:[ ](?:${NAME}|${INITIAL})){0,2})[ ]((?:${PARTICLE} ){0,2}${NAME})(?:,? (?:Jr|Sr|III?)\\.?)?$`,
  'u',
);
const GIVEN = new RegExp(`^${NAME}(?: (?:${NAME}|${INITIALS})){0,2}$`, 'u');
const OTHERS = /[,\s]*(?:\bet al\.?|\band others|и др(?:\.|угие)|\bи соавт\.)$/u;
const CONJUNCTION = /,?\s(?:and|&|и|und|et|y)\s/gu;
const MAX_LENGTH = 400;

/** Reads a list of persons as bibliographies write them, or says that these words are none. */
export function readPeople(words: string): readonly CslName[] | undefined {
  const text = words
    .replace(OTHERS, '')
    .replace(/[\s,;:]+$/u, '')
    .trim();
  if (text === '' || text.length > MAX_LENGTH || /\d/u.test(text)) return undefined;
  if (!/^(?:\p{Lu}|al-|el-|аль-|van |von |de |фон )/u.test(text)) return undefined;
  const parts = text
    .replace(CONJUNCTION, ', ')
    .split(/\s?[;,]\s?/u)
    .filter((part) => part !== '')
    .map(withPoint);
  return readParts(parts);
}

/** A closing initial loses its full stop to the sentence: `Smith J` after trimming is `Smith J.` again. */
function withPoint(part: string): string {
  return part
    .replace(/^\p{Lu}$/u, '$&.')
    .replace(/(\.\s?\p{Lu})$/u, '$1.')
    .replace(/(\p{Ll}\s\p{Lu})$/u, '$1.');
}

function readParts(parts: readonly string[]): readonly CslName[] | undefined {
  const names: CslName[] = [];
  for (let index = 0; index < parts.length; index += 1) {
    const part = parts[index] ?? '';
    const next = parts[index + 1];
    const inverted = invertedName(part, next, names.length === 0, parts.length);
    const name = inverted ?? wholeName(part);
    if (name === undefined) return undefined;
    names.push(name);
    if (inverted !== undefined) index += 1;
  }
  return names.length === 0 ? undefined : names;
}

/** `Smith, J.` anywhere; `Smith, John` only where a list begins. */
function invertedName(
  part: string,
  next: string | undefined,
  first: boolean,
  count: number,
): CslName | undefined {
  if (next === undefined || !ONLY_FAMILY.test(part)) return undefined;
  if (ONLY_INITIALS.test(next)) return { family: part, given: next };
  const single = !part.includes(' ') || /^(?:\p{Ll}|al-)/u.test(part);
  if (first && single && count <= 8 && GIVEN.test(next) && !INSTITUTION.test(`${part} ${next}`)) {
    return { family: part, given: next };
  }
  return undefined;
}

/** The quick looks spare patterns that take milliseconds to compile and could not match. */
function wholeName(part: string): CslName | undefined {
  const inverted = /[.\p{Lu}]$/u.test(part) ? FAMILY_INITIALS.exec(part) : null;
  if (inverted !== null && !(inverted[1]?.includes(' ') === true && INSTITUTION.test(part)))
    return { family: inverted[1] ?? '', given: inverted[2] ?? '' };
  const straight = part.includes('.') ? INITIALS_FAMILY.exec(part) : null;
  if (straight !== null) return { family: straight[2] ?? '', given: straight[1] ?? '' };
  if (INSTITUTION.test(part)) return undefined;
  const full = part.includes(' ') ? GIVEN_FAMILY.exec(part) : null;
  if (full === null || part === part.toUpperCase()) return undefined;
  return { family: full[2] ?? '', given: full[1] ?? '' };
}
