import { profileRows } from '../../rules/lib/profiles'
import { didYouMean } from '../engine/nearest'
import { pageHeader, replaceHeader } from '../engine/page'
import { PROFILES } from '../engine/profiles'
import { colourPaint, plainPaint } from '../report/terminal'
import { rules } from '../rules'
import type { Arguments } from './args'
import { UsageError } from './errors'
import { colorOf } from './options'
import { writeResult } from './output'
import { renderPage } from './page'

/** Prints a rule's page. */
export async function explain(args: Arguments): Promise<number> {
  const [id, ...more] = args.inputs
  if (id === undefined || more.length > 0)
    throw new UsageError('oppgi navnet på én regel. Skriv «klarsprak rules» for å se reglene.')
  const rule = rules.find((known) => known.id === id)
  if (rule === undefined) {
    const ids = rules.map((known) => known.id)
    throw new UsageError(
      `ukjent regel «${id}».${didYouMean(id, ids)} Skriv «klarsprak rules» for å se reglene.`,
    )
  }
  const page = withProfiles(replaceHeader(rule.page, pageHeader(rule)), id)
  const width = Math.min(process.stdout.columns ?? 80, 100)
  await writeResult(renderPage(page, colorOf(args) ? colourPaint : plainPaint, width), undefined)
  return 0
}

/** The page with what the profiles say of the rule before its examples. */
function withProfiles(page: string, id: string): string {
  const rows = profileRows().filter(({ rule }) => rule === id)
  const lines = PROFILES.flatMap((name) => {
    const said = rows.flatMap(({ option, cells }) =>
      cells[name] === '' ? [] : `${option === '' ? 'nivå' : option} ${cells[name]}`,
    )
    return said.length > 0 ? [`- ${name}: ${said.join(', ')}\n`] : []
  })
  const section = `## I profilene\n\n${lines.join('')}\n`
  return lines.length > 0 ? page.replace(/^(?=## Eksempler$)/m, () => section) : page
}
