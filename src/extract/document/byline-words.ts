/**
 * The words by which a byline is read. They are looked up word by word: one pattern of all of them would take longer
 * to compile than a document takes to read.
 */
const INSTITUTIONS = new Set(
  `academy agency association bureau center centre club committee council department forum foundation fund group house
  initiative institute institution journal lab laboratory media network news observatory press program programme
  project review society tank think-tank universities university`.split(/\s+/u),
);

const RUSSIAN_INSTITUTIONS =
  `академи агентств альянс ассоциаци бюро групп журнал издани институт клуб комитет лаборатори обсерватори обществ
  программ проект совет университет фонд форум центр`.split(/\s+/u);

/** Newspapers and journals by their usual names; titles and headings have these words as well. */
const OUTLETS = new Set(
  `bulletin chronicle courier daily dispatch gazette herald magazine monitor newspaper observer quarterly radio telegraph
  times tribune weekly`.split(/\s+/u),
);
const LONGEST_OUTLET_WORDS = 5;

/** What stands beside a name without being one: degrees, ranks, posts. */
const STATIONS = new Set(
  `analyst author correspondent director dr editor expert fellow ma msc phd professor researcher аналитик д-р директор
  доцент канд наук профессор сотрудник эксперт`.split(/\s+/u),
);

const LONGEST_INSTITUTION = 90;

/** Whether a short line names an institution; what is longer is a sentence. */
export function isInstitution(part: string): boolean {
  if (part.length > LONGEST_INSTITUTION) return false;
  return wordsOf(part).some(
    (word) => INSTITUTIONS.has(word) || RUSSIAN_INSTITUTIONS.some((stem) => word.startsWith(stem)),
  );
}

/** Whether a part of a signed or dated line names a newspaper or journal. */
export function isOutlet(part: string): boolean {
  const words = wordsOf(part);
  return words.length <= LONGEST_OUTLET_WORDS && words.some((word) => OUTLETS.has(word));
}

/** Whether the words tell somebody's degree, rank or post. */
export function isStation(part: string): boolean {
  return wordsOf(part).some((word) => STATIONS.has(word));
}

function wordsOf(part: string): readonly string[] {
  return part
    .toLowerCase()
    .replaceAll('.', '')
    .split(/[^a-zа-яё-]+/u);
}
