import type { Claim, Event, Expectation, Hypothesis } from '../../model/records.ts';
import type { Story } from '../story.ts';
import { findExpectations } from './expectations.ts';
import { authorOf, claimsWith } from './claims-with.ts';
import { claimsOfHolders } from './holders.ts';
import { findHypotheses } from './hypotheses.ts';
import { saidBy, toldByOthers } from './said-by.ts';
import { precedentsIn } from './precedents.ts';
import { scenesOf } from './scene.ts';
import { signalsIn } from './signals.ts';

export interface Explanations {
  readonly hypotheses: readonly Hypothesis[];
  readonly expectations: readonly Expectation[];
  /** Those given, with what they say of signals and precedents, and new ones where none covers the words. */
  readonly claims: readonly Claim[];
}

/** How a commentary explains, what it foresees, which acts it reads as signals, and what it likens. Pure; linear. */
export function findExplanations(
  story: Story,
  claims: readonly Claim[],
  events: readonly Event[],
): Explanations {
  if (!story.language.startsWith('en')) return { hypotheses: [], expectations: [], claims };
  const scenes = scenesOf(story, events);
  const readings = scenes.flatMap((scene) => [...signalsIn(scene), ...precedentsIn(scene)]);
  const { hypotheses, held } = findHypotheses(scenes, claims);
  const known = [...claims, ...claimsOfHolders(claims, held, authorOf(claims))];
  const byPassage = toldByOthers(known);
  return {
    hypotheses: hypotheses.map((one) => withHolder(one, byPassage)),
    expectations: findExpectations(scenes, known),
    claims: claimsWith(known, readings),
  };
}

function withHolder(
  { by, standing, ...fields }: Hypothesis,
  byPassage: ReturnType<typeof toldByOthers>,
): Hypothesis {
  const [span] = fields.spans;
  return { ...fields, ...(span && saidBy(span, byPassage)), by, standing };
}
