/**
 * The words by which notes in English and Russian name the parts of a reference. Each is the body of a
 * regular expression; longer forms stand before the shorter ones they begin with.
 */

/** What stands before the day on which the page was read. */
export const ACCESS = [
  'date of (?:last )?(?:access|download|downloading|retrieval|reference|visit|request)',
  '(?:download(?:ed|ing)?|access(?:ed)?|retrieval|request|visit|reference) date',
  '(?:last |date |page )?(?:accessed|visited|viewed|consulted|checked|downloaded|retrieved)',
  'accessed and downloaded',
  'access',
  'web\\.',
  'дата (?:последнего )?(?:обращения|доступа|просмотра|посещения|скачивания|загрузки|запроса|входа|чтения)',
  'обращение',
  '(?:проверено|просмотрено|загружено|скачано|доступно на|доступ|по состоянию на)',
].join('|');

/** What sends the reader on to a source. */
export const SIGNAL = [
  'see,? (?:also|for example|e\\. ?g\\.|for instance|in particular|inter alia|generally)',
  'for (?:more|further|greater)?\\s?(?:details?|information|discussion|example|instance)?(?: on (?:this|it|that))?,? see(?: also)?',
  '(?:more )?(?:on this|in detail|details),? see(?: also)?',
  '(?:also|but|and) see',
  '(?:for|on) [^.;:“”«»\\d]{3,80}?,? see(?: also|,? for example,?)?(?=[:,]? ?[\\p{Lu}“«‘"])',
  'see',
  'cf\\.',
  'compare',
  'e\\. ?g\\.,?',
  'sources?',
  '(?:as )?(?:cited|quoted) (?:in|from|after|by)',
  'cit(?:ed)?\\. (?:in|after|by)',
  'qtd\\. in',
  'available (?:at|from|online(?: at)?)',
  'read more',
  '(?:об этом |подробнее |более подробно |подробно )?(?:об этом )?см\\.(?:,?\\s?(?:также|тж\\.|подробнее|об этом|подробно|например|напр\\.|в частности|об этом подробнее))?',
  '(?:подробнее |подробно )?об? [^.;:“”«»\\d]{3,80}?,? см\\.(?:,? (?:также|например|подробнее))?',
  '(?:подробнее|подробней)(?: об этом)?',
  'смотри(?:те)?(?: также)?',
  'ср\\.',
  'сравни(?:те)?',
  '(?:цит\\.|цитируется|приводится|приведено) по',
  'источники?',
  'например',
  'idem,?(?= [“"«‘])',
  'доступно по (?:адресу|ссылке)',
].join('|');

/** The source just cited. */
export const IBID = [
  'ibid(?:em|\\.)?',
  'idem(?!,? [“"«‘])',
  'id\\.(?=,? (?:at|pp?\\.) ?\\d)',
  'ib\\.',
  'там же',
  'тот же источник',
  'the same source',
  'same (?:source|place)',
].join('|');

/** A work cited before, named again by its author. */
export const OP_CIT = [
  'op\\. ?cit\\.?',
  'loc\\. ?cit\\.?',
  'указ\\. ?(?:соч|раб|ст|изд|источник)\\.?',
  'ук\\. ?соч\\.?',
  'указанн(?:ое|ая|ый) (?:сочинение|работа|статья|источник)',
].join('|');

/** An earlier note named by its number. */
export const BACK_TO_NOTE = [
  '(?:see )?(?:above|supra),? (?:at )?(?:foot)?n(?:ote|\\.)? ?(\\d{1,4})',
  '\\((?:foot)?(?:note|n\\.|сноска|прим\\.) ?(\\d{1,4})\\)',
  '(?:see )?(?:supra )(?:foot)?n(?:ote|\\.)? ?(\\d{1,4})',
  'see (?:foot)?(?:note|n\\.) ?(\\d{1,4})(?: above)?',
  '(?:foot)?(?:note|n\\.) ?(\\d{1,4}) (?:above|supra)',
  '(?:см\\. )?(?:выше,? )?(?:сноск[ауи]|прим(?:ечание|\\.)|ссылк[ауи])(?: №)? ?(\\d{1,4})(?: выше)?',
  '(?:as )?in (?:foot)?note (\\d{1,4})',
  '^(?:foot)?(?:note|n\\.) ?(\\d{1,4})(?=[.,;:)]|$)',
].join('|');

