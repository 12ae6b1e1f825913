import { readdir, realpath, stat } from 'node:fs/promises';
import { basename, extname, join } from 'node:path';
import { InputError } from '../model/input-error.ts';

/** In a folder only these are read; a file named on the command line is read whatever its name says. */
const EXTENSIONS = new Set([
  '.txt',
  '.text',
  '.md',
  '.markdown',
  '.html',
  '.htm',
  '.xhtml',
  '.pdf',
  '.docx',
]);

export interface Inputs {
  readonly files: readonly string[];
  /** Files in folders that are of no kind Tacitus reads. */
  readonly passedOver: readonly string[];
  /** What was named but cannot be reached. */
  readonly failures: readonly InputError[];
}

/** Every file behind the given paths, folders searched to their depths, in a stable order, none twice. */
export async function expandInputs(paths: readonly string[]): Promise<Inputs> {
  const found = new Finder();
  for (const path of paths) await found.named(path);
  return found;
}

class Finder implements Inputs {
  readonly files: string[] = [];
  readonly passedOver: string[] = [];
  readonly failures: InputError[] = [];
  readonly #seen = new Set<string>();

  async named(path: string): Promise<void> {
    await this.#guarded(path, async () => {
      const status = await stat(path);
      if (status.isDirectory()) await this.#folder(path);
      else if (status.isFile()) await this.#file(path);
      else
        throw new InputError(
          'This is no ordinary file',
          { file: path },
          { advice: 'Save it as a file first.' },
        );
    });
  }

  async #folder(path: string): Promise<void> {
    if (!(await this.#isNew(path))) return;
    const entries = await readdir(path, { withFileTypes: true });
    for (const entry of entries.toSorted((a, b) => compare(a.name, b.name))) {
      if (entry.name.startsWith('.')) continue;
      await this.#entry(join(path, entry.name));
    }
  }

  async #entry(path: string): Promise<void> {
    await this.#guarded(path, async () => {
      const status = await stat(path);
      if (status.isDirectory()) await this.#folder(path);
      else if (status.isFile() && EXTENSIONS.has(extname(path).toLowerCase()))
        await this.#file(path);
      else this.passedOver.push(path);
    });
  }

  async #file(path: string): Promise<void> {
    if (await this.#isNew(path)) this.files.push(path);
  }

  /** Links may lead in circles: a place is visited once, under its real name. */
  async #isNew(path: string): Promise<boolean> {
    const real = await realpath(path);
    if (this.#seen.has(real)) return false;
    this.#seen.add(real);
    return true;
  }

  async #guarded(path: string, visit: () => Promise<void>): Promise<void> {
    try {
      await visit();
    } catch (error) {
      this.failures.push(fileError(error, path));
    }
  }
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}

const ADVICE: Readonly<Record<string, readonly [problem: string, advice: string]>> = {
  ENOENT: ['No such file or folder', 'Check the spelling.'],
  EACCES: ['No permission to read this', 'Change its rights or copy it to a place of your own.'],
  EPERM: ['No permission to read this', 'Change its rights or copy it to a place of your own.'],
  EISDIR: ['This is a folder where a file was expected', 'Name a file in it.'],
  ELOOP: ['Links lead in a circle here', 'Name the file itself.'],
  EMFILE: ['Too many files are open', 'Close other programs and try again.'],
};

/** An error of the file system as one for the user. */
export function fileError(error: unknown, path: string): InputError {
  if (error instanceof InputError) return error;
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  const [problem, advice] = ADVICE[code] ?? [
    'This cannot be read',
    'Check that it is an ordinary file.',
  ];
  return new InputError(problem, { file: path }, { advice, cause: error });
}

/** The name under which a document is kept: without folders, which differ from machine to machine. */
export function fileName(path: string): string {
  return basename(path).normalize('NFC');
}
