import type { GoldDocument, GoldToken } from './gold'

export type PassiveKind = 's' | 'bli'

export interface GoldPassive {
  readonly kind: PassiveKind
  /** The s-verb, or the auxiliary and the participle. */
  readonly verbs: readonly GoldToken[]
}

/** The passives that the trees mark: verbs with Voice=Pass, and auxiliaries of the passive with their participle. */
export function goldPassives({ sentences }: GoldDocument): GoldPassive[] {
  const passives: GoldPassive[] = []
  for (const { tokens } of sentences) {
    for (const token of tokens) {
      if (token.feats.Voice === 'Pass') passives.push({ kind: 's', verbs: [token] })
      if (token.deprel === 'aux:pass') passives.push({ kind: 'bli', verbs: [token, tokens[token.head - 1]!] })
    }
  }
  return passives
}