/** Words of a title page that make a document an act of law. */
export const LEGAL =
  /^(?:the\s)?(?:(?:presidential|federal|constitutional|government|executive|ministerial|council|commission|delegated|implementing|security council|general assembly|human rights council|eu|un|unsc|unga|united nations|vienna|geneva|additional|optional|framework|trilateral|bilateral)\s){0,4}(?:law|act|decree|resolution|order|ordinance|directive|edict|treaty|constitution|code|regulation|decision|convention|protocol|charter|statute|memorandum of understanding)\b|^(?:федеральный\s|конституционный\s|венская\s|женевская\s)*(?:указ|закон|постановление|распоряжение|приказ|декрет|кодекс|конституция|резолюция|директива|договор|соглашение|конвенция|устав|хартия|регламент|меморандум о взаимопонимании)(?![\p{L}])/iu;

export const SPEECH =
  /^(?:[\p{L}’']+\s){0,3}(?:speech|address|remarks|statement|message|keynote)\s(?:by|of|to|at|before|on)(?![\p{L}])|^(?:вступительное слово|выступление|речь|обращение|послание|заявление|доклад)\s/iu;

export const INTERVIEW =
  /^(?:(?:exclusive|an)\s)?interview(?:ed)?\s(?:with|of|by|to)(?![\p{L}])|^интервью(?![\p{L}])/iu;

export const THESIS =
  /\b(?:ph\.?\s?d\.?|doctoral|master['’]?s?|m\.?a\.?|bachelor['’]?s?)[\s.]{1,2}(?:diss(?:ertation|\.)?|thesis)|\bdissertation\b|(?:дисс?(?:ертация|ерт)?|автореф(?:ерат)?)\.?\s|(?:канд|докт?)\.\s[а-я]{2,8}\.\s?наук/iu;

export const REPORT =
  /\b(?:report|working paper|policy (?:brief|paper)|briefing(?: paper)?|discussion paper|white paper|research paper|occasional paper|fact ?sheet)\b|^(?:(?:аналитическ|ежегодн|годов)[\p{L}]{2}\s)?(?:доклад|отч[её]т|аналитическая записка|рабочий доклад)(?![\p{L}])/iu;

export const BROADCAST =
  /\b(?:podcast|tv|television|radio|broadcast|episode|video|youtube)\b|(?:подкаст|телеканал|передача|эфир|видео|телевидение)(?![\p{L}])/iu;

export const PODCAST = /\bpodcast\b|(?<!\p{L})подкаст/iu;

export const POST_HOSTS =
  /^(?:t\.me|telegram\.(?:me|org)|x\.com|twitter\.com|facebook\.com|fb\.com|vk\.com|vk\.ru|ok\.ru|instagram\.com|linkedin\.com|truthsocial\.com|threads\.net|weibo\.com|bsky\.app|mastodon\.social)$/u;

export const POST_WORDS =
  /\b(?:telegram(?:[- ]channel)?|tweet|twitter|facebook|instagram|post on x)\b|(?:телеграм(?:м)?(?:-канал)?|твит(?:тер)?|фейсбук|вконтакте|инстаграм)/iu;

export const VIDEO_HOSTS = /^(?:youtube\.com|youtu\.be|rutube\.ru|vimeo\.com)$/u;

/** Words that make a name an institution's, not a person's. */
export const INSTITUTION =
  /(?:^|[\s«“"(-])(?:alliance|coalition|league|secretariat|directorate|command|authorities|programme|campaign|movement|альянс|коалиция|лига|секретариат|движение|agency|agencies|news|times|post|press|center|centre|institute|university|college|academy|school|council|ministry|minister|government|office|department|service|committee|commission|parliament|assembly|bank|fund|foundation|group|union|nations?|organi[sz]ation|association|society|watch|international|report|reports|radio|tv|television|channel|network|media|journal|review|magazine|gazette|herald|tribune|today|daily|weekly|telegraph|guardian|observer|economist|embassy|state|republic|federation|house|court|party|company|corporation|inc|ltd|llc|bureau|board|forum|initiative|project|team|staff|editors?|monitor|affairs|studies|policy|peace|war|security|president|president['’]s|kremlin|voice|world|online|info|archive|library|museum|police|army|forces|administration|authority|авторы|courier|chronicle|express|mirror|standard|pravda|izvestia|kommersant|vedomosti|zerkalo|novosti|interfax|reuters|tass|bloomberg|sputnik|insider|blog|publishers?|publishing|books|verlag|агентство|администрация|академия|архив|армия|ассоциация|банк|библиотека|вестник|газета|голос|город|государство|группа|департамент|дума|журнал|издательство|институт|информационное|канал|комиссия|комитет|компания|корпорация|кремль|кремля|министерство|мид|минобороны|минздрав|мир|музей|новости|новостей|общество|общественное|организация|партия|парламент|посольство|правительство|правительства|президент|президента|пресс|пресс-служба|радио|редакция|республика|республики|россия|россии|рф|сайт|сеть|сегодня|служба|собрание|совет|союз|суд|телевидение|телеканал|тв|университет|управление|федерация|фонд|форум|фсб|центр|школа|эхо|курьер|правда|известия|ведомости|коммерсантъ?|зеркало|хроника|интерфакс|тасс|рейтер|медуза|спутник|изд-во|наука)(?=$|[\s»”".,:)-])/iu;

/** Reference lists begin under one of these headings. */
export const LIST_HEADING =
  /^(?:\d{1,2}\.?\s|[IVX]{1,4}\.?\s)?(?:(?:selected\s|list of\s)?(?:references|bibliography|works cited|sources|literature(?: cited)?|further reading)|(?:список\s)?(?:использованн(?:ой|ая|ые|ых)\s)?(?:литератур[аы]|источник(?:и|ов)|библиографи(?:я|и))(?:\s(?:и|и использованной)\s(?:литератур[аы]|источник(?:и|ов)))?|библиографический список|библиография)\.?:?$/iu;

/** An inventory of papers: “fond 12, opis 3, delo 45”, «Ф. 5446. Оп. 1. Д. 123». */
export const ARCHIVE =
  /(?<![\p{L}])(?:ф(?:онд|\.)\s?\d{1,6}[\s.,]{1,3}оп(?:ись|\.)|(?:fond|fund|f\.)\s?\d{1,6},?\s(?:opis|inventory|op\.|inv\.)|record group \d|RG \d{1,4},|box \d{1,5}, folder)/iu;

/** A talk the author had, with whom. */
export const OWN_INTERVIEW =
  /^(?:(?:the\s)?authors?(?:['’]s?)?\s)?(?:(?:personal|telephone|phone|online|video|email|anonymous|confidential)\s)*(?:interview|conversation|correspondence|communication)s?\s(?:with|by|from|of|to)\s(?!the\scontrary)|^(?:(?:the\s)?authors?(?:['’]s?)?\s|(?:\p{Lu}[\p{L}’'-]+\s){1,5})(?:(?:personal|telephone|phone|online|video|email)\s)*interviews?,\s|^\p{Lu}[^,;.“”«»\d]{3,60},\s(?:(?:personal|telephone|phone|online)\s)?interview\s(?:by|with)\s(?:the\s)?author|^(?:авторское\s|личное\s|телефонное\s)?(?:интервью|беседа|разговор)\s(?:автора\s)?с\s|^интервью\s\p{Lu}/iu;
