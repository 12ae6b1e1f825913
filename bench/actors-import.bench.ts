import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Benchmark, Figure, Outcome } from './benchmark.ts';
import { inCyrillic, inventedName } from './invented-names.ts';
import { runTacitus } from './measured-process.ts';

const ACTORS = 30_000;

const benchmark: Benchmark = {
  name: 'actors-import',
  data: `${ACTORS.toLocaleString('en')} invented people (bench/invented-names.ts), as FollowTheMoney lines and as CSV`,
  run: measure,
};

export default benchmark;

async function measure(): Promise<Outcome> {
  const folder = mkdtempSync(join(tmpdir(), 'tacitus-bench-'));
  try {
    const names = Array.from({ length: ACTORS }, (_, number) => inventedName(number));
    const lines = names.map(({ given, surname, text }, at) =>
      JSON.stringify({
        id: `NK-${at}`,
        caption: text,
        schema: 'Person',
        properties: { name: [text], alias: [inCyrillic(`${given} ${surname}`)], country: ['ge'] },
        datasets: ['invented'],
      }),
    );
    const rows = names.map(
      ({ given, surname, text }, at) =>
        `${at},"${text}",person,${inCyrillic(`${given} ${surname}`)}`,
    );
    const ftm = await imported(folder, 'entities.ftm.json', lines);
    const csv = await imported(folder, 'people.csv', ['id,name,type,name:ru', ...rows]);
    return {
      figures: [
        rate('FollowTheMoney', ftm.seconds, {
          name: 'JSON.parse of the lines',
          value: ACTORS / parseSeconds(lines),
        }),
        rate('CSV', csv.seconds),
        ...[ftm, csv].flatMap(({ peakMb }, at) => (peakMb === undefined ? [] : [peak(at, peakMb)])),
      ],
      remarks: [
        'From the start of the program until who is who is worked out, keys of all names kept.',
      ],
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function imported(folder: string, name: string, lines: readonly string[]) {
  const file = join(folder, name);
  writeFileSync(file, lines.join('\n'));
  const ran = await runTacitus(['actors', 'import', file, '--case', `${file}.tacitus`]);
  if (ran.code !== 0) throw new Error(`The import of ${name} ended with ${ran.code}`);
  return ran;
}

function parseSeconds(lines: readonly string[]): number {
  const start = performance.now();
  for (const line of lines) JSON.parse(line);
  return (performance.now() - start) / 1000;
}

function rate(name: string, seconds: number, floor?: Figure['floor']): Figure {
  const value = ACTORS / seconds;
  return { name, value, unit: 'rows/s', machineBound: true, ...(floor && { floor }) };
}

function peak(at: number, value: number): Figure {
  const name = `memory, ${at === 0 ? 'FollowTheMoney' : 'CSV'}`;
  return { name, value, unit: 'MB', better: 'lower', machineBound: true };
}
