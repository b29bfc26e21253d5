/** The words that passives are told by, both målformer. */

const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/))

/** All forms of the auxiliary of the periphrastic passive. */
export const BECOME = words(
  'bli blir ble blei bleiv blitt blive blivi blivne verte verta vert vart vorte vorten vortne vorti',
)

/** Verbs that take a bare infinitive. */
export const MODALS = words('skal skulle kan kunne må måtte bør burde vil ville lyt tør torde får fikk fekk')

/** Verbs in -s and -st that have no passive meaning, such as «exists» and «is due to», and usual words that look like them. */
export const NEVER_PASSIVE = words(`
  les reis lås lys
  aldres aldrast behøves blues blygjast blyges dages dagast eldes eldest enes einast einest ferdes ferdast ferdest
  finnes fins finnast finst fantes fanst funnest forefinnes foreldes forlikes føles føltes følest
  harmes harmast høves høvest illtrives illtrivast kappes kappast kives kivast kjeftes kjeftast kjennest kjendest
  kjentes knives lenges lengtes lengjast lykkes lyktes lykkast lykkest lukkast lukkest minnes mintes minnast minnest
  mintest mislykkes mislyktes mislykkast mislukkast mistrives mistrivast modnes modnast munnhogges munnhoggast møtes
  møttes møtast møtest møttest nedarves nærmes nøyes nøydes omgås omgåast oppholdes ottes ottast ottest ryktes
  ryktast skjemmes skjemmast skyldes skyldtes skuldast skuldest slåss slåst sloss slost snakkest spørs spørst spurtes
  stortrives stortrivast strides stridast synes syntes syns synast synest syntest syntst tekkes tekkjast times timast
  tilkommes trenges trengs trengtes trengast trengst trongst trives trivdes trivast trivst treivst tykkes tykkjast
  undres undrast vantrives vantrivast vederfares vederfarast vemmes vemmast vredes vreidast ynges yngast ynkes ynkast
  engstes engstast felles alles deres begges samtidiges innbyrdes fremdeles
  likeledes annerledes således hvorledes aldeles særdeles
  fast elles dømes samstundes hennes les lys søkelys stades samrøystes andsynes forgjeves norges andres frites lås kast
  last plast kontrast brast taktfast trofast nærast seinast sterkast viktigast oftast snarast kjærast
`)

/** Participles, and other words with their endings, that describe how someone is or feels: «bli kjent», «vart overraska». In the form that «bli» takes. */
export const ADJECTIVAL = words(`
  ansatt begeistret begeistra best eldst flest lengst minst nærmest størst tyngst verst yngst bekymret bekymra bestyrtet betatt bevisst brydd deprimert erfaren forarget
  forbannet forbanna forbauset forbausa forelska forelsket forferdet forfjamset fornærmet fornærma fornøyd forskrekket
  forskrekka fortapt fortvilet fortvila forundret forundra forvirret forvirra forvitna frustrert føretrekt gira
  henført imponert imponerte indignert inspirert interessert irritert irriterte kjend kjende kjent kjente
  likestilt lykkeleg motivert mett mette nedtrykt nervøs nyansert nyfiken nysgjerrig oppbrakt oppgitt oppgjeven
  opphissa opphisset opprådd opprømt opprørt oppskaka oppskjørtet opptatt oppteken oppteke opptekne overbevist
  overgitt overlykkelig overraska overraskede overrasket overvelda overveldet perpleks provosert provoserte rasende
  rørt sinna sjalu sjokka sjokkert sjokkerte sjuk sjukt sjuke syk sykt syke skremt skuffa skuffet såra såret solbrent solbrente stresset
  stressa sliten trygg trøtt utbrent utkjørt utmattet utmatta utslitt utslite velkjent vellykket vellykka
`)

/** Adverbs of degree: only what has more or less of a quality takes them, so the participle is an adjective. */
export const DEGREE = words('svært litt mer mest ganske nokså temmelig temmeleg smule særs enn')

/** Nouns that name a time without a preposition: «bli neste år innført». */
export const TIMES = words(`
  år året dag dagen gang gong ganger gonger natt uke veke uka veka uken måned månad kveld helg tid formiddag ettermiddag
   mandag tirsdag onsdag torsdag fredag lørdag søndag måndag tysdag laurdag sundag
`)

/** Present forms that are as often reciprocal or say how something seems; passive only when the tagger says so. */
export const AMBIGUOUS = words('høres kjennes oppleves følges samles skilles treffes lukkes åpnes')

/** What may follow the noun that it belongs to: «advokatene våre», «politiet sine patruljar». */
export const POSSESSIVES = words(
  'min mi mitt mine din di ditt dine sin si sitt sine vår vårt våre hans hennes hennar deres deira dykkar',
)
