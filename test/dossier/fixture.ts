import { makeId } from '../../src/model/id.ts';
import { recordSet } from '../../src/model/record-set.ts';
import type { RecordSet } from '../../src/model/record-set.ts';
import type {
  Actor,
  ActorType,
  Citation,
  CslItem,
  DateMention,
  Document,
  Extracted,
  Fault,
  Mention,
  Passage,
  PassageRole,
  Source,
} from '../../src/model/records.ts';
import { spanOf } from '../../src/model/span.ts';

const PROPOSED: Extracted = {
  by: { reader: 'fixture', version: '1', rule: 'by hand' },
  standing: 'proposed',
};

export function document(title: string, more: Partial<Document> = {}): Document {
  return {
    kind: 'document',
    id: makeId('document', title),
    title,
    authors: [],
    language: 'en',
    mediaType: 'text/plain',
    sha256: 'ab'.repeat(32),
    file: 'ferry.txt',
    ...more,
  };
}

export function passage(
  home: Document,
  order: number,
  role: PassageRole,
  text: string,
  more: Partial<Passage> = {},
): Passage {
  return {
    kind: 'passage',
    id: makeId('passage', home.id, order),
    document: home.id,
    order,
    role,
    text,
    markers: [],
    emphasis: [],
    ...more,
  };
}

/** The place of some words in a passage. Throws when the passage does not have them. */
export function words(home: Passage, text: string) {
  const start = home.text.indexOf(text);
  if (start < 0) throw new RangeError(`“${text}” is not in “${home.text}”`);
  return spanOf(home, start, start + text.length);
}

export function actor(name: string, type: ActorType = 'person', more: Partial<Actor> = {}): Actor {
  const id = makeId('actor', name);
  const rest = { names: [], descriptions: [], identifiers: {} };
  return { kind: 'actor', id, type, name, ...rest, ...PROPOSED, ...more };
}

function mention(
  home: Passage,
  text: string,
  of?: Actor,
  candidates: Mention['candidates'] = [],
): Mention {
  const span = words(home, text);
  const id = makeId('mention', home.id, span.start, span.end);
  return {
    kind: 'mention',
    id,
    span,
    ...(of && { actor: of.id }),
    candidates,
    form: 'name',
    ...PROPOSED,
  };
}

export function date(home: Passage, text: string, edtf: string, stated = edtf): DateMention {
  const span = words(home, text);
  const id = makeId('date', home.id, span.start, span.end);
  return { kind: 'date', id, span, edtf, stated, anchor: 'absolute', ...PROPOSED };
}

export function source(
  csl: Omit<CslItem, 'id'>,
  notes: readonly Passage[],
  faults: readonly Fault[] = [],
): Source {
  const id = makeId('source', JSON.stringify(csl));
  const citedBy = notes.map((note) => note.id);
  return { kind: 'source', id, csl: { ...csl, id }, citedBy, faults, ...PROPOSED };
}

function citation(note: Passage, text: string, of: Source): Citation {
  const span = words(note, text);
  const id = makeId('citation', note.id, span.start);
  return { kind: 'citation', id, note: note.id, span, source: of.id, ...PROPOSED };
}

/** A marker behind the first occurrence of some words. */
function marker(text: string, after: string, note: Passage) {
  return { offset: text.indexOf(after) + after.length, note: note.id, label: note.label ?? '*' };
}

