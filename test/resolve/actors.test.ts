import { describe, expect, it } from 'vitest';
import { findMentions } from '../../src/extract/mentions.ts';
import { gazetteerFrom } from '../../src/names/gazetteer.ts';
import type { Gazetteer } from '../../src/names/gazetteer.ts';
import { LEAST_SCORE, resolveActors } from '../../src/resolve/actors.ts';
import { readingOf } from '../support/reading-of.ts';

interface Options {
  readonly language?: string;
  readonly gazetteer?: Gazetteer;
  readonly document?: string;
}

function resolve(
  texts: readonly string[],
  { language = 'en', gazetteer, document = 'doc_a' }: Options = {},
) {
  const reading = readingOf(texts, { document });
  const context = { language, ...(gazetteer === undefined ? {} : { gazetteer }) };
  return resolveActors(findMentions(reading, context), reading, context);
}

/** `words → name of the actor`, or `words ?` while open. */
function links({ actors, mentions }: ReturnType<typeof resolve>): readonly string[] {
  const names = new Map(actors.map(({ id, name }) => [id, name]));
  return mentions.map(({ span, actor }) =>
    actor === undefined ? `${span.text} ?` : `${span.text} → ${names.get(actor) ?? actor}`,
  );
}

describe('people of one document', () => {
  it('ties initials to the one full name they agree with', () => {
    expect(links(resolve(['Igor Lazarev spoke. I. Lazarev left. P. Lazarev stayed.']))).toEqual([
      'Igor Lazarev → Igor Lazarev',
      'I. Lazarev → Igor Lazarev',
      'P. Lazarev → P. Lazarev',
    ]);
  });

  it('leaves a surname open that father and son bear, with both as candidates', () => {
    const found = resolve(['Igor Lazarev is the son of Pyotr Lazarev. Then Lazarev fell.']);
    expect(links(found).at(-1)).toBe('Lazarev ?');
    const open = found.mentions.at(-1);
    expect(open?.candidates).toHaveLength(2);
    for (const { score, reasons } of open?.candidates ?? []) {
      expect(score).toBeLessThan(LEAST_SCORE);
      expect(reasons).toContain('2 people of this document fit');
    }
  });

  it('ties a surname to its only bearer and says why', () => {
    const found = resolve(['Igor Lazarev spoke. Nobody heard Lazarev.']);
    expect(links(found)).toEqual(['Igor Lazarev → Igor Lazarev', 'Lazarev → Igor Lazarev']);
    expect(found.mentions[1]?.candidates[0]?.reasons).toContain(
      'no other person of this document bears the surname',
    );
  });

  it('keeps the sexes apart', () => {
    expect(links(resolve(['Igor Lazarev and Anna Lazareva spoke. Mrs. Lazareva left.']))).toEqual([
      'Igor Lazarev → Igor Lazarev',
      'Anna Lazareva → Anna Lazareva',
      'Lazareva → Anna Lazareva',
    ]);
  });

  it('takes a maiden name for another name of the same person', () => {
    const found = resolve(['Anna Lazareva (née Somova) spoke.']);
    expect(links(found)).toEqual(['Anna Lazareva → Anna Lazareva', 'née Somova → Anna Lazareva']);
    expect(found.actors[0]?.descriptions).toEqual(['née Somova']);
  });

  it('leaves a middle name out without losing the person', () => {
    expect(
      links(resolve(['John Quentin Harrow spoke. John Harrow left. J. Q. Harrow stayed.'])),
    ).toEqual([
      'John Quentin Harrow → John Quentin Harrow',
      'John Harrow → John Quentin Harrow',
      'J. Q. Harrow → John Quentin Harrow',
    ]);
  });

  it('leaves a bare surname open that only its ending supports', () => {
    expect(links(resolve(['Nobody heard Lazarev.']))).toEqual(['Lazarev ?']);
    expect(links(resolve(['Nobody heard Mr. Lazarev.']))).toEqual(['Lazarev → Lazarev']);
  });
});

