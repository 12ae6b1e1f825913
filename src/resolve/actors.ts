import { makeId } from '../model/id.ts';
import type { Reading } from '../model/reading.ts';
import type { Actor, Candidate, Id, Mention } from '../model/records.ts';
import { spanOf } from '../model/span.ts';
import { READER_VERSION } from '../model/version.ts';
import type { Gazetteer } from '../names/gazetteer.ts';
import type { MentionFind } from '../names/mention-find.ts';
import { makeActor } from './actors-make.ts';
import { resolveDescribed } from './actors-described.ts';
import { byGeneration } from './actors-generations.ts';
import { gatherPeople } from './actors-known-people.ts';
import { listedOffices } from './actors-listed-offices.ts';
import { namedResolver } from './actors-named.ts';
import { resolvePeople } from './actors-people.ts';
import type { Bearer, Resolution } from './actors-resolution.ts';

export interface ActorContext {
  /** BCP 47 of the document: the language in which states are named. */
  readonly language: string;
  readonly gazetteer?: Gazetteer;
}

export interface ResolvedActors {
  /** In the order in which the document first names them. */
  readonly actors: readonly Actor[];
  /** In reading order, as the finds were. */
  readonly mentions: readonly Mention[];
}

/** A link needs at least this score; below it the mention stays open, with its candidates. */
export const LEAST_SCORE = 0.75;

/**
 * Ties the mentions of one document to actors. Every link has a score and its reasons; a mention that two actors fit
 * equally well stays open. States are told by ISO code (a nationality, a capital or a seat of power is a mention of its
 * state, with the form `description`), the case's own actors by the gazetteer, people by how their names agree, the
 * others by name. Names in different scripts are not compared.
 */
export function resolveActors(
  finds: readonly MentionFind[],
  reading: Reading,
  context: ActorContext,
): ResolvedActors {
  const named = resolveNames(finds, reading, context);
  const nameOf = (find: MentionFind): Bearer | undefined => linkOf(named.get(find));
  const described = resolveDescribed(finds, nameOf, listedOffices(context.gazetteer));
  const people = gatherPeople(finds, nameOf);
  const resolutions = finds.flatMap((find): Resolved[] => {
    const resolution = described.resolved.get(find) ?? named.get(find);
    if (resolution === undefined) return [];
    const told = byGeneration(find, resolution, described.kin, people);
    return [{ find, resolution: told ?? resolution }];
  });
  return { actors: actorsOf(resolutions, context), mentions: resolutions.map(mentionOf) };
}

interface Resolved {
  readonly find: MentionFind;
  readonly resolution: Resolution;
}

/** Who bears the names; words that mean somebody without a name are left out. */
function resolveNames(
  finds: readonly MentionFind[],
  reading: Reading,
  context: ActorContext,
): ReadonlyMap<MentionFind, Resolution> {
  const people = resolvePeople(finds, reading.document, context.gazetteer);
  const resolveNamed = namedResolver(context, finds);
  return new Map(
    finds
      .filter(({ meant }) => meant === undefined)
      .map((find) => [find, people.get(find) ?? resolveNamed(find)]),
  );
}

function mentionOf({ find, resolution }: Resolved): Mention {
  const { passage, start, end, form, rule } = find;
  const candidates = resolution.candidates.map(({ bearer, score, reasons }): Candidate => ({
    actor: bearer.id,
    score,
    reasons,
  }));
  const best = linkOf(resolution);
  return {
    kind: 'mention',
    id: makeId('mention', passage.id, start, end),
    span: spanOf(passage, start, end),
    ...(best === undefined ? {} : { actor: best.id }),
    candidates,
    form,
    by: { reader: 'tacitus', version: READER_VERSION, rule: `mention:${rule}` },
    standing: 'proposed',
  };
}

function linkOf(resolution: Resolution | undefined): Bearer | undefined {
  const [best, second] = resolution?.candidates ?? [];
  if (best === undefined || best.score < LEAST_SCORE) return undefined;
  return second !== undefined && second.score >= best.score ? undefined : best.bearer;
}

function actorsOf(resolved: readonly Resolved[], context: ActorContext): readonly Actor[] {
  const linked = new Map<Id, { readonly bearer: Bearer; readonly finds: MentionFind[] }>();
  const add = (bearer: Bearer): MentionFind[] => {
    const known = linked.get(bearer.id) ?? { bearer, finds: [] };
    linked.set(bearer.id, known);
    return known.finds;
  };
  for (const { find, resolution } of resolved) {
    const bearer = linkOf(resolution);
    if (bearer !== undefined) add(bearer).push(find);
    else resolution.candidates.forEach((candidate) => add(candidate.bearer));
  }
  return [...linked.values()].map(({ bearer, finds: own }) => makeActor(bearer, own, context));
}
