import { createHash } from 'node:crypto';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

const ROOT = join(import.meta.dirname, '..');
/** All that ends in the workbench's pages: its sources, the pure rooms it runs, and the packages. */
const MADE_OF = ['web/src', 'web/public', 'src/model', 'src/view'];
const SINGLE = ['web/index.html', 'web/vite.config.ts', 'package-lock.json'];

/** The file beside the built pages that says from which state of the sources they were made. */
export const STAMP = 'made-of.txt';

/** The state of the sources now. */
export function webStamp(): string {
  const hash = createHash('sha256');
  const files = MADE_OF.flatMap((folder) =>
    readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name)),
  );
  for (const file of [...files.toSorted(), ...SINGLE.map((name) => join(ROOT, name))])
    hash.update(file.slice(ROOT.length)).update('\0').update(readFileSync(file));
  return hash.digest('hex').slice(0, 20);
}
