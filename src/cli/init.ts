import { writeFile } from 'node:fs/promises'
import { rules } from '../../rules/index'
import { PROFILES } from '../engine/profiles'
import type { OptionSpec } from '../engine/rule'
import type { Arguments } from './args'
import { CONFIG_FILES } from './config-search'
import { systemCode, UsageError, writingReason } from './errors'
import { writeResult } from './output'

const FILE = CONFIG_FILES[0]

/** Writes a commented configuration file into the working directory; one that is there already is left alone. */
export async function init(args: Arguments): Promise<number> {
  if (args.inputs.length > 0) throw new UsageError('init tar ingen filnavn.')
  try {
    await writeFile(FILE, starter(), { flag: 'wx' })
  } catch (error) {
    if (systemCode(error) === 'EEXIST')
      throw new UsageError(`${FILE} finnes fra før og blir ikke overskrevet.`)
    throw new UsageError(`${FILE} kan ikke skrives, for ${writingReason(error)}.`)
  }
  await writeResult(`Skrev ${FILE}.\n`, undefined)
  return 0
}

/** The file: everything at its ordinary value, the rules as comments. */
export function starter(): string {
  const lines = rules.flatMap((rule) => [
    `  # ${rule.title}`,
    `  # ${rule.id}: ${setting(rule.enabled ? rule.level : 'av', Object.entries(rule.options))}`,
  ])
  return `# Oppsett for klarsprak. «klarsprak explain REGEL» forklarer en regel.

# Målform: auto, nb eller nn
malform: auto

# Profil: ${PROFILES.join(', ')}.
# Profilen sier hva som gjelder for hver slags tekst. Uten den gjettes profilen ut fra innholdet.
# profil: brev

# Nivå for hver regel: av, forslag, advarsel eller feil.
# Ta bort # foran en regel for å endre den. Uten oppsett gjelder det som står her,
# med de unntakene som profilen gjør. Det du skriver her, går foran profilen.
regler:
${lines.join('\n')}

# Mapper og filer som ikke skal kontrolleres, skrevet som i .gitignore
ignorer: []

# Ord som stavekontrollen skal godta: filer med ett ord på hver linje. Skriv ordklassen etter ordet
# (subst m, subst f, subst n, verb, adj), så går også bøyde former fri: friskole subst m
ordliste: []

# Egne Hunspell-ordbøker: [{ aff: ./x.aff, dic: ./x.dic }]
ordbok: []

# Egne lister med ord og uttrykk som skal meldes: tabulatordelte filer med kolonnene uttrykk og forslag. Hver liste blir en regel med filens navn.
# Med kolonnen ordklasse (subst m, subst f, subst n, verb, adj) finner regelen også bøyde former.
lister: []
`
}

function setting(level: string, options: readonly (readonly [string, OptionSpec])[]): string {
  if (options.length === 0) return level
  return `[${level}, { ${options.map(([name, spec]) => `${name}: ${JSON.stringify(spec.default)}`).join(', ')} }]`
}
