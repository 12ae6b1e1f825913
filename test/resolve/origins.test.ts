import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Claim, Event } from '../../src/model/records.ts';
import { findCopies } from '../../src/resolve/origins/copies.ts';
import { findSharedClaims } from '../../src/resolve/origins/origins.ts';
import { containment, fingerprintsOf, shinglesOf } from '../../src/resolve/origins/shingles.ts';
import type { StatedClaim } from '../../src/resolve/origins/stated-claim.ts';

const BY = { reader: 'test', version: '0', rule: 'test' } as const;

const TOLD =
  'The ministry of water has closed the upper gates of the Sarva dam for the winter and gave no reason for it.';

const text = (passage: string, document: string, words: string) => ({
  passage,
  document,
  text: words,
});

const word = fc.stringMatching(/^[a-zа-я]{2,9}$/u);
const prose = fc.array(word, { minLength: 12, maxLength: 60 }).map((words) => words.join(' '));

describe('copies', () => {
  test('a sentence that stands in another text with words around it is a copy, whichever comes first', () => {
    const found = findCopies([
      text('p1', 'd1', `Last night was cold. ${TOLD}`),
      text('p2', 'd2', 'The river rose by two metres, and people left their houses at night.'),
      text('p3', 'd3', `${TOLD} Nobody in the town had been told before, as far as we know.`),
    ]);
    expect(found.map(({ first, second }) => [first.passage, second.passage])).toEqual([
      ['p1', 'p3'],
    ]);
    expect(found[0]?.ofFirst).toBeGreaterThan(0.7);
  });

  test('texts of one document are no copies of each other', () => {
    expect(findCopies([text('p1', 'd1', TOLD), text('p2', 'd1', TOLD)])).toEqual([]);
  });

  test('every run of eight words or more that two texts share leaves a common fingerprint', () => {
    fc.assert(
      fc.property(prose, prose, fc.array(word, { minLength: 8, maxLength: 20 }), (a, b, run) => {
        const shared = run.join(' ');
        const [one, two] = [`${a} ${shared}`, `${shared} ${b}`].map((words) =>
          fingerprintsOf(shinglesOf(words)),
        );
        expect(one?.some((hash) => two?.includes(hash))).toBe(true);
      }),
    );
  });

  test('a text stands whole in itself, and any text at all is read', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (words) => {
        const shingles = shinglesOf(words);
        expect(containment(shingles, new Set(shingles))).toBe(shingles.length === 0 ? 0 : 1);
      }),
    );
  });
});

function claim(
  id: string,
  document: string,
  more: Partial<Omit<StatedClaim, 'claim'>> & { claim?: Partial<Claim> } = {},
): StatedClaim {
  const { claim: fields, ...rest } = more;
  const words = fields?.span?.text ?? 'the gates were closed';
  const span = { passage: `pas_${document}`, start: 0, end: words.length, text: words };
  return {
    document,
    actors: [],
    acts: [],
    stems: [],
    ...rest,
    claim: {
      kind: 'claim',
      id,
      span,
      chain: [{ role: 'author' }],
      certainty: { low: 0.5, high: 0.8, words: [], scale: 'ICD 203' },
      polarity: 'asserts',
      sources: [],
      about: [],
      by: BY,
      standing: 'proposed',
      ...fields,
    },
  };
}

function act(more: Partial<Event> = {}): Event {
  return {
    kind: 'event',
    id: 'evt_1',
    spans: [],
    type: 'ACCUSE',
    initiators: ['act_a'],
    recipients: ['act_b'],
    date: '2024-11-18',
    status: 'occurred',
    intensity: -2,
    by: BY,
    standing: 'proposed',
    ...more,
  };
}

describe('claims of several documents', () => {
  test('one act of the same people on days that may be one is one claim with two origins', () => {
    const shared = findSharedClaims(
      [
        claim('clm_1', 'd1', { acts: [act()] }),
        claim('clm_2', 'd2', { acts: [act({ date: '2024-11' })] }),
        claim('clm_3', 'd3', { acts: [act({ date: '2024-12-02' })] }),
        claim('clm_4', 'd4', { acts: [act({ recipients: ['act_c'] })] }),
      ],
      [],
    );
    expect(shared.map(({ claims, because }) => ({ claims, because }))).toEqual([
      { claims: ['clm_1', 'clm_2'], because: ['same-act'] },
    ]);
    expect(shared[0]?.origins).toHaveLength(2);
  });

  test('an act without a date is no other one’s unless the words agree', () => {
    const { date: _, ...undated } = act();
    const one = claim('clm_1', 'd1', { acts: [undated], stems: ['gate', 'close', 'blame'] });
    const like = claim('clm_2', 'd2', { acts: [undated], stems: ['gate', 'close', 'accus'] });
    const unlike = claim('clm_3', 'd3', { acts: [undated], stems: ['spy', 'press', 'border'] });
    expect(findSharedClaims([one, like, unlike], []).map(({ claims }) => claims)).toEqual([
      ['clm_1', 'clm_2'],
    ]);
  });

  test('papers that quote one speaker, or one source, or each other are one origin', () => {
    const acts = [act()];
    const speaker = { chain: [{ role: 'speaker', actor: 'act_s' }, { role: 'author' }] } as const;
    const shared = findSharedClaims(
      [
        claim('clm_1', 'd1', { acts, claim: speaker }),
        claim('clm_2', 'd2', { acts, claim: speaker }),
        claim('clm_3', 'd3', { acts, claim: { sources: ['src_1'] } }),
        claim('clm_4', 'd4', { acts, claim: { sources: ['src_1'] } }),
        claim('clm_5', 'd5', { acts }),
      ],
      [],
    );
    expect(shared[0]?.origins).toEqual([
      { claims: ['clm_1', 'clm_2'], because: ['speaker'] },
      { claims: ['clm_3', 'clm_4'], because: ['source'] },
      { claims: ['clm_5'], because: [] },
    ]);
  });

  test('copied words are one origin, whatever is read in them', () => {
    const texts = [text('pas_d1', 'd1', TOLD), text('pas_d2', 'd2', `As told: ${TOLD}`)];
    const span = (document: string) => ({
      passage: `pas_${document}`,
      start: 0,
      end: TOLD.length,
      text: TOLD,
    });
    const [shared] = findSharedClaims(
      [
        claim('clm_1', 'd1', { claim: { span: span('d1') } }),
        claim('clm_2', 'd2', { claim: { span: span('d2') } }),
      ],
      findCopies(texts),
    );
    expect(shared?.because).toEqual(['copied']);
    expect(shared?.origins).toHaveLength(1);
  });

  test('the same actors in much the same words say the same', () => {
    const actors = ['act_a', 'act_b'];
    const stems = ['ally', 'grow', 'wear', 'court'];
    const shared = findSharedClaims(
      [
        claim('clm_1', 'd1', { actors, stems }),
        claim('clm_2', 'd2', { actors, stems: [...stems, 'long'] }),
        claim('clm_3', 'd3', { actors: ['act_a'], stems }),
      ],
      [],
    );
    expect(shared.map(({ claims }) => claims)).toEqual([['clm_1', 'clm_2']]);
  });
});
