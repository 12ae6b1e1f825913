import { enableCompileCache } from 'node:module';

// Half of the start-up time is compiling what was compiled the last time.
enableCompileCache();
const { run } = await import('./run.ts');
await run(process.argv);
