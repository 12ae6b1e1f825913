/** Changes whenever a feature does: weights of another version are refused. */
export const FEATURE_VERSION = 1;

/** Features are hashed into 2^14 buckets (Weinberger et al. 2009). */
export const BUCKETS = 1 << 14;

/** The buckets of every word's features. */
export function featuresOf(words: readonly string[]): readonly (readonly number[])[] {
  const looks = words.map(lookOf);
  const states = statesOf(words);
  return words.map((_, at) => wordFeatures(looks, states, at));
}

interface Look {
  readonly bare: string;
  readonly shape: string;
  readonly end: string;
  readonly kind: string;
}

const NOTHING: Look = { bare: '', shape: '', end: '', kind: 'edge' };

function lookOf(word: string): Look {
  const bare = word.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '').toLowerCase();
  return {
    bare,
    shape: shapeOf(word),
    end: /[^\p{L}\p{N}]*$/u.exec(word)?.[0].slice(0, 3) ?? '',
    kind: kindOf(word, bare),
  };
}

function shapeOf(word: string): string {
  return word
    .slice(0, 24)
    .replace(/\p{Lu}/gu, 'A')
    .replace(/\p{Ll}/gu, 'a')
    .replace(/\p{N}/gu, '0')
    .replace(/[–—]/gu, '-')
    .replace(/a{2,}/gu, 'aa')
    .replace(/A{3,}/gu, 'AAA')
    .replace(/0{5,}/gu, '00000');
}

const KINDS: readonly (readonly [kind: string, form: RegExp])[] = [
  ['url', /^[<(]?(?:https?:|www\.|doi:|10\.\d{4})/iu],
  ['year', /^\D{0,2}(?:1[4-9]|20)\d{2}[a-z]?\D{0,3}$/u],
  ['pages', /^\D{0,4}\d{1,5}\s?[-–—]+\s?\d{1,5}\D{0,2}$/u],
  ['volume-issue', /^\d{1,4}\s?\(\d{1,4}(?:[-–/]\d{1,4})?\)\D{0,2}$/u],
  ['bracketed-number', /^\[?\(?\d{1,4}[\])]\D{0,2}$/u],
  ['number', /^\D{0,2}\d{1,6}\D{0,2}$/u],
  ['roman', /^[IVXLC]{1,7}[.,:;)]{0,2}$/u],
  ['initial', /^(?:\p{Lu}\.[-,;:]?){1,4}[,;:)]?$/u],
  ['capitals', /^\p{Lu}{2,3}[.,;]?$/u],
];

const WORD_KINDS: readonly (readonly [kind: string, form: RegExp])[] = [
  [
    'month',
    /^(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|spring|summer|autumn|fall|winter|январ|феврал|март|апрел|ма[йя]$|июн|июл|август|сентябр|октябр|ноябр|декабр)/u,
  ],
  ['page-cue', /^(?:pp?|pages?|s|с|стр|col|cols|ff?)$/u],
  [
    'volume-cue',
    /^(?:vol|volume|vols|no|nr|num|number|issue|iss|bd|band|heft|t|т|том|вып|tome|tomo|n°|№|part|pt)$/u,
  ],
  ['editor-cue', /^(?:eds?|edited|editors?|hrsg|hg|ред|сост|dir|coord)$/u],
  ['translator-cue', /^(?:trans|transl|translated|translator|пер|übers|trad)$/u],
  ['edition-cue', /^(?:edition|edn|ed|изд|aufl|\d+(?:st|nd|rd|th))$/u],
  ['in', /^(?:in|en|dans|в|into)$/u],
  ['and', /^(?:and|und|et|y|и|e)$/u],
  [
    'press',
    /^(?:press|presses|publishers?|publishing|verlag|books|éditions|editions|editorial|издательство|изд-во|наука|university|inc|ltd|gmbh|sons|wiley|elsevier|springer|routledge)$/u,
  ],
  [
    'journal',
    /^(?:journal|j|review|rev|transactions|trans|proceedings|proc|bulletin|bull|annals|ann|quarterly|magazine|letters|lett|archives|studies|revue|zeitschrift|acta|известия|вестник|журнал|труды|conference|conf|symposium|workshop|communications)$/u,
  ],
  [
    'thesis',
    /^(?:thesis|dissertation|diss|phd|ph\.d|report|technical|tech|manuscript|unpublished|preprint)$/u,
  ],
  ['et-al', /^(?:et\.?|al|др)$/u],
  ['particle', /^(?:van|von|der|den|de|del|della|di|da|dos|du|la|le|ter|ten)$/u],
  [
    'article',
    /^(?:the|a|an|of|on|for|to|with|from|by|at|as|der|die|das|des|les|el|los|las|il|о|об|на|по|для|из|к|от)$/u,
  ],
];

