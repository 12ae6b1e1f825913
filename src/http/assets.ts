import { readFile, readdir } from 'node:fs/promises';
import { extname, join, sep } from 'node:path';
import { page } from './guard.ts';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.webmanifest': 'application/manifest+json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.ttf': 'font/ttf',
  '.wasm': 'application/wasm',
};

/** Vite names these by what they hold: they never change. */
const HASHED = /[-.][\w-]{8,}\.(?:js|css|woff2|ttf|png|svg|wasm)$/u;

/**
 * The workbench's own files. Only what was found in the folder is served, by its exact name, so that no path leads out of
 * it; every other path is a view of the page.
 */
export class Assets {
  readonly #folder: string;
  #known: ReadonlySet<string> = new Set();

  constructor(folder: string) {
    this.#folder = folder;
  }

  async answer(path: string): Promise<Response> {
    const name = decoded(path);
    if (await this.#has(name)) return this.#file(name);
    if (name !== '' && extname(name) !== '' && !name.startsWith('read/'))
      return page(404, 'There is no such file', []);
    if (await this.#has('index.html')) return this.#file('index.html');
    return page(503, 'The workbench is not built yet', [
      'Run `npm run web` in the checkout of Tacitus, then load this page again.',
      'What is under /api answers already.',
    ]);
  }

  async #has(name: string): Promise<boolean> {
    if (!this.#known.has(name)) this.#known = await filesIn(this.#folder);
    return this.#known.has(name);
  }

  async #file(name: string): Promise<Response> {
    const bytes = await readFile(join(this.#folder, name));
    return new Response(new Uint8Array(bytes), {
      headers: {
        'Content-Type': TYPES[extname(name)] ?? 'application/octet-stream',
        'Cache-Control': HASHED.test(name) ? 'private, max-age=31536000, immutable' : 'no-cache',
      },
    });
  }
}

async function filesIn(folder: string): Promise<ReadonlySet<string>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  const names = entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1));
  return new Set(names.map((name) => name.split(sep).join('/')));
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path).replace(/^\/+/u, '');
  } catch {
    return '';
  }
}
