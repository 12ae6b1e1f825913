import { afterAll } from 'vitest';
import { emptyCases } from './case-file.ts';
import { storeContract } from './contract.ts';

const cases = await emptyCases();
afterAll(cases.clear);

storeContract('SQLite', cases.withCopy);