function kindOf(word: string, bare: string): string {
  const form = KINDS.find(([, pattern]) => pattern.test(word))?.[0];
  const own = WORD_KINDS.find(([, pattern]) => pattern.test(bare))?.[0];
  return form === undefined && own === undefined ? 'word' : `${form ?? ''}/${own ?? ''}`;
}

/** Whether each word stands in quotation marks or brackets, and which marks have been passed. */
function statesOf(words: readonly string[]): readonly string[] {
  let [quoted, bracketed, closed, years] = [false, false, 0, 0];
  return words.map((word) => {
    if (/^[[(<]*[“"„«‘']/u.test(word)) quoted = true;
    if (/[([]/u.test(word)) bracketed = true;
    const state = `${quoted ? 'q' : ''}${bracketed ? 'b' : ''}${Math.min(closed, 2)}${Math.min(years, 2)}`;
    if (/[”"“»’'][.,;:)\]]*$/u.test(word) && quoted && word.length > 1) {
      quoted = false;
      closed += 1;
    }
    if (/[)\]]/u.test(word)) bracketed = false;
    if (/(?:1[5-9]|20)\d{2}/u.test(word)) years += 1;
    return state;
  });
}

function wordFeatures(
  looks: readonly Look[],
  states: readonly string[],
  at: number,
): readonly number[] {
  const look = (step: number): Look => looks[at + step] ?? NOTHING;
  const [before2, before, here, next, next2] = [look(-2), look(-1), look(0), look(1), look(2)];
  const place = Math.min(11, Math.floor((at * 12) / looks.length));
  const state = states[at] ?? '';
  return [
    'bias',
    `w=${here.bare}`,
    `w-1=${before.bare}`,
    `w+1=${next.bare}`,
    `p3=${here.bare.slice(0, 3)}`,
    `s3=${here.bare.slice(-3)}`,
    `s2=${here.bare.slice(-2)}`,
    `sh=${here.shape}`,
    `k=${here.kind}`,
    `k-1=${before.kind}`,
    `k+1=${next.kind}`,
    `k-2=${before2.kind}`,
    `k+2=${next2.kind}`,
    `e=${here.end}`,
    `e-1=${before.end}`,
    `e-2=${before2.end}`,
    `e+1=${next.end}`,
    `pos=${place}`,
    `st=${state}`,
    `at=${Math.min(at, 4)}`,
    `left=${Math.min(looks.length - at, 4)}`,
    `k-1k=${before.kind}|${here.kind}`,
    `kk+1=${here.kind}|${next.kind}`,
    `e-1sh=${before.end}|${shortShape(here)}`,
    `e-1k=${before.end}|${here.kind}|${here.end}`,
    `k-1e-1=${before.kind}|${before.end}`,
    `stk=${state}|${here.kind}`,
    `pose=${place}|${before.end}`,
    `sh3=${shortShape(before)}|${shortShape(here)}|${shortShape(next)}`,
    `e3=${before.end}|${here.end}|${next.end}`,
    `stpos=${state}|${place >> 1}`,
  ].map(bucketOf);
}

function shortShape({ shape, kind }: Look): string {
  return kind === 'word' ? shape.slice(0, 2) : kind;
}

/** FNV-1a. */
function bucketOf(feature: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < feature.length; index += 1) {
    hash = Math.imul(hash ^ feature.charCodeAt(index), 0x01000193);
  }
  return (hash ^ (hash >>> 15)) & (BUCKETS - 1);
}
