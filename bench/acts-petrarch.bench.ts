import type { Benchmark, Figure } from './benchmark.ts';
import { addCounts, counts, f1, precision, recall, shareOf } from './acts/counts.ts';
import type { Counts } from './acts/counts.ts';
import { readUnitRecords, scoreTriples, triplesOf } from './acts/petrarch.ts';
import type { UnitRecord } from './acts/petrarch.ts';
import { readConversion } from './acts/plover-labels.ts';
import { actsOfText } from './acts/read-acts.ts';
import { dataFile } from './data-folder.ts';

const FLOOR = {
  name: 'UniversalPetrarch with its dictionaries and the parses given',
  value: 0.778,
};

/**
 * Who did what to whom in PETRARCH's unit records, from raw text: CAMEO codes by their PLOVER roots, actors by the words
 * its dictionary has for them. A meeting counts from either side, as CAMEO codes it. Errors were looked at in records
 * with an even number; the others are the judging half.
 */
const petrarch: Benchmark = {
  name: 'acts: who did what to whom (PETRARCH unit records)',
  data: 'openeventdata/UniversalPetrarch unit records (MIT), 284 sentences; CAMEO to PLOVER 2021 (CC BY-SA 4.0)',
  run: async () => {
    const file = dataFile(
      'data/events/UniversalPetrarch-tests/Test Suite',
      'PETR.UnitTest.records.parsing_parsed_udpipe_2.0.xml',
    );
    const conversion = dataFile('data/events/PLOVER/CAMEO2PLOVER-2021.txt');
    if (file === undefined || conversion === undefined) {
      return { skipped: 'the unit records are not in the data folder', figures: [] };
    }
    const records = readUnitRecords(file, readConversion(conversion));
    return { figures: await figuresOf(records) };
  },
};

export default petrarch;

async function figuresOf(records: readonly UnitRecord[]): Promise<readonly Figure[]> {
  const [all, judging, sides] = [counts(), counts(), counts()];
  for (const [index, { text, triples }] of records.entries()) {
    const found = triplesOf(await actsOfText(text));
    const score = scoreTriples(found, triples);
    addCounts(all, score);
    addCounts(sides, scoreTriples(found, triples, false));
    if (index % 2 === 1) addCounts(judging, score);
  }
  return [
    shareOf('triples, F1', f1(all), { floor: FLOOR, target: 0.7 }),
    ...threeOf('triples, judging half', judging),
    shareOf('pairs of sides, F1', f1(sides)),
  ];
}

function threeOf(name: string, score: Counts): readonly Figure[] {
  return [
    shareOf(`${name}, F1`, f1(score), { target: 0.7 }),
    shareOf(`${name}, precision`, precision(score)),
    shareOf(`${name}, recall`, recall(score)),
  ];
}
