/** The words that a passive sentence may hold and still be turned round unseen. */

const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/))

/** Adverbs that stand after the finite verb in the active sentence too, and mean the same there. */
export const PLAIN_ADVERBS = words(`
  ikke ikkje aldri alltid ofte normalt vanligvis vanlegvis derfor difor nå no fortsatt framleis fremdeles likevel
  deretter nylig nyleg allerede snart da då dermed straks
`)

/** What belongs to the verb and follows it: «legges fram», «settes i gang», «vart teken opp». */
export const PARTICLES: ReadonlySet<string> = new Set([
  ...'ut inn opp ned fram frem bort tilbake attende over om'.split(' '),
  ...['i gang', 'i bruk', 'i verk', 'til side', 'ut av drift'],
])

/** Words that cannot become objects as they stand: formal subjects, questions, what negation belongs to. */
export const UNSAFE_SUBJECTS = words(`
  det man en ein ein hva kva hvem kven hvilken hvilket hvilke kva som der her ingen inga inkje ingenting noe noko nokon
  noen alle alt hver kvar hvert kvart mye mykje lite begge
`)

/** What follows a passive that says what becomes of its subject, or compares: «settes til 5», «kalles for», «på grunn av». */
export const UNSAFE_OPENINGS = words('som enn for av med ved')

/** Verbs that take the one who gets beside what is got. */
export const GIVING = words('gi gje gjeve tilby tildele innvilge love sende vise')

const pairs = (list: string): ReadonlyMap<string, string> =>
  new Map(
    list
      .trim()
      .split(/\s+/)
      .map((pair) => pair.split(':') as [string, string]),
  )

/** «av ham» → «han». */
export const NOMINATIVE = {
  nb: pairs('ham:han han:han henne:hun oss:vi meg:jeg deg:du dem:de dere:dere'),
  nn: pairs('han:han henne:ho ho:ho oss:vi meg:eg deg:du dei:dei dykk:de dokker:dokker'),
}

/** «han» → «ham»; not «de», which may be formal address. */
export const OBJECTIVE = {
  nb: pairs('han:ham hun:henne jeg:meg du:deg vi:oss dere:dere den:den'),
  nn: pairs('han:han ho:ho eg:meg du:deg vi:oss me:oss dei:dei den:den'),
}

const MONTH = 'januar|februar|mars|april|mai|juni|juli|august|september|oktober|november|desember'
const DAY = '(?:man|tirs|ons|tors|fre|lør|søn|mån|tys|laur|sun)dag(?:en|er|ar)?'
const WHEN = new RegExp(
  `^(?:(?:i|innen|innan|før|etter|fra|frå|hver|kvar|hvert|kvart|senest|seinast|den|på|om|til|mot) )*(?:\\d{1,2}\\. (?:${MONTH})(?: \\d{4})?|(?:${MONTH})(?: \\d{4})?|\\d{4}|${DAY}(?: (?:den )?\\d{1,2}\\. (?:${MONTH})(?: \\d{4})?)?|(?:i )?(?:dag|går|morgen|morgon|fjor|år|høst|haust|vår|sommer|sommar|vinter|kveld)|år|måned|månad|uke|veke|høsten|hausten|våren|sommeren|sommaren|vinteren|fristen|neste (?:år|uke|veke|måned|månad|møte)|slutten av (?:året|måneden|månaden))$`,
  'u',
)

/** Whether what follows says when, and nothing that could belong to a noun: «innen 1. mars», «i april», «hvert år». */
export function isTail(words: string): boolean {
  return words === '' || WHEN.test(words.toLowerCase())
}

/** Titles that stand without an article: «rektor tildeler plassen». */
export const TITLES = words(
  'rektor ordfører ordførar rådmann kommunedirektør kommunalsjef styrer styrar inspektør',
)

/** Verbs that hardly exist in the active voice: «oppringt», but «ringte opp». */
export const PASSIVE_ONLY = words('oppringe')
