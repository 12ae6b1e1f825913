import type { Benchmark, Figure } from './benchmark.ts';
import { addCounts, counts, f1, precision, recall, shareOf } from './acts/counts.ts';
import type { Counts } from './acts/counts.ts';
import { partOf, whyMissed } from './acts/petrarch-misses.ts';
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
    return await read(records);
  },
};

export default petrarch;

async function read(records: readonly UnitRecord[]): Promise<Result> {
  const [all, judging, sides, plain] = [counts(), counts(), counts(), counts()];
  const [parts, missed] = [new Map<string, Counts>(), new Map<string, number>()];
  for (const [index, { id, text, triples }] of records.entries()) {
    const found = triplesOf(await actsOfText(text));
    const score = scoreTriples(found, triples);
    addCounts(all, score);
    addCounts(sides, scoreTriples(found, triples, false));
    // These two parts try how the dictionary's own patterns work, in sentences made for them.
    if (!/^(?:VERB|PATTERN)$/u.test(partOf(id))) addCounts(plain, score);
    const part = parts.get(partOf(id)) ?? counts();
    addCounts(part, score);
    parts.set(partOf(id), part);
    if (index % 2 === 1) addCounts(judging, score);
    else {
      const why = whyMissed(id);
      missed.set(why, (missed.get(why) ?? 0) + score.gold - score.right);
    }
  }
  const figures = [
    shareOf('triples, F1', f1(all), { floor: FLOOR, target: 0.7 }),
    ...threeOf('triples, judging half', judging),
    shareOf('pairs of sides, F1', f1(sides)),
    shareOf('triples outside VERB and PATTERN, F1', f1(plain)),
  ];
  return { figures, remarks: [...remarksOnParts(parts), remarkOnMisses(missed)] };
}

interface Result {
  readonly figures: readonly Figure[];
  readonly remarks: readonly string[];
}

function remarksOnParts(parts: ReadonlyMap<string, Counts>): readonly string[] {
  const rows = [...parts].map(
    ([part, score]) => `${part}: ${f1(score).toFixed(2)} (${score.right} of ${score.gold})`,
  );
  return [`By part of the suite, F1 (found of all): ${rows.join(', ')}`];
}

function remarkOnMisses(missed: ReadonlyMap<string, number>): string {
  const all = [...missed.values()].reduce((sum, one) => sum + one, 0);
  const rows = [...missed]
    .filter(([, count]) => count > 0)
    .toSorted(([, one], [, other]) => other - one)
    .map(([why, count]) => `${why} ${count} (${Math.round((100 * count) / all)} %)`);
  return `Why triples of the looking half are missed, ${all} in all: ${rows.join(', ')}`;
}

function threeOf(name: string, score: Counts): readonly Figure[] {
  return [
    shareOf(`${name}, F1`, f1(score), { target: 0.7 }),
    shareOf(`${name}, precision`, precision(score)),
    shareOf(`${name}, recall`, recall(score)),
  ];
}
