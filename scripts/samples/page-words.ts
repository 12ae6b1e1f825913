import type { Meta } from './manuscript.ts';

/** What a page says around the article, in its language. */
export interface PageWords {
  readonly home: string;
  readonly nav: readonly string[];
  readonly published: string;
  readonly reading: string;
  readonly topics: string;
  readonly notes: string;
  readonly backToText: string;
  readonly otherEdition: string;
  readonly print: string;
  readonly more: string;
  readonly related: readonly { readonly title: string; readonly date: string }[];
  readonly newsletter: string;
  readonly newsletterText: string;
  readonly address: string;
  readonly subscribe: string;
  readonly summary: string;
  readonly about: string;
  readonly rights: string;
}

const en: PageWords = {
  home: 'Home',
  nav: ['Commentary', 'Papers', 'Events', 'People', 'About us'],
  published: '20 March 2025',
  reading: '10 min read',
  topics: 'Water, Elites, Mirvania, Velgoria',
  notes: 'Notes',
  backToText: 'Back to the text',
  otherEdition: 'На русском',
  print: 'Print',
  more: 'More from the Centre',
  related: [
    { title: 'Salt, Tariffs and the Port of Talan', date: '2025-02-28' },
    { title: 'Why the Lighthouse Treaty Outlived Its Authors', date: '2025-01-30' },
    { title: 'Podcast: Reading a Cabinet List', date: '2024-12-18' },
    { title: 'Five Small Parliaments and Their Clocks', date: '2024-11-06' },
  ],
  newsletter: 'The Thursday Letter',
  newsletterText: 'One essay and three documents a week.',
  address: 'E-mail address',
  subscribe: 'Subscribe',
  summary:
    'Behind four months of notes, bans and expulsions over one night on the river Sarva stands an account that is being settled at court in Aghvard.',
  about:
    'The Isthmus Centre is an independent institute for the study of small states and their neighbours. Its authors speak for themselves.',
  rights: '© 2025 Isthmus Centre. Reprinting with a link is welcome.',
};

const ru: PageWords = {
  home: 'Главная',
  nav: ['Комментарии', 'Доклады', 'События', 'Авторы', 'О Центре'],
  published: '17 марта 2025 г.',
  reading: '10 минут чтения',
  topics: 'вода, элиты, Мирвания, Велгория',
  notes: 'Примечания',
  backToText: 'Вернуться к тексту',
  otherEdition: 'In English',
  print: 'Печать',
  more: 'Читайте также',
  related: [
    { title: 'Соль, пошлины и порт Талан', date: '2025-02-27' },
    { title: 'Почему Маячный договор пережил своих авторов', date: '2025-01-29' },
    { title: 'Подкаст: как читать список кабинета', date: '2024-12-17' },
    { title: 'Пять маленьких парламентов и их часы', date: '2024-11-05' },
  ],
  newsletter: 'Четверговое письмо',
  newsletterText: 'Одна статья и три документа в неделю.',
  address: 'Электронная почта',
  subscribe: 'Подписаться',
  summary:
    'За четырьмя месяцами нот, запретов и высылок из-за одной ночи на реке Сарве стоят счёты, которые сводят при дворе в Агварде.',
  about:
    'Центр «Перешеек» — независимый институт, изучающий малые государства и их соседей. Авторы говорят от своего имени.',
  rights: '© Центр «Перешеек», 2025. Перепечатка со ссылкой приветствуется.',
};

export const PAGE_WORDS: Readonly<Record<Meta['language'], PageWords>> = { en, ru };
