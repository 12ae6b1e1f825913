import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { englishNames } from '../../src/parse/english/names.ts';
import { nameFinder } from '../../src/parse/names/find-names.ts';
import type { NameFinder } from '../../src/parse/names/find-names.ts';
import { openLexicon } from '../../src/parse/names/lexicon.ts';
import { openNames } from '../../src/parse/names/model.ts';

const RESOURCES = join(import.meta.dirname, '..', '..', 'resources', 'english');

export function nameResource(file: string): Uint8Array {
  return readFileSync(join(RESOURCES, file));
}

let finder: NameFinder | undefined;

/** The finder of English names alone, without the reader that brings the tags. */
export function nameFinderForTests(): NameFinder {
  finder ??= nameFinder(
    openLexicon(nameResource('names-lexicon.bin')),
    openNames(nameResource('names.bin')),
    englishNames,
  );
  return finder;
}
