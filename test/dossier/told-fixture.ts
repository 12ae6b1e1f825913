import { makeId } from '../../src/model/id.ts';
import { recordSet } from '../../src/model/record-set.ts';
import type { RecordSet } from '../../src/model/record-set.ts';
import type { Claim, Extracted } from '../../src/model/records.ts';
import { actor, document, passage, source, words } from './fixture.ts';

const PROPOSED: Extracted = {
  by: { reader: 'fixture', version: '1', rule: 'by hand' },
  standing: 'proposed',
};

/** A short invented commentary with claims, acts, an office, ties, rival explanations and an expectation. */
export function toldCase(title = 'The Ferry at Ostrel'): RecordSet {
  const home = document(title, { publisher: 'Quayside Institute' });
  const text =
    'According to harbour officials, President Davit Orlan allegedly closed the ferry. His brother Zurab Orlan denied it. ' +
    'The closing may have been a signal to the neighbours, or a quarrel of the harbour clan. It is likely to open in May 2023.';
  const note = passage(home, 9, 'note', 'Ostrel Herald, 2023.', { label: '1' });
  const told = passage(home, 1, 'paragraph', text, {
    pages: [1, 2],
    markers: [{ offset: text.indexOf('. His'), note: note.id, label: '1' }],
  });
  const [davit, zurab] = [actor('Davit Orlan'), actor('Zurab Orlan')];
  const clan = actor('harbour clan', 'group');
  const herald = source({ type: 'article-newspaper', title: 'The ferry <b>stands</b>' }, [note]);
  const closing = words(told, 'President Davit Orlan allegedly closed the ferry');
  const claim = (content: string, more: Partial<Claim>): Claim => ({
    kind: 'claim',
    id: makeId('claim', home.id, content),
    span: words(told, content),
    chain: [{ role: 'author' }],
    certainty: { low: 0.95, high: 1, words: [], scale: 'ICD 203' },
    polarity: 'asserts',
    sources: [],
    about: [],
    ...PROPOSED,
    ...more,
  });
  const act = {
    kind: 'event',
    id: makeId('event', home.id, 'closed'),
    spans: [closing],
    type: 'SANCTION',
    initiators: [davit.id],
    recipients: [],
    parties: [{ role: 'recipient', words: words(told, 'the ferry') }],
    status: 'alleged',
    date: '2023-03',
    place: 'Ostrel',
    intensity: -5,
    ...PROPOSED,
  } as const;
  const { id } = home;
  return recordSet({
    document: [home],
    passage: [told, note],
    source: [herald],
    actor: [davit, zurab, clan],
    mention: [davit, zurab, clan].map((one) => ({
      kind: 'mention',
      id: makeId('mention', id, one.name),
      span: words(told, one.name),
      actor: one.id,
      candidates: [],
      form: 'name',
      ...PROPOSED,
    })),
    event: [act],
    tenure: [
      {
        kind: 'tenure',
        id: makeId('tenure', id),
        spans: [words(told, 'President Davit Orlan')],
        person: davit.id,
        office: 'President',
        until: '2023',
        ended: 'resigned',
        ...PROPOSED,
      },
    ],
    tie: [
      {
        kind: 'tie',
        id: makeId('tie', id),
        spans: [words(told, 'His brother Zurab Orlan')],
        from: davit.id,
        to: zurab.id,
        type: 'kin:sibling',
        ...PROPOSED,
      },
    ],
    claim: [
      claim('President Davit Orlan allegedly closed the ferry', {
        chain: [{ role: 'group', words: words(told, 'harbour officials') }, { role: 'author' }],
        certainty: { low: 0.2, high: 0.55, words: ['allegedly'], scale: 'ICD 203' },
        sources: [herald.id],
        about: [act.id],
      }),
      claim('denied it', {
        chain: [{ role: 'speaker', actor: zurab.id }, { role: 'author' }],
        polarity: 'denies',
      }),
      claim('The closing may have been a signal to the neighbours', {
        certainty: { low: 0.2, high: 0.7, words: ['may'], scale: 'ICD 203' },
        signal: { act: act.id, words: words(told, 'a signal to the neighbours'), audience: [] },
      }),
      ...['a quarrel of the harbour clan', 'It is likely to open'].map((content) =>
        claim(content, {}),
      ),
    ],
    hypothesis: ['a signal to the neighbours', 'a quarrel of the harbour clan'].map(
      (statement) => ({
        kind: 'hypothesis',
        id: makeId('hypothesis', id, statement),
        question: 'Why was the ferry closed?',
        statement,
        spans: [words(told, statement)],
        ...(statement.startsWith('a signal') && { speaker: zurab.id }),
        ...PROPOSED,
      }),
    ),
    expectation: [
      {
        kind: 'expectation',
        id: makeId('expectation', id),
        span: words(told, 'It is likely to open in May 2023'),
        statement: 'The ferry opens',
        probability: { low: 0.55, high: 0.8 },
        horizon: '2023-05',
        status: 'open',
        ...PROPOSED,
      },
    ],
  });
}
