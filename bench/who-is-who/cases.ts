import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** An actor as a careful reader sees it: its name and its mentions in reading order. */
export interface ExpectedActor {
  /** `?` for mentions that must stay open. */
  readonly name: string;
  readonly mentions: readonly ExpectedMention[];
}

export interface ExpectedMention {
  readonly words: string;
  /** May be left out or stay open, but must not go to anybody else. */
  readonly optional: boolean;
}

export interface WhoIsWhoCase {
  /** One passage a line. */
  readonly texts: readonly string[];
  readonly actors: readonly ExpectedActor[];
  readonly place: string;
}

const FOLDER = join(import.meta.dirname, '..', '..', 'test', 'cases', 'who-is-who');

/** Reads `test/cases/who-is-who/<file>`: paragraphs of text, each followed by its `==> name: mention | …` lines. */
export function readWhoIsWho(file: string): readonly WhoIsWhoCase[] {
  const lines = readFileSync(join(FOLDER, file), 'utf8').split('\n');
  const cases: { texts: string[]; actors: ExpectedActor[]; place: string }[] = [];
  let open = false;
  for (const [index, line] of lines.entries()) {
    if (line.startsWith('#')) continue;
    if (line.trim() === '') {
      open = false;
      continue;
    }
    if (!open) cases.push({ texts: [], actors: [], place: `${file}:${index + 1}` });
    open = true;
    const last = cases.at(-1);
    if (!line.startsWith('==>')) last?.texts.push(line);
    else if (line.trim() !== '==>') last?.actors.push(actorIn(line.slice(3).trim()));
  }
  return cases;
}

function actorIn(line: string): ExpectedActor {
  const colon = line.indexOf(':');
  return {
    name: line.slice(0, colon).trim(),
    mentions: line
      .slice(colon + 1)
      .split('|')
      .map((part) => part.trim())
      .map((part) =>
        part.startsWith('(') && part.endsWith(')')
          ? { words: part.slice(1, -1), optional: true }
          : { words: part, optional: false },
      ),
  };
}
