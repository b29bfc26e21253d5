/** The feature strings that the paradigms use, as they stand in the Norwegian treebank. */
export const Feats = {
  infinitive: 'VerbForm=Inf',
  infinitivePassive: 'VerbForm=Inf|Voice=Pass',
  present: 'Mood=Ind|Tense=Pres|VerbForm=Fin',
  presentPassive: 'Mood=Ind|Tense=Pres|VerbForm=Fin|Voice=Pass',
  past: 'Mood=Ind|Tense=Past|VerbForm=Fin',
  pastPassive: 'Mood=Ind|Tense=Past|VerbForm=Fin|Voice=Pass',
  imperative: 'Mood=Imp|VerbForm=Fin',
  /** After «ha» and «bli». */
  supine: 'VerbForm=Part',
  participleCommon: 'Definite=Ind|Gender=Com|Number=Sing|VerbForm=Part',
  participleFeminine: 'Definite=Ind|Gender=Fem|Number=Sing|VerbForm=Part',
  participleNeuter: 'Definite=Ind|Gender=Neut|Number=Sing|VerbForm=Part',
  participleDefinite: 'Definite=Def|Number=Sing|VerbForm=Part',
  participlePlural: 'Number=Plur|VerbForm=Part',
  /** The treebank writes `VerbForm=Part` on an adjective; here the tense tells it from the supine. */
  presentParticiple: 'Tense=Pres|VerbForm=Part',

  common: 'Definite=Ind|Degree=Pos|Gender=Com|Number=Sing',
  feminine: 'Definite=Ind|Degree=Pos|Gender=Fem|Number=Sing',
  neuter: 'Definite=Ind|Degree=Pos|Gender=Neut|Number=Sing',
  definite: 'Definite=Def|Degree=Pos|Number=Sing',
  plural: 'Degree=Pos|Number=Plur',
  comparative: 'Degree=Cmp',
  superlative: 'Definite=Ind|Degree=Sup',
  superlativeDefinite: 'Definite=Def|Degree=Sup',

  nounSingular: 'Definite=Ind|Number=Sing',
  nounSingularDefinite: 'Definite=Def|Number=Sing',
  nounPlural: 'Definite=Ind|Number=Plur',
  nounPluralDefinite: 'Definite=Def|Number=Plur',
} as const

const GENITIVE = 'Case=Gen'

/** The value of one feature, or null: `feature('Definite=Def|Number=Plur', 'Number')` is `'Plur'`. */
export function feature(feats: string, name: string): string | null {
  let at = feats.indexOf(`${name}=`)
  while (at > 0 && feats[at - 1] !== '|') at = feats.indexOf(`${name}=`, at + 1)
  if (at < 0) return null
  const end = feats.indexOf('|', at)
  return feats.slice(at + name.length + 1, end < 0 ? undefined : end)
}

export function isGenitive(feats: string): boolean {
  return feature(feats, 'Case') === 'Gen'
}

export function withGenitive(feats: string): string {
  return `${GENITIVE}|${feats}`
}

export function withoutGenitive(feats: string): string {
  return feats
    .split('|')
    .filter((part) => part !== GENITIVE)
    .join('|')
}

/** What must be the same on both sides, also when it is absent. */
const REQUIRED = ['VerbForm', 'Mood', 'Tense', 'Voice']
/** What may be left out on either side. */
const OPTIONAL = ['Number', 'Definite', 'Degree', 'Case']

/** Whether a form with the features `have` can stand where `want` is asked for; unnamed features do not matter. */
export function compatible(have: string, want: string): boolean {
  if (have === want) return true
  for (const name of REQUIRED) if (feature(have, name) !== feature(want, name)) return false
  for (const name of OPTIONAL) {
    const a = feature(have, name)
    const b = feature(want, name)
    if (a !== null && b !== null && a !== b) return false
  }
  return sameGender(feature(have, 'Gender'), feature(want, 'Gender'))
}

function sameGender(a: string | null, b: string | null): boolean {
  if (a === null || b === null || a === b) return true
  return (a === 'Com' && b !== 'Neut') || (b === 'Com' && a !== 'Neut')
}
