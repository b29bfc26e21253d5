import table from '../../data/forkortelser.tsv'

export interface Abbreviation {
  /** A sentence may end after it: «osv.», «mill.». */
  canEnd: boolean
  /** Its letters are an ordinary word too («art.», «min.»): before a capital the stop ends the sentence. */
  alsoWord: boolean
}

let entries: Map<string, Abbreviation> | undefined
let openings: Set<string> | undefined

function load(): Map<string, Abbreviation> {
  const found = new Map<string, Abbreviation>()
  for (const line of table.split('\n').slice(1)) {
    const [form, , , canEnd, alsoWord] = line.split('\t')
    if (form) found.set(form.toLowerCase(), { canEnd: canEnd === 'ja', alsoWord: alsoWord?.trim() === 'ja' })
  }
  return found
}

/** The abbreviation that `form` is, written with its final stop and in lower case: «bl.a.», «kap.». */
export function abbreviation(form: string): Abbreviation | undefined {
  entries ??= load()
  return entries.get(form)
}

/** Whether an abbreviation with stops inside begins like this, as «bl.» begins «bl.a.»; in lower case, with the stop. */
export function opensAbbreviation(start: string): boolean {
  if (!openings) {
    entries ??= load()
    openings = new Set()
    for (const form of entries.keys()) {
      for (let at = form.indexOf('.'); at < form.length - 1; at = form.indexOf('.', at + 1)) {
        openings.add(form.slice(0, at + 1))
      }
    }
  }
  return openings.has(start)
}
