import type { Actor } from '../../model/records.ts';

/** One surname, in the ending of a man or a woman: Harrow and Harrow, Aldov and Aldova, Volsky and Volskaya. */
export function areNamesakes(a: Actor, b: Actor): boolean {
  const [one, other] = [surnameOf(a), surnameOf(b)];
  return one !== undefined && one === other;
}

const LEAST = 3;

/** A surname without its ending of sex; `undefined` where only one name is known. */
export function surnameOf({ name }: Actor): string | undefined {
  const words = name.split(/\s+/u);
  const last = words.at(-1)?.toLowerCase() ?? '';
  if (words.length < 2 || last.length < LEAST) return undefined;
  return stemOf(last);
}

export function stemOf(surname: string): string {
  const own = surname.toLowerCase().replace(/(?:sky|skiy|skii|skaya|skaia|ska|ski)$/u, 'sk');
  return own.replace(/(?<=[oe]v|in|yn)a$/u, '').replace(/(?<=[oe]v|in|yn)s$/u, '');
}
