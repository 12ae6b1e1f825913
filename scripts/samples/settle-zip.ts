import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import type { Zippable } from 'fflate';

const STAMP = /(<dcterms:(?:created|modified)[^>]*>)[^<]*/g;
const RANDOM_ID = /\br[Ii]d[A-Za-z0-9_-]{15,}/g;

/**
 * Takes out of a DOCX what differs from run to run: the times of making, the random ids of its links and the
 * times in its directory. What `docx` gives for one manuscript then has the same bytes every time.
 * @param day ISO date that all times become.
 */
export function settle(archive: Uint8Array, day: string): Uint8Array {
  const ids = new Map<string, string>();
  const entries = Object.entries(unzipSync(archive)).toSorted(([a], [b]) => (a < b ? -1 : 1));
  const parts = entries.map(([name, bytes]) => {
    return [name, /\.(xml|rels)$/.test(name) ? settlePart(bytes, day, ids) : bytes] as const;
  });
  return zipSync(Object.fromEntries(parts) satisfies Zippable, { mtime: localNoon(day), level: 9 });
}

function settlePart(bytes: Uint8Array, day: string, ids: Map<string, string>): Uint8Array {
  const text = strFromU8(bytes)
    .replace(STAMP, `$1${day}T12:00:00Z`)
    .replace(RANDOM_ID, (id) => {
      if (!ids.has(id)) ids.set(id, `rIdLink${ids.size + 1}`);
      return ids.get(id) ?? id;
    });
  return strToU8(text);
}

/** ZIP keeps local time: the same clock reading has to come out in every time zone. */
function localNoon(day: string): Date {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  return new Date(year, month - 1, date, 12);
}
