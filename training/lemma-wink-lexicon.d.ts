// The package has no types of its own; these are the parts of WordNet 3.0 in it that are read here.

declare module 'wink-lexicon/src/wn-words.js' {
  /** Each word with its place in the list of senses. */
  const places: Readonly<Record<string, number>>;
  export default places;
}

declare module 'wink-lexicon/src/wn-word-senses.js' {
  /** At each word's place the numbers of its senses. */
  const senses: readonly (readonly number[])[];
  export default senses;
}

declare module 'wink-lexicon/src/wn-senses.js' {
  /** Names of senses: `noun.act`, `verb.body`, `adj.all`. */
  const names: readonly string[];
  export default names;
}

declare module 'wink-lexicon/src/wn-verb-exceptions.js' {
  const lemmaOfForm: Readonly<Record<string, string>>;
  export default lemmaOfForm;
}

declare module 'wink-lexicon/src/wn-noun-exceptions.js' {
  const lemmaOfForm: Readonly<Record<string, string>>;
  export default lemmaOfForm;
}

declare module 'wink-lexicon/src/wn-adjective-exceptions.js' {
  const lemmaOfForm: Readonly<Record<string, string>>;
  export default lemmaOfForm;
}
