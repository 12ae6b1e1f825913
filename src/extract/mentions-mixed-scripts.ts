import type { Fault } from '../model/records.ts';
import { spanOf } from '../model/span.ts';
import type { MentionFind } from '../names/mention-find.ts';
import { homoglyphsIn, withoutHomoglyphs } from '../names/script/homoglyphs.ts';

/** What a script's letters are called in English. */
const SCRIPTS: Readonly<Record<string, string>> = {
  Latn: 'Latin',
  Cyrl: 'Cyrillic',
  Grek: 'Greek',
  Armn: 'Armenian',
};

/**
 * Names that hold a letter of another script which looks like one of their own (Аliyev with a Cyrillic А): a slip, or
 * somebody hiding a name from searches. Each spelling is told once, where it first stands; the reader reads it mended.
 */
export function findMixedScripts(finds: readonly MentionFind[]): readonly Fault[] {
  const told = new Set<string>();
  return finds.flatMap(({ passage, start, end, meant }): Fault[] => {
    const words = passage.text.slice(start, end);
    const [first, ...more] = meant === undefined ? homoglyphsIn(words) : [];
    if (first === undefined || told.has(words)) return [];
    told.add(words);
    const { letter, script, looksLike } = first;
    const others = more.length === 0 ? '' : `, and ${more.length} more such`;
    const message = `“${words}” mixes scripts: its “${letter}” is a ${SCRIPTS[script] ?? script} letter that looks like “${looksLike}”${others}. It was read as “${withoutHomoglyphs(words)}”.`;
    return [{ code: 'mixed-scripts-in-name', message, span: spanOf(passage, start, end) }];
  });
}
