import type { ActorName } from '../../api/types.ts';

const SCRIPTS: Readonly<Record<string, string>> = {
  Latn: 'Latin',
  Cyrl: 'Cyrillic',
  Geor: 'Georgian',
  Armn: 'Armenian',
  Arab: 'Arabic',
  Hebr: 'Hebrew',
};

/** The names of an actor by script, each once, as they come; what describes it is no name. */
export function namesByScript(
  names: readonly ActorName[],
): readonly (readonly [script: string, texts: readonly string[]])[] {
  const own = names.filter(({ role }) => role !== 'description');
  return [...Map.groupBy(own, ({ script }) => script)].map(([script, all]) => [
    SCRIPTS[script] ?? script,
    [...new Set(all.map(({ text }) => text))],
  ]);
}
