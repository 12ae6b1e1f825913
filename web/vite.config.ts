import { svelte } from '@sveltejs/vite-plugin-svelte';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { defineConfig } from 'vite';
import type { Plugin } from 'vite';
import { STAMP, webStamp } from '../scripts/web-stamp.ts';

/** Where `npm run web:dev` finds the server; `tacitus serve --port` says the same. */
const SERVER = process.env['TACITUS_SERVER'] ?? 'http://127.0.0.1:7411';

/** Says beside the pages from which state of the sources they were made, so that nobody makes them twice. */
const stamped: Plugin = {
  name: 'stamped',
  writeBundle: ({ dir = '' }) => writeFileSync(join(dir, STAMP), webStamp()),
};

export default defineConfig({
  root: import.meta.dirname,
  plugins: [svelte({ configFile: false, compilerOptions: { runes: true } }), stamped],
  build: {
    outDir: 'built',
    emptyOutDir: true,
    target: 'es2023',
    // The policy of the pages allows no address that holds its data.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    // pdf.js is fetched with the first page of a PDF that is looked at; what comes before it is measured by tests.
    chunkSizeWarningLimit: 1800,
  },
  server: { host: '127.0.0.1', proxy: { '/api': SERVER } },
});
