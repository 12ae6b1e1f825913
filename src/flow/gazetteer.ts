import { readFile } from 'node:fs/promises';
import { parse, YAMLParseError } from 'yaml';
import { InputError } from '../model/input-error.ts';
import { gazetteerFrom } from '../names/gazetteer.ts';
import type { Gazetteer } from '../names/gazetteer.ts';
import { fileError } from './inputs.ts';

/** Aliases in YAML can multiply without end; a gazetteer needs none. */
const MOST_ALIASES = 100;

/** Loads a case's own list of actors (`--actors actors.yml`). Throws an InputError that names line or entry. */
export async function loadGazetteer(path: string): Promise<Gazetteer> {
  const text = await readFile(path, 'utf8').catch((error: unknown) => {
    throw fileError(error, path);
  });
  return gazetteerFrom(parseYaml(text, path), path);
}

function parseYaml(text: string, path: string): unknown {
  try {
    return parse(text, { maxAliasCount: MOST_ALIASES });
  } catch (error) {
    const line = error instanceof YAMLParseError ? error.linePos?.[0].line : undefined;
    const problem = `Unreadable YAML: ${error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error)}`;
    throw new InputError(
      problem,
      { file: path, ...(line === undefined ? {} : { line }) },
      { advice: 'See docs/how-to/actors.md for the form of the list.', cause: error },
    );
  }
}
