import { type GoldSentence, type GoldToken, isWord } from './gold'

/** What a tree says of the sentence's build. */
export interface GoldSyntax {
  readonly words: number
  /** Finite subordinate clauses. */
  readonly subordinateClauses: number
  /** Words before the main finite verb; null when the sentence has none. */
  readonly wordsBeforeVerb: number | null
  /** The main finite verb. */
  readonly main: GoldToken | null
  /** The finite verbs of the subordinate clauses. */
  readonly subordinate: readonly GoldToken[]
}

const SUBORDINATE = new Set(['acl:relcl', 'advcl', 'ccomp', 'csubj', 'csubj:pass', 'csubj:outer', 'acl'])
const AUXILIARY = new Set(['aux', 'aux:pass', 'cop'])
const isFiniteVerb = ({ feats }: GoldToken) => feats.VerbForm === 'Fin'

/** The measures of one sentence. Direct speech before its reporting verb («Vi må spare, sier hun») is the main clause. */
export function goldSyntax({ tokens }: GoldSentence): GoldSyntax {
  const childrenOf = (head: GoldToken) => tokens.filter((token) => token.head === head.id)
  const finiteOf = (head: GoldToken): GoldToken | null =>
    childrenOf(head).find((child) => AUXILIARY.has(child.deprel) && isFiniteVerb(child)) ??
    (isFiniteVerb(head) ? head : null)
  const isSpeech = (head: GoldToken) =>
    head.deprel === 'ccomp' &&
    head.head > head.id &&
    !childrenOf(head).some((child) => child.deprel === 'mark' || child.feats.PronType === 'Int')

  const subordinate = tokens
    .filter((token) => SUBORDINATE.has(token.deprel) && !isSpeech(token))
    .flatMap((token) => finiteOf(token) ?? [])
  let root = tokens.find(({ head }) => head === 0)
  for (let depth = 0; root !== undefined && depth < 5; depth++) {
    const speech: GoldToken | undefined = childrenOf(root).find((child) => isSpeech(child) && finiteOf(child))
    if (speech === undefined) break
    root = speech
  }
  const main = root === undefined ? null : finiteOf(root)
  const words = tokens.filter(isWord)
  return {
    words: words.length,
    subordinateClauses: subordinate.length,
    wordsBeforeVerb: main === null ? null : words.filter(({ id }) => id < main.id).length,
    main,
    subordinate,
  }
}
