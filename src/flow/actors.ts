import { InputError } from '../model/input-error.ts';
import type { Actor, Id, Mention } from '../model/records.ts';
import type { CaseStore } from '../store/index.ts';
import {
  calling,
  decide,
  joining,
  judging,
  meaning,
  rejecting,
  takingApart,
  takingOut,
  undoing,
} from './decide.ts';
import type { Decided, Deciding } from './decide.ts';
import { decisionToUndo } from './decision-log.ts';
import { findActor, findDocument, findMention, findParts } from './find-actor.ts';

export interface ActorDecision extends Deciding {
  /** The case's path, for messages. */
  readonly case: string;
}

/** Joins two actors. Both are found by id, beginning of an id, or name; an InputError says what was not found. */
export async function mergeActors(
  store: CaseStore,
  a: string,
  b: string,
  options: ActorDecision,
): Promise<Decided> {
  const [left, right] = [findActor(store, a, options.case), findActor(store, b, options.case)];
  return decide(store, joining(left, right, 'merge'), options);
}

export interface SplitOptions extends ActorDecision {
  /** Mentions that mean somebody else, by id or its beginning. */
  readonly mention?: readonly string[];
  /** A document in which all mentions mean somebody else, by its file, its id or the beginning of its id. */
  readonly document?: string;
  /** The name of the new actor; the words of the first mention by default. */
  readonly name?: string;
}

/** Takes a part out of a joined actor; or mentions out of any actor, into one of their own. */
export async function splitActor(
  store: CaseStore,
  asked: string,
  part: string | undefined,
  options: SplitOptions,
): Promise<Decided> {
  const actor = findActor(store, asked, options.case);
  const mentions = await mentionsToTake(store, actor, options);
  if (mentions === undefined) {
    return decide(store, takingApart(actor, partsToTake(actor, part, asked)), options);
  }
  const stray = mentions.find((mention) => mention.actor !== actor.id);
  if (stray !== undefined) {
    throw new InputError(`The mention “${stray.span.text}” does not mean ${actor.name}`, {
      file: options.case,
      record: stray.id,
    });
  }
  return decide(store, takingOut(actor, mentions, options.name), options);
}

/** Takes the part with this id out of a joined actor, even the one whose id is that of the whole. */
export async function takePart(
  store: CaseStore,
  asked: Id,
  part: Id,
  options: ActorDecision,
): Promise<Decided> {
  const actor = findActor(store, asked, options.case);
  const others = (actor.parts ?? []).filter(({ id }) => id !== part);
  if (others.length > 0 && others.length < (actor.parts?.length ?? 0))
    return decide(store, takingApart(actor, [part]), options);
  throw new InputError(`${actor.name} has no such part`, { file: options.case, record: part });
}

/** `undefined` where no mentions are asked for. Throws an InputError where none is found. */
async function mentionsToTake(
  store: CaseStore,
  actor: Actor,
  { mention = [], document, case: file }: SplitOptions,
): Promise<readonly Mention[] | undefined> {
  const named = mention.map((id) => findMention(store, id, file));
  if (document === undefined) return mention.length === 0 ? undefined : named;
  const { id, title } = findDocument(store, document, file);
  const there = (await store.records(id)).mention.filter((one) => one.actor === actor.id);
  if (there.length > 0)
    return [...new Map([...named, ...there].map((one) => [one.id, one])).values()];
  throw new InputError(`“${title}” does not mention ${actor.name}`, { file: document });
}

/** The part asked for; the one that gives no name to the whole where there are two. */
function partsToTake(actor: Actor, part: string | undefined, asked: string): readonly Id[] {
  const parts = actor.parts ?? [];
  const listed = parts.map(({ id, name }) => `${name} (${id})`).join('; ');
  const refuse = (problem: string, advice: string): never => {
    throw new InputError(problem, { file: actor.name, record: actor.id }, { advice });
  };
  if (parts.length === 0) {
    return refuse(
      `${asked} is one actor as the documents state it`,
      'Take out mentions with --mention, or all in a document with --document.',
    );
  }
  // The whole answers to the id of one of its parts: what is asked for may be meant as either.
  const named = asked === part ? [] : findParts(actor, part ?? '');
  const out = part === undefined && parts.length === 2 ? parts.slice(1).map(({ id }) => id) : named;
  if (out.length === 0)
    return refuse(`${actor.name} has these parts: ${listed}`, 'Name the one to take out.');
  if (out.length === parts.length) {
    return refuse(`“${part ?? ''}” is the name of every part: ${listed}`, 'Give the id of one.');
  }
  return out;
}

/**
 * Answers a question about two actors, says whom a mention means, or confirms or rejects an actor as such. Without an
 * actor, a mention means, or does not mean, the one it is taken for.
 */
export async function judgeActors(
  store: CaseStore,
  verb: 'accept' | 'reject',
  what: string,
  asked: string | undefined,
  options: ActorDecision,
): Promise<Decided> {
  if (what.startsWith('men_')) {
    const mention = findMention(store, what, options.case);
    const actor = asked ?? mention.actor;
    if (actor === undefined) {
      throw new InputError(
        `“${mention.span.text}” is open: it is taken for nobody`,
        { file: options.case, record: mention.id },
        { advice: 'Name the actor.' },
      );
    }
    return decide(store, meaning(mention, findActor(store, actor, options.case), verb), options);
  }
  const left = findActor(store, what, options.case);
  if (asked === undefined) return decide(store, judging(left, verb), options);
  const right = findActor(store, asked, options.case);
  const draft =
    verb === 'accept' ? joining(left, right, verb) : await rejecting(store, left, right);
  return decide(store, draft, options);
}

const LONGEST_NAME = 300;

/** Gives an actor the name under which it is shown; the names that documents give it stay known. */
export async function renameActor(
  store: CaseStore,
  asked: string,
  name: string,
  options: ActorDecision,
): Promise<Decided> {
  const actor = findActor(store, asked, options.case);
  const given = name
    .toWellFormed()
    .normalize('NFC')
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim();
  const refuse = (problem: string): never => {
    throw new InputError(problem, { file: options.case, record: actor.id });
  };
  if (given === '') return refuse('A name needs letters');
  if (given.length > LONGEST_NAME) return refuse(`A name has at most ${LONGEST_NAME} letters`);
  if (given === actor.name) return refuse(`It is called ${given} already`);
  return decide(store, calling(actor, given), options);
}

/** Mentions mean an actor, or do not, in one decision. Throws an InputError where one is not there. */
export async function judgeMentions(
  store: CaseStore,
  verb: 'accept' | 'reject',
  asked: readonly Id[],
  actor: string,
  options: ActorDecision,
): Promise<Decided> {
  const meant = findActor(store, actor, options.case);
  const mentions = await Promise.all(asked.map((id) => mentionWith(store, id, options.case)));
  const [first, ...others] = mentions;
  if (first === undefined) throw new RangeError('A decision needs a mention');
  return decide(
    store,
    meaning(
      first,
      meant,
      verb,
      others.map(({ id }) => id),
    ),
    options,
  );
}

async function mentionWith(store: CaseStore, id: Id, casePath: string): Promise<Mention> {
  const record = await store.record(id);
  if (record?.kind === 'mention') return record;
  throw new InputError('No mention of the case has this id', { file: casePath, record: id });
}

/** Takes back the decision with this id or beginning of an id; the last one that holds by default. */
export async function undoDecision(
  store: CaseStore,
  asked: string | undefined,
  options: ActorDecision,
): Promise<Decided> {
  return decide(store, undoing(decisionToUndo(store, asked, options.case)), options);
}
