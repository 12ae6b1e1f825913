import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** One thing that a careful reader finds, or may find. */
export interface Expected {
  readonly kind: 'tenure' | 'tie' | 'event';
  /** May be found or not; where it is found it is right. */
  readonly optional: boolean;
  /** Whose tenure, from whom the tie, whose appointment. */
  readonly from: string;
  /** The office, the tie's type, the event's mode. */
  readonly what: string;
  readonly to?: string;
  readonly details: Readonly<Record<string, string>>;
}

export interface EliteCase {
  readonly place: string;
  readonly texts: readonly string[];
  readonly expected: readonly Expected[];
}

/** Reads `bench/elites/<file>`; its head tells the form. */
export function readElites(file: string): readonly EliteCase[] {
  const lines = readFileSync(join(import.meta.dirname, file), 'utf8').split('\n');
  const cases: { place: string; texts: string[]; expected: Expected[] }[] = [];
  let open = false;
  for (const [index, line] of lines.entries()) {
    if (line.startsWith('#')) continue;
    if (line.trim() === '') {
      open = false;
      continue;
    }
    if (!open) cases.push({ place: `${file}:${index + 1}`, texts: [], expected: [] });
    open = true;
    const last = cases.at(-1);
    if (!line.startsWith('==>')) last?.texts.push(line);
    else if (line.trim() !== '==> none') last?.expected.push(expectedIn(line.slice(3).trim()));
  }
  return cases;
}

function expectedIn(line: string): Expected {
  const optional = line.startsWith('(');
  const bare = optional ? line.slice(1, -1) : line;
  const kind = bare.startsWith('tie ') ? 'tie' : bare.startsWith('event ') ? 'event' : 'tenure';
  const body = bare.slice(kind.length + 1);
  const parts = body.split('|').map((part) => part.trim());
  const details = detailsIn(parts[kind === 'tenure' ? 2 : 1] ?? '');
  if (kind === 'tenure')
    return { kind, optional, from: parts[0] ?? '', what: parts[1] ?? '', details };
  const [first = '', second = '', third] = (parts[0] ?? '').split('>').map((part) => part.trim());
  if (kind === 'event') return { kind, optional, from: second, what: first, details };
  return {
    kind,
    optional,
    from: first,
    what: second,
    details,
    ...(third === undefined ? {} : { to: third }),
  };
}

function detailsIn(text: string): Readonly<Record<string, string>> {
  const pairs = text.split(';').map((part) => part.trim().split('='));
  return Object.fromEntries(
    pairs.flatMap(([key = '', value]) => (value === undefined ? [] : [[key, value]])),
  );
}
