import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { interpret } from '../src/flow/interpret.ts';
import { languageOf } from '../src/flow/language-of.ts';
import { readDocument } from '../src/read/index.ts';
import { apparatusFigures } from './apparatus.ts';
import type { Benchmark, Figure, Outcome } from './benchmark.ts';
import type { Gold } from './gold.ts';

const FOLDER = join(import.meta.dirname, '..', 'samples');
const FORMATS = ['txt', 'html', 'docx', 'pdf'];
const EDITIONS = ['en', 'ru'] as const;

/** One text in two languages and four formats: what one format loses shows beside the others. */
const samples: Benchmark = {
  name: 'apparatus of the sample, by format',
  data: 'samples/built, an invented commentary in English and Russian with 20 notes each, and samples/truth.json (own, MIT)',
  run: async () => {
    const truth = JSON.parse(readFileSync(join(FOLDER, 'truth.json'), 'utf8')) as Record<
      'en' | 'ru',
      Gold
    >;
    const outcomes: Outcome[] = [];
    for (const edition of EDITIONS) {
      for (const format of FORMATS) outcomes.push(await measure(edition, format, truth[edition]));
    }
    return {
      figures: outcomes.flatMap(({ figures }) => figures),
      remarks: outcomes.flatMap(({ remarks = [] }) => remarks),
    };
  },
};

export default samples;

async function measure(edition: string, format: string, gold: Gold): Promise<Outcome> {
  const file = `water-over-the-threshold.${edition}.${format}`;
  const bytes = readFileSync(join(FOLDER, 'built', file));
  const reading = await readDocument(bytes, file);
  const records = interpret(reading, { language: await languageOf(reading) });
  const { figures, remarks } = apparatusFigures(records, gold);
  const label = `${edition}.${format}`;
  return {
    figures: figures.map((figure): Figure => ({ ...figure, name: `${label}: ${figure.name}` })),
    remarks: remarks.map((remark) => `${label}: ${remark}`),
  };
}
