import type { TextModel } from '../text/model'
import type { Malform, Span } from '../text/prose'
import type { PhraseList } from './phrases'

/** How strongly a finding is meant. In vfile terms `fatal` is true, false and null. */
export type Level = 'feil' | 'advarsel' | 'forslag'

/** Weakest first. */
export const LEVELS: readonly Level[] = ['forslag', 'advarsel', 'feil']

/** What a rule looks at: findings about words may displace each other where they overlap, the others never do. */
export type Scope = 'word' | 'sentence' | 'paragraph' | 'document'

export type Group =
  | 'ord'
  | 'setning'
  | 'avsnitt og struktur'
  | 'tone og leser'
  | 'rettskriving og grammatikk'
  | 'tall, dato og forkortelser'
  | 'personvern og tilgjengelighet'
  | 'lesbarhet'
  | 'verktøy'

/** A value, or the way to it: suggestions are computed only when a report asks for them. */
export type Lazy<T> = T | (() => T)

/** Replace the range by `text`. Offsets in UTF-16 units into the text the edit belongs to. */
export interface Edit extends Span {
  text: string
}

/** What a rule says about one place. Offsets are into {@link TextModel.text}. */
export interface Finding {
  at: Span
  /** Quotes the writer's words in «…», says what it is and gives imperative advice; at most about 120 characters. */
  message: Lazy<string>
  /** Replacements for `at`, in the right form, best first. */
  expected?: Lazy<readonly string[]>
  /** An edit that a careful editor would accept unseen. */
  fix?: Lazy<Edit | null>
  /** Reported one level below the rule's configured level; 2 = two levels below. */
  weak?: boolean | 2
  /** Why, in a sentence. */
  note?: string
  /** Source of this advice, where it differs from the rule's own. */
  source?: string
  /** Public page of this advice, where it differs from the rule's own; null = none. */
  url?: string | null
}

/** A setting of a rule, as it stands in the configuration file. */
export type OptionSpec =
  | { type: 'integer'; default: number; minimum?: number; description: string }
  | { type: 'boolean'; default: boolean; description: string }
  | { type: 'words'; default: readonly string[]; description: string }

export type OptionSpecs = Readonly<Record<string, OptionSpec>>

/** The values that belong to a set of option specifications. */
export type OptionValues<S extends OptionSpecs> = {
  readonly [K in keyof S]: S[K] extends { type: 'integer' }
    ? number
    : S[K] extends { type: 'boolean' }
      ? boolean
      : readonly string[]
}

export interface RuleMeta<S extends OptionSpecs> {
  /** Norwegian ASCII noun; also file stem, configuration key, diagnostic code and page anchor. */
  id: string
  /** One line in bokmål: what the rule finds. */
  title: string
  group: Group
  scope: Scope
  /** Level of an ordinary finding unless the configuration says otherwise. */
  level: Level
  /** Whether the rule runs when the configuration says nothing. */
  enabled: boolean
  /** Which written standards it judges. */
  malform: readonly Malform[]
  /** Set for rules that hold in any language: personal data, structure. */
  anyLanguage?: boolean
  /** Set for a rule that knows only that something is wrong: any other finding about the same words displaces its own. */
  lastResort?: boolean
  /** Kinds of zone (a sum of {@link Skip}) in which findings about words still count; none when absent. */
  zones?: number
  /** Set for rules about style that may find much in one paragraph: reports for people gather their findings there. */
  gathered?: boolean
  /** Who gives the advice: shown with each finding. */
  source: string
  /** Public page of the advice, or null. */
  url: string | null
  options?: S
}

/** Looks at a text and says what it finds. Pure: the same text and options give the same findings. */
export type CheckFunction<S extends OptionSpecs> = (
  text: TextModel,
  options: OptionValues<S>,
) => Iterable<Finding> | Promise<Iterable<Finding>>

interface RuleDefinition<S extends OptionSpecs> extends RuleMeta<S> {
  /** Expressions to look for; all rules' lists are matched together in one pass. */
  list?: PhraseList
  check?: CheckFunction<S>
}

/** A rule as the engine runs it, whatever its options. */
export interface Rule extends Readonly<RuleMeta<OptionSpecs>> {
  readonly options: OptionSpecs
  readonly list?: PhraseList
  check?(
    text: TextModel,
    options: Readonly<Record<string, unknown>>,
  ): Iterable<Finding> | Promise<Iterable<Finding>>
}

/**
 * Makes a rule of a check. The types of the options follow from their specifications.
 * @throws {TypeError} when the id is not lower-case ASCII words joined by hyphens
 */
export function defineRule<const S extends OptionSpecs = Record<never, never>>(
  rule: RuleDefinition<S>,
): Rule {
  if (!/^[a-z]+(-[a-z]+)*$/.test(rule.id)) throw new TypeError(`ugyldig regelnavn: «${rule.id}»`)
  // The engine hands each check the values of its own specifications, which is all that the narrower type says.
  return { ...rule, options: rule.options ?? {} } as unknown as Rule
}