/** A short invented commentary with every kind of mark, some of them across one another. */
export function ferryCase(): RecordSet {
  const home = document('The Ferry at Ostrel: Who Closed It', {
    publisher: 'Quayside Institute',
    published: '2023-05-04',
    authors: ['Mara Tolven'],
    editionOf: { language: 'ru', published: '2023-05' },
  });
  const cited =
    '“The ferry stands still”. Ostrel Herald, 12.03.2023, https://herald.example/2023/03/12/ferry (accessed 02.05.2023).';
  const note1 = passage(home, 10, 'note', cited, { label: '1' });
  const note2 = passage(home, 11, 'note', 'The quay was rebuilt by Davit Orlan.', { label: '2' });
  const note3 = passage(home, 12, 'note', 'See javascript:alert(1) for more.', { label: '3' });
  const lost = passage(home, 13, 'note', 'Nobody calls this note.', { label: '9' });
  const text1 =
    'In March 2023 President Davit Orlan closed the ferry at Ostrel. The closing lasted until May 2023.';
  const first = passage(home, 2, 'paragraph', text1, {
    pages: [1, 2],
    pageBreaks: [{ offset: text1.indexOf('The closing'), page: 2 }],
    markers: [marker(text1, 'Ostrel', note1), marker(text1, 'May 2023', note2)],
    emphasis: [{ start: text1.indexOf('Orlan'), end: text1.indexOf('ferry') }],
    links: [
      {
        start: text1.indexOf('closed'),
        end: text1.indexOf('. The'),
        url: 'https://ferry.example/?a=1&b=2',
      },
    ],
  });
  const text2 = 'Orlan denied it. “A ferry, he said, is not a bridge.';
  const second = passage(home, 4, 'quotation', text2, {
    pages: [2, 2],
    markers: [marker(text2, 'denied it', note3)],
  });
  const title = passage(home, 0, 'title', home.title, { pages: [1, 1] });
  const heading = passage(home, 1, 'heading', 'The closing', { level: 2 });
  const heading2 = passage(home, 3, 'heading', 'The denial', { level: 2 });
  const item = passage(home, 5, 'item', 'an empty quay');
  const orlan = actor('Davit Orlan', 'person', { descriptions: ['president'] });
  const elder = actor('Zurab Orlan');
  const town = actor('Ostrel', 'place');
  const herald = source(
    {
      type: 'article-newspaper',
      title: 'The ferry stands still',
      'container-title': 'Ostrel Herald',
      issued: { raw: '2023-03-12' },
      accessed: { raw: '2023-05-02' },
      URL: 'https://herald.example/2023/03/12/ferry',
      language: 'en',
    },
    [note1],
    [
      {
        code: 'outlet-spelled-otherwise',
        message: 'Elsewhere it is Ostrel-Herald.',
        span: words(note1, 'Ostrel Herald'),
      },
    ],
  );
  const book = source(
    {
      type: 'book',
      title: 'Quays',
      author: [{ given: 'Ana', family: 'Verhal' }],
      issued: { raw: '2019' },
    },
    [note2],
  );
  const either = [
    { actor: orlan.id, score: 0.6, reasons: ['named in the paragraph before'] },
    { actor: elder.id, score: 0.4, reasons: ['same surname'] },
  ];
  return recordSet({
    document: [
      {
        ...home,
        faults: [
          {
            code: 'note-without-marker',
            message: 'Note 9 is called nowhere.',
            span: words(lost, lost.text),
          },
          {
            code: 'unclosed-quotation',
            message: 'The quotation is never closed.',
            span: words(second, '“A ferry'),
          },
        ],
      },
    ],
    passage: [title, heading, first, heading2, second, item, note1, note2, note3, lost],
    source: [herald, book],
    citation: [citation(note1, cited.slice(0, -1), herald), citation(note2, 'rebuilt', book)],
    actor: [orlan, elder, town],
    mention: [
      mention(first, 'President Davit Orlan', orlan),
      mention(first, 'Ostrel', town),
      mention(second, 'Orlan', undefined, either),
      mention(note2, 'Davit Orlan', orlan),
    ],
    date: [
      date(first, 'March 2023', '2023-03'),
      date(first, 'May 2023', '2023-05'),
      date(note1, '12.03.2023', '2023-03-12'),
    ],
  });
}

const EVIL =
  '</script><script>hacked()</script><img src=x onerror=hacked()>"\'`--><!--&lt;\u202etxt.exe\u0000\ud800';

