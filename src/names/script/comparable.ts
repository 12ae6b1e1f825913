import { withoutHomoglyphs } from './homoglyphs.ts';
import { letterRules, ruleAt } from './letter-rules.ts';
import type { LetterRules } from './letter-rules.ts';
import { lowerCase } from './lower-case.ts';
import { isMixed, scriptOfLetter, scriptOfWord } from './script-of-word.ts';
import { skeletonOf } from './skeleton.ts';
import { smoothed } from './smoothed.ts';
import { styleOf } from './spelling-style.ts';
import table from '../tables/comparable.compiled.json' with { type: 'json' };

/** A word of a name in the forms under which it is compared. */
export interface Comparable {
  /**
   * Lower-case a–z (and digits) under one convention (`resources/scripts/comparable.yml`), doubled letters once. Words of
   * scripts without a table, Chinese among them, keep their letters: they are equal only to themselves.
   */
  readonly letters: string;
  /** A coarse key of consonants, for looking up: nearly all spellings of one name share it, some other names too. */
  readonly skeleton: string;
  /** `false` where the script writes few vowels (Arabic, Hebrew): compare by skeleton then. */
  readonly vowels: boolean;
}

const { Latn, Cyrl, styles, cyrillicStyles } = table;
const latin = (pairs: string): (() => LetterRules) => letterRules(Latn.vowels, Latn.pairs, pairs);
const cyrillic = (pairs: string): (() => LetterRules) =>
  letterRules(Cyrl.vowels, Cyrl.pairs, pairs);

/** By script, or by script and style. */
const RULES: Readonly<Record<string, () => LetterRules>> = {
  Latn: latin(''),
  turkic: latin(styles.turkic.pairs),
  slavic: latin(styles.slavic.pairs),
  german: latin(styles.german.pairs),
  Cyrl: cyrillic(''),
  az: cyrillic(cyrillicStyles.az.pairs),
  uk: cyrillic(cyrillicStyles.uk.pairs),
  Geor: letterRules(table.Geor.vowels, table.Geor.pairs),
  Armn: letterRules(table.Armn.vowels, table.Armn.pairs),
  Arab: letterRules(table.Arab.vowels, table.Arab.pairs),
  Hebr: letterRules(table.Hebr.vowels, table.Hebr.pairs),
  Grek: letterRules(table.Grek.vowels, table.Grek.pairs),
};

const WITHOUT_VOWELS = new Set(['Arab', 'Hebr']);

/**
 * A word in its comparable forms; several words are taken as one. Feminine and case endings stay, except the Georgian
 * nominative of Russian surnames (ალიევი). Letters of another script that only look alike are mended first.
 */
export function comparable(word: string): Comparable {
  const plain = ASCII.test(word);
  const whole = !plain && isMixed(word) ? withoutHomoglyphs(word) : word;
  const script = plain ? 'Latn' : scriptOfWord(whole);
  const text = lowerCase(whole);
  const vowels = !WITHOUT_VOWELS.has(script);
  const letters = smoothed(converted(text, RULES[styleOf(text, script)]?.()), vowels);
  return { letters, skeleton: skeletonOf(letters), vowels };
}

const ASCII = /^[\0-\x7f]*$/u;

function converted(text: string, rules: LetterRules | undefined): string {
  if (rules === undefined) return text.replaceAll(/[^\p{L}\p{M}\p{N}]/gu, '');
  const known = ASCII.test(text) ? text : withoutStrangeMarks(text, rules);
  let out = '';
  for (let at = 0; at < known.length;) {
    const rule = ruleAt(rules, known, at);
    if (rule === undefined) out += other(known.charAt(at));
    else out += rule.to;
    at += rule?.from.length ?? 1;
  }
  return out;
}

/** Below lie ASCII and its controls. */
const FIRST_MARKED = 0x80;

/** Letters with marks that have no rule of their own count as the letters below: é as e. */
function withoutStrangeMarks(text: string, rules: LetterRules): string {
  let out = '';
  let kept = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code < FIRST_MARKED || rules.byFirst[code] !== undefined) continue;
    out += text.slice(kept, at) + text.charAt(at).normalize('NFD').replaceAll(/\p{M}/gu, '');
    kept = at + 1;
  }
  return kept === 0 ? text : out + text.slice(kept);
}

/** A single letter that stands among those of another script. */
function other(letter: string): string {
  if (letter >= '0' && letter <= '9') return letter;
  const script = scriptOfLetter(letter);
  if (script === 'Zyyy') return '';
  const rules = RULES[script];
  return rules === undefined ? letter : (ruleAt(rules(), letter, 0)?.to ?? '');
}
