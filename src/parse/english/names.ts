import { surnameStrength } from '../../names/person-words.ts';
import type { NamesLanguage } from '../names/language.ts';

const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/u));

/** English, as the finder of names is told of it; names from other tongues bring their own small words. */
export const englishNames: NamesLanguage = {
  joiners: words(`
    of the for and de la le du des del della di da do dos das en e y et und van von der den 's ’s s ' ’ - – & on in to
    at a i al el ul ad bin ibn für na o pour from with against au
  `),
  prepositions: words('of for on in to at de du des del della di da pour für from against with'),
  conjunctions: words('and &'),
  genitives: words('of'),
  articles: words('the'),
  honorifics: words('mr mr. mrs mrs. ms ms. miss dr dr. prof prof. sir madam'),
  factions: words(`
    clan clans faction factions wing wings camp camps tribe tribes junta juntas dynasty dynasties clique cliques
    nomenklatura fraction fractions
  `),
  looseFactions: words(
    'group groups grouping groupings circle circles bloc blocs lobby elite elites team teams',
  ),
  isSurnameLike: (form) =>
    surnameStrength(form) === 'strong' ||
    (form.endsWith('s') && surnameStrength(form.slice(0, -1)) === 'strong'),
  spans: words('day days week weeks month months year years hour hours'),
  events: words('war wars'),
  firms: words('inc inc. ltd ltd. llc corp corp. l.p. lp plc s.a. co. gmbh'),
};
