import type { Form } from './person.ts';

/** Kinds of forms that name a pair of one person, the first that fits. */
const BY_FORM: readonly (readonly [form: string, kind: string])[] = [
  ['homoglyph', 'letters of another script'],
  ['née', 'maiden name stated'],
  ['maiden', 'maiden name stated'],
  ['variant', 'given-name variant'],
  ['generation', 'generation'],
  ['inflected', 'Russian case'],
  ['title', 'title'],
];

/** What makes two forms of one person hard to recognise. */
export function pairKind(a: Form, b: Form): string {
  const named = BY_FORM.find(([form]) => [a.kind, b.kind].includes(form));
  if (named !== undefined) return named[1];
  if (a.distinguishing !== b.distinguishing) return 'patronymic on one side';
  if ([a.kind, b.kind].includes('surname-first')) return 'surname first';
  if (scriptOf(a.text) !== scriptOf(b.text)) return 'two scripts';
  return a.language === b.language ? 'one language, two spellings' : 'two languages, one script';
}

const SCRIPTS = ['Cyrillic', 'Georgian', 'Armenian', 'Arabic', 'Greek', 'Hebrew', 'Han'] as const;

/** The script that most of the letters are in, by its Unicode name. */
export function scriptOf(text: string): string {
  const counts = SCRIPTS.map(
    (script) =>
      [script, text.match(new RegExp(`\\p{Script=${script}}`, 'gu'))?.length ?? 0] as const,
  );
  const [script, count] = counts.toSorted((a, b) => b[1] - a[1])[0] ?? ['Latin', 0];
  return count * 2 > text.length / 2 ? script : 'Latin';
}