/** Records in which every text tries to be more than text. */
export function hostileCase(): RecordSet {
  const home = document(EVIL, {
    publisher: EVIL,
    authors: [EVIL],
    file: `../../${EVIL}.txt`,
    language: '"><script>hacked()</script>',
    published: EVIL,
    sha256: EVIL,
    mediaType: EVIL,
  });
  const note = passage(home, 3, 'note', EVIL, { label: EVIL });
  const text = passage(home, 1, 'paragraph', `${EVIL} ${EVIL}`, {
    markers: [{ offset: 3, note: note.id, label: EVIL }],
    links: [{ start: 0, end: 9, url: 'javascript:hacked()' }],
  });
  const data = passage(home, 2, 'paragraph', 'a link', {
    links: [{ start: 2, end: 6, url: ' data:text/html,<script>hacked()</script>' }],
  });
  const spans = { passage: text.id, start: 0, end: EVIL.length, text: EVIL };
  const who = actor(EVIL, 'person', { id: 'act_"onmouseover="hacked()', descriptions: [EVIL] });
  const cited = source(
    {
      type: 'webpage',
      title: EVIL,
      'container-title': EVIL,
      URL: 'javascript:hacked()',
      language: '"x',
    },
    [note],
    [{ code: 'malformed-url', message: EVIL }],
  );
  return recordSet({
    document: [home],
    passage: [passage(home, 0, 'title', EVIL), text, data, note],
    source: [cited],
    citation: [
      {
        kind: 'citation',
        id: 'cit_"',
        note: note.id,
        span: { ...spans, passage: note.id },
        source: cited.id,
        ...PROPOSED,
      },
    ],
    actor: [who],
    mention: [
      {
        kind: 'mention',
        id: 'men_<b>',
        span: spans,
        actor: who.id,
        candidates: [],
        form: 'name',
        ...PROPOSED,
      },
    ],
    date: [
      {
        kind: 'date',
        id: 'dat_"><i>',
        span: spans,
        edtf: EVIL,
        stated: '2020',
        anchor: 'none',
        ...PROPOSED,
      },
    ],
  });
}

/** A case of many small documents that share their actors and sources. */
export function wideCase(documents: number, passages = 1): RecordSet {
  const shared = Array.from({ length: 7 }, (_, index) => actor(`Person ${index}`));
  const sets = Array.from({ length: documents }, (_, index) =>
    smallDocument(index, passages, shared),
  );
  return recordSet({
    document: sets.map(({ home }) => home),
    passage: sets.flatMap(({ texts }) => texts),
    mention: sets.flatMap(({ mentions }) => mentions),
    date: sets.flatMap(({ dates }) => dates),
    actor: shared,
  });
}

function smallDocument(index: number, passages: number, shared: readonly Actor[]) {
  const home = document(`Paper ${index}`, { file: `${index}.txt` });
  const who = shared[index % shared.length];
  const year = 1990 + (index % 40);
  const name = who?.name ?? '';
  const texts = Array.from({ length: passages }, (_, order) =>
    passage(
      home,
      order,
      'paragraph',
      `In ${year} ${name} spoke for the ${order}th time about the river.`,
    ),
  );
  return {
    home,
    texts,
    mentions: texts.map((text) => mention(text, name, who)),
    dates: texts.map((text) => date(text, String(year), String(year))),
  };
}

/** A case of many dates: days, months, years, doubt, open ends, one date centuries away, and hostile words. */
export function datedCase(): RecordSet {
  const home = document('The Locks', { published: '2023-05-04' });
  const dates = [
    '1453', '1994/2011', '1998', '2004?', '2011-03', '2015-07-01', '201X', '2020/..', '../2021', '2022~', '2023-01-05',
    '2023-01-07', '2023-01-08', '2023-01-20', '2023-02', '2023-02-11', '2023-02-12', '2023-03-01', '2023-03-14/2023-03-20',
    '2023-04-01', '2023-04-02', '2023-04-03', '2023-04-30', 'XXXX-12-25', '2023-23',
  ]; // prettier-ignore
  const who = actor('Davit Orlan');
  const texts = dates.map((edtf, order) => {
    const said = `Date ${order}: Davit Orlan opened a lock ${order % 4 === 0 ? EVIL : 'and told nobody of it'} by night.`;
    return { edtf, text: passage(home, order, 'paragraph', said), name: `Date ${order}` };
  });
  return recordSet({
    document: [home],
    passage: texts.map(({ text }) => text),
    mention: texts.map(({ text }) => mention(text, 'Davit Orlan', who)),
    actor: [who],
    date: texts.map(({ edtf, text, name }) => date(text, name, edtf)),
  });
}
