/**
 * Who PETRARCH's unit records call what: code and the words for it in the sentences, as its own dictionary of actors for
 * these records has them (openeventdata/petrarch2, PETR.Validate.actors.txt). States have the codes of ISO 3166.
 * A word is found anywhere in the words of a party or in a name of its actor.
 */
const NAMES: Readonly<Record<string, string>> = {
  ARN: 'Arnor|Arnorian',
  AUS: 'Australia|Australian',
  BRE: 'Bree|Romendacil',
  CAF: 'Central African Republic',
  CAL: 'Calenardhon|Calimehtar',
  DAG: 'Dagolath|Dagolathi|Telemar',
  DNK: 'Denmark|Danish|Zealand',
  DOL: 'Dol Amroth',
  ELF: 'Caras Galadhon|Galadriel|Elrond',
  'ELR/GAL': 'Lorien',
  ERI: 'Eriador|Eriadori|Eriadorian',
  ETH: 'Ethiopia',
  FRA: 'France|French',
  'FRO/BIL/SAM': 'The Shire',
  GMW: 'West German',
  GONGMO: 'Gonzo GMO',
  GON: 'Gondor|Minas Tirith',
  HGW: 'Quibbler',
  HOB: 'Gollum|Smeagol|Slinker|Stinker|Frodo|Sam Gamgee|Hamfast Gamgee',
  IGOAFR: 'AU|African Union',
  IGOCOPITP: 'International Criminal Court',
  IGOEEU: 'European Union|EU',
  ALQ: 'Al-Qaeda',
  ITH: 'Ithilen',
  KOR: 'South Korea|Seoul',
  KUW: 'Kuwait',
  LBY: 'Libya',
  MOR: 'Mordor|Barad-dur|Cirith Ungol',
  MRGORC: 'Morgul Orcs',
  NGM: 'Amnesty International',
  NZE: 'New Zealand',
  OSG: 'Osgiliath',
  PAK: 'Pakistan|Pakistani',
  PHL: 'Philippines',
  PRK: 'North Korea|Pyongyang|Hermit Kingdom',
  RHO: 'Zimbabwe',
  ROH: 'Rohan|Rohans',
  RUS: 'Russia|Russian|Moscow',
  SHR: 'Michel Delving|White Downs',
  USA: 'United States|US|Washington|White House|K.U.|KU',
  AFG: 'Afghanistan',
  ZBW: 'Zimbabwe',
};

const WORDS: readonly (readonly [code: string, words: RegExp])[] = Object.entries(NAMES).map(
  ([code, words]) => [
    code,
    new RegExp(`(?<![\\p{L}])(?:${words.replaceAll('.', '\\.')})(?![\\p{L}])`, 'iu'),
  ],
);

/** All codes that some words name. */
export function codesOf(words: string): readonly string[] {
  return WORDS.filter(([, pattern]) => pattern.test(words)).map(([code]) => code);
}

/** Whether a gold code, with its sectors (`ARNGOV`), is of this actor. */
export function isOfCode(gold: string, code: string): boolean {
  return (
    gold.startsWith(code) ||
    (code.length === 3 && gold.includes(code)) ||
    (code === 'HOB' && gold === 'ORCHOB')
  );
}
