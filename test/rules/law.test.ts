import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { rules } from '../../rules/index'
import { lawNote, lawReferences } from '../../rules/lib/law'
import { parseTable, readColumns } from '../../src/engine/table'

const folder = new URL('../../rules/', import.meta.url)
const references = [...lawReferences().values()]
const SECTION = /§/

describe('the table of laws', () => {
  it.each(references.map((reference) => [reference.key, reference] as const))('%s', (_, reference) => {
    expect(reference.dated).toMatch(/^lov \d{1,2}\. [a-z]+ \d{4}( nr\. \d+)?$/)
    expect(reference.section).toMatch(/^(§ \d+(-\d+)?)?$/)
    expect(reference.status).not.toBe('')
    // A section that is not verified is not given.
    if (reference.status === 'gjelder') expect(reference.section).not.toBe('')
    expect(reference.url).toMatch(/^https:\/\/lovdata\.no\//)
    expect(reference.checkedAgainst).toMatch(/^https:\/\//)
    expect(new Date(reference.checked).toISOString().slice(0, 10)).toBe(reference.checked)
    for (const malform of ['nb', 'nn'] as const) {
      expect(reference.law[malform]).toMatch(/^[a-zæøå]+$/)
      expect(reference.says[malform]).toMatch(/^\p{Ll}.*[^.]$/u)
    }
  })

  it('keeps the law that is to come apart from the one that applies', () => {
    expect(lawReferences().get('ny-forvaltningslov')).toMatchObject({
      status: 'vedtatt, ikke i kraft',
      section: '',
    })
  })

  it('gives a note with law, date and reservation', () => {
    expect(lawNote('klagefrist', 'nn')).toMatch(
      /^Forvaltningslova § 29 \(lov 10\. februar 1967\): .* Kontrollert \d{1,2}\.\d{1,2}\.\d{4}; .*ikkje juridisk rådgjeving\.$/,
    )
    expect(() => lawNote('finst-ikkje', 'nb')).toThrow(TypeError)
  })
})

describe('no other place gives sections', () => {
  it.each(readdirSync(folder).filter((file) => file.endsWith('.tsv') && file !== 'lov.tsv'))(
    '%s has none in its notes',
    (file) => {
      const tsv = readFileSync(new URL(file, folder), 'utf8')
      // A file of bare words has no columns and no notes.
      const rows = readColumns(tsv).length > 1 ? parseTable(tsv, []) : []
      const notes = rows.flatMap(({ merknad, nn_merknad, forslag, nn_forslag, hvorfor }) => [
        merknad,
        nn_merknad,
        forslag,
        nn_forslag,
        hvorfor,
      ])
      expect(notes.filter((note) => note !== undefined && SECTION.test(note))).toEqual([])
    },
  )

  it('the README gives only those of the table', () => {
    const readme = readFileSync(new URL('../README.md', folder), 'utf8').replace(/```[\s\S]*?```/g, '')
    const named = [...readme.matchAll(/(\p{L}+lov(?:a|en)) (§ \d+)/giu)].map(([, law, section]) => [
      law!.toLowerCase(),
      section,
    ])
    expect(named).not.toEqual([])
    for (const [law, section] of named)
      expect(
        references.some((known) => Object.values(known.law).includes(law!) && known.section === section),
        `${law} ${section}`,
      ).toBe(true)
  })

  it('the rules say none in their titles and sources', () => {
    expect(rules.filter(({ title, source }) => SECTION.test(title + source)).map(({ id }) => id)).toEqual([])
  })

  it('the pages that build on laws say that they give no legal advice', () => {
    for (const id of ['vedtak-mangler', 'brev-mangler'])
      expect(readFileSync(new URL(`${id}.md`, folder), 'utf8')).toContain('ikke juridisk rådgivning')
  })
})
