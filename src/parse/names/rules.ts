import { bitOf } from './classes.ts';
import type { Stretch } from './decode.ts';
import { isListed } from './form.ts';
import { MODEL_TYPES } from './labels.ts';
import { LISTED } from './language.ts';
import { phraseKey } from './scene.ts';
import type { Scene } from './scene.ts';
import type { NameType } from '../sentence.ts';

/** A name by its words: from `first` up to, not including, `until`. */
export interface TypedStretch {
  readonly first: number;
  readonly until: number;
  readonly type: NameType;
}

/**
 * What no corpus at hand marks, and a rule says better: factions (“the Absheron clan”, “the Samplidze group”) and wars
 * named by how long they took (“44-Day War”). A name by rule takes the place of those that it overlaps.
 */
export function withRules(scene: Scene, stretches: readonly Stretch[]): readonly TypedStretch[] {
  const names = stretches.map(({ first, until, type }) => ({
    first: withoutOpening(scene, first, until),
    until,
    type: isFamily(scene, first, until) ? ('person' as const) : (MODEL_TYPES[type] ?? 'other'),
  }));
  const ruled = withoutOverlap([...factionsIn(scene, names), ...countedEvents(scene)]);
  if (ruled.length === 0) return names;
  const kept = names.filter((name) => !ruled.some((other) => overlap(name, other)));
  return [...kept, ...ruled].toSorted((a, b) => a.first - b.first);
}

/**
 * The article that opens a sentence has its capital from there; within one, “The Hague” has it as a part of the name.
 * A form of address is never one.
 */
function withoutOpening({ forms, phrases }: Scene, first: number, until: number): number {
  if (until - first < 2 || phrases.has(phraseKey(first, until))) return first;
  const dropped = first === 0 ? LISTED.honorific | LISTED.article : LISTED.honorific;
  return isListed(forms[first], dropped) ? first + 1 : first;
}

const SURNAME_LIKE = bitOf('surname-like');

/** “The Mammadovs”: people, whatever the model took the plural for. */
function isFamily({ forms }: Scene, first: number, until: number): boolean {
  const form = forms[first];
  return (
    until - first === 1 &&
    form?.lower.endsWith('s') === true &&
    (form.bits & SURNAME_LIKE) !== 0 &&
    isListed(forms[first - 1], LISTED.article)
  );
}

/** Of “Ganja clan clan” the whole. */
function withoutOverlap(names: readonly TypedStretch[]): readonly TypedStretch[] {
  return names.filter((name, at) => !names.slice(at + 1).some((other) => overlap(name, other)));
}

function overlap(a: TypedStretch, b: TypedStretch): boolean {
  return a.first < b.until && b.first < a.until;
}

/** A name or capitalised words before a word for a faction. */
function factionsIn(scene: Scene, names: readonly TypedStretch[]): readonly TypedStretch[] {
  return placesOf(scene, LISTED.faction | LISTED.looseFaction).flatMap((at) => {
    const form = scene.forms[at];
    const kind = isListed(form, LISTED.faction) ? 'strict' : 'loose';
    if (form?.capital === true && kind === 'loose') return [];
    const named = names.find(({ first, until }) => first < at && until >= at && until <= at + 1);
    const first = named?.first ?? capitalsBefore(scene, at);
    if (first < 0 || !canLead(scene, named, at, kind)) return [];
    return [{ first, until: at + 1, type: 'group' as const }];
  });
}

/** Where words of some lists stand; mostly nowhere. */
function placesOf({ forms }: Scene, listed: number): readonly number[] {
  let places: number[] | undefined;
  for (let at = 0; at < forms.length; at += 1) {
    if (isListed(forms[at], listed)) (places ??= []).push(at);
  }
  return places ?? NOWHERE;
}

const NOWHERE: readonly number[] = [];

/**
 * “The Samplidze group” is a faction, “the Lakonia Bank group” a firm, and the factions of a party are not named by
 * its name. What the model found with its head in it is a name of something, and the head says of what.
 */
function canLead(
  scene: Scene,
  named: TypedStretch | undefined,
  at: number,
  kind: 'strict' | 'loose',
): boolean {
  if (named === undefined) return kind === 'strict';
  if (named.until > at) return kind === 'strict' || named.type !== 'organisation';
  const single = named.until - named.first === 1;
  const bits = scene.forms[named.first]?.bits ?? 0;
  switch (named.type) {
    case 'person':
    case 'place':
      return true;
    case 'organisation':
      return single && kind === 'strict' && (bits & KNOWN_BODY) === 0;
    case 'other':
      return kind === 'strict' || (single && (bits & FOLLOWERS) === 0);
    default:
      return false;
  }
}

const KNOWN_BODY = bitOf('organisation') | bitOf('company') | bitOf('media');
/** “Chechen groups” are groups of Chechens. */
const FOLLOWERS = bitOf('demonym') | bitOf('idea');

/** Where the run of capitalised words before a word begins; −1 when there is none but the opening of a sentence. */
function capitalsBefore({ runFirst, forms }: Scene, at: number): number {
  const first = runFirst[at - 1] ?? -1;
  if (first < 0) return -1;
  const begin = isListed(forms[first], LISTED.article) ? first + 1 : first;
  return begin === 0 || begin >= at ? -1 : begin;
}

/** “44-Day War”, “44 - Day War”. */
function countedEvents(scene: Scene): readonly TypedStretch[] {
  const { forms, language } = scene;
  return placesOf(scene, LISTED.event).flatMap((at) => {
    if (forms[at]?.capital !== true) return [];
    const parts = (forms[at - 1]?.lower ?? '').split('-');
    if (!language.spans.has(parts.at(-1) ?? '')) return [];
    const first = forms[at - 2]?.lower === '-' ? at - 3 : at - 1;
    if (forms[first]?.digit !== true) return [];
    return [{ first, until: at + 1, type: 'event-name' as const }];
  });
}
