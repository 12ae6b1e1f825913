/**
 * Nouns of things that happen. “Before the court” is a place and “after his mother” a care; “before the vote” is a
 * time. The lists are of common words and our own; a noun in neither is not taken.
 */
const ENGLISH =
  'abdication accession ambush annexation armistice arrest arrival assassination assault attack ballot battle birth blast ' +
  'blockade bombing breakup breakdown burial campaign ceasefire ceremony clash collapse conference congress conflict coronation coup ' +
  'crackdown crash crisis death debate defeat defection departure deportation detention disaster dismissal ' +
  'dissolution downfall earthquake election end escape evacuation events exchange execution exit expulsion fall ' +
  'fighting fire flight funeral handover hearing independence inauguration incident independence invasion inquiry ' +
  'killing landing launch massacre meeting merger mobilisation mobilization murder mutiny offensive operation outbreak overthrow ' +
  'pogrom poll privatisation protest protests publication purge putsch raid rally ratification rebellion referendum release removal ' +
  'reform repeal resignation retreat return revolt revolution riot riots rule ruling sale seizure session shooting siege ' +
  'signing speech start storm storming strike strikes summit surrender takeover talks testimony transfer trial truce ' +
  'uprising verdict victory visit vote voting war withdrawal explosion accident start beginning conclusion completion ' +
  'backlash bloodshed boycott clampdown closure condemnation confrontation consultation controversy conviction disappearance ' +
  'disclosure enlargement eruption escalation evacuation extradition famine flood genocide hearing hijacking impeachment imprisonment ' +
  'indictment inspection interrogation intervention jailing kidnapping leak liberation lockdown murder nomination occupation ouster ' +
  'pandemic persecution plebiscite poisoning quarrel reconciliation recount reshuffle rift scandal secession sentencing shelling skirmish ' +
  'standoff struggle suicide tragedy turmoil unification unrest violence walkout wedding liquidation bankruptcy default eviction ' +
  'acquittal pardon inspection inquest census flooding mobilisation shutdown spill outage ' +
  'adoption announcement appointment establishment negotiation negotiations agreement treaty accord';

const ENGLISH_EVENTS: ReadonlySet<string> = new Set(ENGLISH.split(' '));

/** By its dictionary form, in lower case. */
export function isEnglishEvent(lemma: string): boolean {
  return ENGLISH_EVENTS.has(lemma) || ENGLISH_EVENTS.has(`${lemma}s`);
}

/** Heads that take what they happen to in the genitive: “подписания договора”. */
const RUSSIAN_OF =
  /^(?:начал|оконч|заверш|заключени|подписани|объявлени|арест|осад|убийств|смерт|захват|штурм|распад|развал|отставк|гибел|казн|крушени|свержени|взяти|введени|вывод|ввод|принят|избрани|назначени|падени|задержани|приход|приезд|прибыти|отъезд|ухода?|создани|роспуск|провозглашени|ратификаци|публикаци|аннекси|оккупаци|эвакуаци|депортаци|инаугураци|бомбардировк|обстрел|закрыти|открыти|провал|срыв|побег|похищени|увольнени|освобождени|вступлени|выступлени|визит|похорон)/u;

const RUSSIAN_ALONE =
  /^(?:войн|выбор(?:ов|ами|ах)|референдум|переговор|саммит|переворот|революци|теракт|взрыв|катастроф|авари|удар|атак|нападени|перемири|заседани|голосовани|обыск|вторжени|кризис|протест|митинг|съезд|конференци|восстани|мятеж|путч|резн|погром|землетрясени|сражени|битв|операци|мобилизаци|наступлени|отступлени|капитуляци|победы|победой|поражени|перестрелк|столкновени|инцидент|церемони|встреч|независимост)/u;

/** What a noun in whatever case names: something that happens, to something (`of`) or by itself; `undefined`: nothing that does. */
export function russianEvent(word: string): 'of' | 'alone' | undefined {
  const form = word.toLowerCase();
  if (RUSSIAN_OF.test(form)) return 'of';
  return RUSSIAN_ALONE.test(form) ? 'alone' : undefined;
}
