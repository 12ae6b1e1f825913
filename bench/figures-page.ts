import type { Baseline, Frozen } from './baseline.ts';
import type { Figure } from './benchmark.ts';

const INTRODUCTION = `# Figures

How well and how fast Tacitus reads, as last frozen by \`npm run bench -- --freeze\`. Each figure stands beside a floor (a
naive method) or a peer where there is one, and beside what it should reach. \`npm run bench\` measures anew and fails when a
figure falls behind; figures of speed and memory depend on the machine (here two cores) and are only compared by eye.
Benchmarks whose data is not there are skipped: \`TACITUS_DATA\` names the folder.
`;

/** The reference page of all frozen figures, in Markdown. */
export function figuresPage(baseline: Baseline): string {
  return [INTRODUCTION, ...Object.entries(baseline).map(section)].join('\n');
}

function section([name, { data, figures }]: readonly [string, Frozen]): string {
  const rows = figures.map(row).join('\n');
  return `## ${name}\n\nData: ${data}.\n\n| figure | value | floor or peer | to reach |\n| --- | --- | --- | --- |\n${rows}\n`;
}

function row({ name, value, unit, floor, target }: Figure): string {
  const beside = floor === undefined ? '' : `${floor.value} (${floor.name})`;
  return `| ${name} | ${value} ${unit} | ${beside} | ${target ?? ''} |`;
}
