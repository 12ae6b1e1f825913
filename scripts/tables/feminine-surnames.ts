import { asTree, readResource } from './resource.ts';
import type { Tree } from './resource.ts';

/** Endings by sex and script, and the names that have no other form. */
export function compileFeminineSurnames(): unknown {
  const file = asTree(readResource('feminine-surnames.yml'), 'feminine-surnames.yml');
  const same = asTree(file['same'], 'same');
  return Object.fromEntries(
    ['cyrillic', 'latin'].map((script) => [
      script,
      {
        masculineOf: [...(script === 'cyrillic' ? stressed() : []), ...pairs(file, script, '>')],
        feminineOf: pairs(file, script, '<').map(([feminine, masculine]) => [masculine, feminine]),
        same: words(same[script]).toSorted(),
      },
    ]),
  );
}

/** `^толстая толстой`: the whole words whose masculine has the stressed ending. */
function stressed(): readonly (readonly string[])[] {
  const declension = asTree(readResource('russian-declension.yml'), 'russian-declension.yml');
  return words(declension['stressed']).map((name) => [`^${name.replace(/ой$/u, 'ая')}`, name]);
}

/** The pairs of a script but those that read only the other way, those with a list of stems once for each stem. */
function pairs(file: Tree, script: string, other: string): readonly (readonly string[])[] {
  const list = file[script];
  if (!Array.isArray(list)) throw new TypeError(`${script}: a sequence was expected`);
  const stems = asTree(file['stems'], 'stems');
  return list
    .map((line) => String(line).split(' '))
    .filter(([, , note]) => note !== other)
    .flatMap(([feminine = '', masculine = '', note = '']) =>
      words(stems[note] ?? '').map((stem) => [stem + feminine, stem + masculine]),
    );
}

/** The words of a block; of an empty block the empty word alone. */
function words(block: unknown): readonly string[] {
  return String(block).trim().split(/\s+/u);
}
