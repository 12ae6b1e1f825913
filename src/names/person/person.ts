export type Sex = 'female' | 'male';

/**
 * How the parts of a name stand: `given-first` (Ilham Aliyev), `surname-first` (Алиев Ильхам Гейдарович, Xi Jinping),
 * `comma` (Aliyev, Ilham), `single` (one word, which may be either), `unsure` (the likelier order is given).
 */
export type NameOrder = 'given-first' | 'surname-first' | 'comma' | 'single' | 'unsure';

/** The parts of a person's name as one mention gives them, letter by letter: each is cut from the text, nothing is filled in. */
export interface PersonName {
  /** As printed: `Ilham Aliyev`, `I. Aliyev`, `Алиеву`; titles may stand in it. */
  readonly text: string;
  readonly given?: string;
  /**
   * Capital letters without full stops, two or three where a romanisation writes one letter so (`Yu`, `Дж`). Where no
   * given name stands, the first is the given name's (`['I']`, `['И', 'Г']`); else all are of further names.
   */
  readonly initials: readonly string[];
  /** Further names between given name and surname. */
  readonly middle?: string;
  /** The father's name with what marks it: `Гейдарович`, `Müzəffər oğlu`, `bin Salman bin Abdulaziz`. */
  readonly patronymic?: string;
  /** With its particles: `van der Bellen`, `al-Assad`. Empty where the name holds none (`Борис Николаевич`, `Mehriban xanım`). */
  readonly surname: string;
  /** A surname borne before marriage. */
  readonly maiden?: string;
  /** From quotation marks or brackets: `Misha` in Mikhail “Misha” Orlov. */
  readonly nickname?: string;
  readonly sex?: Sex;
  /** `senior` or `junior`, however the words put it. */
  readonly generation?: 'senior' | 'junior';
  /** 2 for II. */
  readonly numeral?: number;
  /** Titles, offices and forms of address as printed, in order: `['President']`, `['г-н']`, `['PhD']`. */
  readonly honorifics?: readonly string[];
  /** ISO 15924, of most letters: `Latn`, `Cyrl`; `Zyyy` for none. */
  readonly script?: string;
  /** The naming tradition that letters and endings point to (ISO 639-1); absent when unsure. */
  readonly language?: string;
  readonly order?: NameOrder;
}

/** What `parsePerson` always tells. */
export interface ParsedPerson extends PersonName {
  readonly honorifics: readonly string[];
  readonly script: string;
  readonly order: NameOrder;
}
