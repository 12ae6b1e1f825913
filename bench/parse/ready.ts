// Run in a process of its own: how long the reader takes from nothing to its first sentence, in milliseconds, and
// the memory it then holds, in MB. Node's own start is not counted: whoever calls the reader has it running.
import { enableCompileCache } from 'node:module';

enableCompileCache();
const started = performance.now();
const { parse } = await import('../../src/flow/parse.ts');
parse('The envoy left.');
const ms = performance.now() - started;
console.log(JSON.stringify({ ms, mb: process.memoryUsage.rss() / 1e6 }));