describe('Russian case forms', () => {
  it('are one person, named in the nominative', () => {
    const texts = ['Игорю Лазареву ответили. С Игорем Лазаревым говорили. И. Лазарева ждали.'];
    expect(links(resolve(texts, { language: 'ru' }))).toEqual([
      'Игорю Лазареву → Игорь Лазарев',
      'Игорем Лазаревым → Игорь Лазарев',
      'И. Лазарева → Игорь Лазарев',
    ]);
  });

  it('leave Лазарева open between him and her', () => {
    const found = resolve(
      ['Игорь Лазарев и Анна Лазарева вошли. Все ждали Лазарева. Лазаревой не верят.'],
      { language: 'ru' },
    );
    expect(links(found)).toEqual([
      'Игорь Лазарев → Игорь Лазарев',
      'Анна Лазарева → Анна Лазарева',
      'Лазарева ?',
      'Лазаревой → Анна Лазарева',
    ]);
  });

  it('of an organisation are one organisation', () => {
    expect(
      links(resolve(['Верховный суд молчит. В Верховном суде пусто.'], { language: 'ru' })),
    ).toEqual(['Верховный суд → Верховный суд', 'Верховном суде → Верховный суд']);
  });
});

describe('states and organisations', () => {
  it('have one actor a state, by code, however they are called', () => {
    const found = resolve(['Russia, RF, Moscow and the Russian side agreed.']);
    expect(links(found)).toEqual([
      'Russia → Russia',
      'RF → Russia',
      'Moscow → Russia',
      'Russian → Russia',
    ]);
    expect(found.actors[0]?.identifiers).toEqual({ iso3166: 'RU' });
    expect(found.mentions.map(({ form }) => form)).toEqual([
      'name',
      'abbreviation',
      'description',
      'description',
    ]);
  });

  it('of one known war are one event, and what else is named decides between two', () => {
    const told = 'The 44-Day War ended. After the Second Karabakh War the Karabakh War is taught.';
    expect(links(resolve([told]))).toEqual([
      '44-Day War → 44-Day War',
      'Second Karabakh War → 44-Day War',
      'Karabakh War → 44-Day War',
    ]);
    expect(links(resolve(['The First Karabakh War and the Second Karabakh War ended.']))).toEqual([
      'First Karabakh War → First Karabakh War',
      'Second Karabakh War → Second Karabakh War',
    ]);
  });

  it('tie an abbreviation to what it stands for', () => {
    expect(links(resolve(['The Harbour Defence League (HDL) met. The HDL is small.']))).toEqual([
      'Harbour Defence League → Harbour Defence League',
      'HDL → Harbour Defence League',
      'HDL → Harbour Defence League',
    ]);
  });
});

function idsOf(text: string, document: string): readonly string[] {
  return resolve([text], { document }).actors.map(({ id }) => id);
}

describe('ids', () => {
  it('of full names and states are shared by documents, of initials they are not', () => {
    const text = 'Igor Lazarev of Georgia met J. Harrow.';
    const [first, second] = [idsOf(text, 'doc_a'), idsOf(text, 'doc_b')];
    expect(first.slice(0, 2)).toEqual(second.slice(0, 2));
    expect(first[2]).not.toBe(second[2]);
  });

  it('and everything else repeat from run to run', () => {
    const text = 'Igor Lazarev of Georgia met J. Harrow of the “New Harbour” party in Tbilisi.';
    expect(resolve([text])).toEqual(resolve([text]));
  });
});

describe('the case’s own actors', () => {
  const gazetteer = gazetteerFrom(
    {
      actors: [
        {
          id: 'old',
          type: 'person',
          name: 'Igor Lazarev',
          names: ['the Admiral'],
          identifiers: { wikidata: 'Q1' },
        },
        { type: 'state', name: 'Lakonia', names: ['Lakonian'], identifiers: { iso3166: 'XL' } },
      ],
    },
    'actors.yml',
  );

  it('win, and other forms of their names join them', () => {
    const found = resolve(['The Lakonian court heard the Admiral. I. Lazarev denied it.'], {
      gazetteer,
    });
    expect(links(found)).toEqual([
      'Lakonian → Lakonia',
      'the Admiral → Igor Lazarev',
      'I. Lazarev → Igor Lazarev',
    ]);
    expect(found.actors.map(({ identifiers }) => identifiers)).toEqual([
      { iso3166: 'XL' },
      { wikidata: 'Q1' },
    ]);
  });

  it('tell offices that the document does not, less surely than it would', () => {
    const listed = gazetteerFrom(
      {
        actors: [
          {
            type: 'person',
            name: 'Igor Lazarev',
            descriptions: ['President of Lakonia since 2010'],
          },
          { type: 'state', name: 'Lakonia', names: ['Lakonian'] },
        ],
      },
      'actors.yml',
    );
    const found = resolve(['Igor Lazarev came. The Lakonian president spoke.'], {
      gazetteer: listed,
    });
    expect(links(found)).toContain('The Lakonian president → Igor Lazarev');
    const scores = found.mentions.map(({ candidates }) => candidates[0]?.score);
    expect(scores[1]).toBeLessThan(0.9);
  });
});
