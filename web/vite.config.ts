import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig } from 'vite';

/** Where `npm run web:dev` finds the server; `tacitus serve --port` says the same. */
const SERVER = process.env['TACITUS_SERVER'] ?? 'http://127.0.0.1:7411';

export default defineConfig({
  root: import.meta.dirname,
  plugins: [svelte({ configFile: false, compilerOptions: { runes: true } })],
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
