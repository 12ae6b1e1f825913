import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    testTimeout: 30_000,
    hookTimeout: 120_000,
    // A machine that runs all tests at once is slow to draw.
    expect: { poll: { timeout: 20_000, interval: 50 } },
    maxWorkers: '100%',
    // Tables and trained weights are loaded once for all files that a process runs; no test changes what modules hold.
    isolate: false,
  },
});
