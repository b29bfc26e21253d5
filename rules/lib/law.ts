import { parseTable } from '../../src/engine/table'
import type { Malform } from '../../src/text/prose'
import tsv from '../lov.tsv'

/** A reference to a law, as it stood when it was last checked. */
export interface LawReference {
  readonly key: string
  readonly law: Readonly<Record<Malform, string>>
  /** «lov 10. februar 1967». */
  readonly dated: string
  /** «§ 27»; '' when the section is not verified. */
  readonly section: string
  /** «gjelder», or why it does not yet. */
  readonly status: string
  readonly says: Readonly<Record<Malform, string>>
  readonly url: string
  /** Day of the last check, ISO 8601. */
  readonly checked: string
  /** The page it was checked against. */
  readonly checkedAgainst: string
}

const COLUMNS =
  'nokkel lov nn_lov datert paragraf status sier nn_sier url kontrollert kontrollert_mot merknad'.split(' ')

let read: ReadonlyMap<string, LawReference> | undefined

/** Every reference, by its key. */
export function lawReferences(): ReadonlyMap<string, LawReference> {
  read ??= new Map(
    parseTable(tsv, COLUMNS).map((row) => [
      row.nokkel!,
      {
        key: row.nokkel!,
        law: { nb: row.lov!, nn: row.nn_lov! },
        dated: row.datert!,
        section: row.paragraf!,
        status: row.status!,
        says: { nb: row.sier!, nn: row.nn_sier! },
        url: row.url!,
        checked: row.kontrollert!,
        checkedAgainst: row.kontrollert_mot!,
      },
    ]),
  )
  return read
}

/**
 * What a finding says of the law behind it: «Forvaltningsloven § 27: … Kontrollert 2026-11-22.»
 * @throws {TypeError} for a key that is not in the table
 */
export function lawNote(key: string, malform: Malform): string {
  const reference = lawReferences().get(key)
  if (reference === undefined) throw new TypeError(`ingen lovhenvisning heter «${key}»`)
  const { law, section, says, dated, checked } = reference
  const name = law[malform]
  const day = checked.split('-').reverse().map(Number).join('.')
  return malform === 'nn'
    ? `${capital(name)} ${section} (${dated}): ${says.nn}. Kontrollert ${day}; råd om språk, ikkje juridisk rådgjeving.`
    : `${capital(name)} ${section} (${dated}): ${says.nb}. Kontrollert ${day}; råd om språk, ikke juridisk rådgivning.`
}

const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1)
