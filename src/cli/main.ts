import { enableCompileCache } from 'node:module';
import { resolveOwnFiles } from '../flow/own-files.ts';

// Half of the start-up time is compiling what was compiled the last time.
enableCompileCache();
resolveOwnFiles();
const { run } = await import('./run.ts');
await run(process.argv);
