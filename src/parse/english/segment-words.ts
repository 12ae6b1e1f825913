import type { Abbreviation, SegmentLanguage } from '../segment/language.ts';

const words = (list: string): readonly string[] => list.trim().split(/\s+/u);

/** Before a name: “Gen. Harrow”. */
const TITLES = words(`
  Dr Mr Mrs Ms Mx Messrs Mlle Mme Me Prof Rev Fr Hon Gen Lt Col Maj Capt Cpt Cmdr Cdr Adm Brig Sgt Cpl Pvt Sen Sens
  Rep Reps Gov Govs Pres Amb Supt Insp Det Dep Asst Assoc Dir St Ste Mt Ft Msgr Sec Acad Atty Ing Bp Abp Card
  dr mr mrs prof gen col lt maj capt sen gov
`);

/** Before what they explain or compare. */
const INNER = words(`vs cf viz eg ie Eg Ie e g i approx Attn al resp incl`);

/** Before a number only, as “no” is a word. */
const NUMBERED = words(`
  No Nos no nos Art Arts art arts p pp P PP vol vols Vol Vols fig figs Fig Figs para paras Para Paras secs Secs
  ch chs Ch Chs chap Chap c ca Ca cl Cl sect Sect app App ed n nn r v b d fl Res res Vers ver Ver tel Tel ext Ext pt
  Pt
`);

/** Beside a number: months, days and units. */
const MEASURES = words(`
  Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec Mon Tue Tues Wed Thu Thur Thurs Fri Sat Sun
  sq mln bln bn min sec hr hrs mins secs lb lbs oz yr yrs km kg cent
`);

const FINAL = words(`
  etc Etc Inc Ltd Co Corp Bros Jr Sr Esq Ave Blvd Rd Dept Univ Assn Intl Conf Fla Calif Conn Tenn Penn Mich Wis Minn
  Va La Md Ga Ala Ariz Ark Colo Ill Ind Kan Mass Miss Mo Mont Neb Nev Okla Ore Tex Wash
  eds trans rev repr seq ff ibid Ibid op cit loc Ed Eds ext info Mob Fax est esp Esp misc avg dept govt Govt
  lit Lit Eng Rus Arm Azer Turk Ger Lat Gr
`);

const ENTRIES: readonly (readonly [Abbreviation, readonly string[]])[] = [
  ['final', FINAL],
  ['measure', MEASURES],
  ['number', NUMBERED],
  ['inner', INNER],
  ['title', TITLES],
];

const abbreviations = new Map<string, Abbreviation>(
  ENTRIES.flatMap(([use, list]) => list.map((word) => [word, use] as const)),
);

/** What English writes in one and what with a full stop: the affixes are those that the treebanks of English keep whole. */
export const englishSegments: SegmentLanguage = {
  abbreviations,
  digraphs: new Set(words('Ph Yu Ya Ye Yo Kh Zh Sh Ch Ts Dz Dzh Th Gh Dj Tch Дж Дз')),
  prefixes: new Set(
    words(`
      e non mid pre anti re post co over pro multi ex sub semi cross neo micro socio psycho arch counter intra inter
      un agro ante bi bio cyber de eco extra macro mega mini mono para peri proto pseudo quasi super supra tri ultra
      uni under geo ethno trans hyper poly electro narco crypto euro
    `),
  ),
  suffixes: new Set(words('wise esque like less fold fest gate ish most rama')),
  slashed: new Set(words('w/o w/out l/c b/c n/a b/t i/c i/s a/c s/he')),
  clipped: new Set(words('em n til tis twas cause bout round')),
  clippedEnds: new Set(['in']),
  units: new Set(
    words(`
      am pm AM PM m k b t bn mn mm MM kg km cm mi ft lb lbs mph kph kw kW KW mw MW gw GW MWh GWh TWh kWh ml mg gb GB mb
      MB TB hrs hr min mins sec yr yrs sq ha bcm mcm tn trn kt
    `),
  ),
  ordinals: new Set(words('st nd rd th s')),
  clitics: new Set(words('s m d ll re ve')),
  cliticHeads: new Map([['t', 'n']]),
  fused: new Map(
    Object.entries({
      cannot: [3],
      gonna: [3],
      wanna: [3],
      gotta: [3],
      outta: [3],
      dunno: [2, 1],
      lemme: [3],
      gimme: [3],
      dont: [2],
      didnt: [3],
      doesnt: [4],
      cant: [2],
      wont: [2],
      couldnt: [5],
      wouldnt: [5],
      shouldnt: [6],
      isnt: [2],
      wasnt: [3],
      arent: [3],
      werent: [4],
      hasnt: [3],
      havent: [4],
      hadnt: [3],
      aint: [2],
      im: [1],
      ive: [1],
      youre: [3],
      youve: [3],
      youll: [3],
      theyre: [4],
      theyve: [4],
      theyll: [4],
      weve: [2],
      itll: [2],
      thats: [4],
      whats: [4],
      heres: [4],
      theres: [5],
      hes: [2],
      elses: [4],
      lets: [3],
    }),
  ),
  openers: new Set(
    words(`
      he she it they we i you this that these those there here the a an his her its their our my your but and or yet so
      in on at by for from to with after before when while if as since until although though because despite during
      who what where why how however moreover meanwhile instead thus then now today still only even not no some many
      most all both each every such another other one two three first second
    `),
  ),
  lettered: new Set(
    words(`
      plan group vitamin type class option category section article annex appendix grade hepatitis team point part
      phase zone version model level column table figure exhibit schedule room block tier series letter variant
      scenario camp company unit district list case route line gate terminal
    `),
  ),
  speech: new Set(
    words(`
      said says say asked asks replied replies answered told tells wrote writes added adds argued argues warned warns
      claimed claims declared declares insisted insists explained explains noted notes recalled recalls remarked
      remarks stated states thought wondered wonders quipped quips joked shouted cried demanded demands exclaimed
      concluded concludes continued responded responds retorted observed observes complained commented admitted
      announced went goes
    `),
  ),
};
