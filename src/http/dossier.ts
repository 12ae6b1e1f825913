import { createReadStream } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { basename, join, relative, sep } from 'node:path';
import { Zip, ZipDeflate } from 'fflate';
import type { Hono } from 'hono';
import { dossierFolder } from '../flow/workbench/publish.ts';
import { problemResponse } from './problem.ts';

/** The dossier that was written last, as one file. */
export function addDossier(app: Hono, casePath: string): void {
  app.get('/api/dossier.zip', async () => {
    const folder = dossierFolder(casePath);
    const files = await filesIn(folder);
    if (files.length === 0)
      return problemResponse(404, {
        message: 'No dossier has been written',
        advice: 'Publish it first.',
      });
    const name = encodeURIComponent(`${basename(folder)}.zip`);
    return new Response(zipped(folder, files), {
      headers: {
        'Content-Type': 'application/zip',
        'Content-Disposition': `attachment; filename*=UTF-8''${name}`,
      },
    });
  });
}

async function filesIn(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .toSorted();
}

/** One file after another, so that a dossier of any size is never in memory whole. */
function zipped(folder: string, files: readonly string[]): ReadableStream<Uint8Array> {
  const root = basename(folder);
  return new ReadableStream({
    async start(controller) {
      const zip = new Zip((error, bytes, final) => {
        if (error) controller.error(error);
        else controller.enqueue(bytes);
        if (final) controller.close();
      });
      try {
        for (const path of files) {
          const file = new ZipDeflate(`${root}/${relative(folder, path).split(sep).join('/')}`);
          zip.add(file);
          const parts: AsyncIterable<Uint8Array> = createReadStream(path);
          for await (const part of parts) file.push(part);
          file.push(new Uint8Array(), true);
        }
        zip.end();
      } catch (error) {
        controller.error(error);
      }
    },
  });
}
