import type { TextModel } from '../text/model'
import type { Directive, Span } from '../text/prose'
import { USUAL_TIER } from './list-rule'
import type { PhraseMatch } from './match'
import { Matcher } from './matcher'
import { isAnother, isOpen, mayBeAnother } from './meaning'
import { settleOverlaps } from './overlap'
import type { PhraseList } from './phrases'
import { type Finding, LEVELS, type Level, type Rule } from './rule'
import type { ActiveRule } from './settings'
import { suppress, type UnusedDirective } from './suppress'

/** Where a finding of a gathering rule stands: indices of the block and the sentence in the text. */
export interface Within {
  readonly block: number
  readonly sentence: number
}

/** A finding with the rule that made it. Offsets are into the prose. */
export interface Result {
  readonly rule: Rule
  readonly level: Level
  readonly finding: Finding
  readonly order: number
  /** Null unless the rule's findings are gathered by paragraph. */
  readonly within: Within | null
}

export interface RunOutcome {
  /** In reading order; at the same place longer findings first, then by rule. */
  readonly results: readonly Result[]
  readonly unusedDirectives: readonly UnusedDirective[]
  /** The rule under which unused comments are reported, when it is on. */
  readonly unusedRule: ActiveRule | null
}

/** Id of the rule that reports comments without effect; the engine itself finds them. */
export const UNUSED_DIRECTIVE = 'ubrukt-unntak'

/** Runs a fixed set of rules over any number of texts; the lists are indexed once. */
export class Runner {
  readonly #active: readonly ActiveRule[]
  readonly #known: readonly Rule[]
  readonly #matcher: Matcher
  readonly #minimum: Level

  /** `known` are all rules there are: comments may name those that do not run. */
  constructor(active: readonly ActiveRule[], known: readonly Rule[], minimum: Level = 'forslag') {
    this.#active = active
    this.#known = known
    this.#minimum = minimum
    this.#matcher = new Matcher(active.flatMap(({ rule }) => rule.list ?? []))
  }

  /** Whether a rule is among those that run. */
  runs(id: string): boolean {
    return this.#active.some(({ rule }) => rule.id === id)
  }

  /** The findings in a text, overlaps settled and comments obeyed. */
  async run(text: TextModel, directives: readonly Directive[] = []): Promise<RunOutcome> {
    const found: Result[] = []
    const matches = this.#matcher.match(text)
    await settleByTag(matches, text)
    for (const active of this.#active) {
      const { rule, options } = active
      const add = (finding: Finding): void => {
        if (applies(rule, finding.at, text)) found.push(this.#result(active, finding, text))
      }
      if (rule.list !== undefined) {
        const niva = (options.niva as number | undefined) ?? USUAL_TIER
        for (const match of matches.get(rule.list) ?? []) {
          const { tier } = match.phrase
          if (tier > niva || rule.list.accept?.(match) === false) continue
          const said = rule.list.describe(match, options)
          add({
            at: match.span,
            weak: tier > 1,
            expected: () => match.expected,
            fix: () => match.fix,
            ...said,
            ...sourceOf(match.phrase.source, rule),
          })
        }
      }
      for (const finding of (await rule.check?.(text, options)) ?? []) add(finding)
    }
    const minimum = LEVELS.indexOf(this.#minimum)
    const settled = settleOverlaps(found, text.text.length).filter(
      ({ level }) => LEVELS.indexOf(level) >= minimum,
    )
    const ids = new Set(this.#active.map(({ rule }) => rule.id))
    const { kept, unused } = suppress(settled, directives, text, ids, this.#known)
    return {
      results: kept.sort(inReadingOrder),
      unusedDirectives: unused,
      unusedRule: this.#active.find(({ rule }) => rule.id === UNUSED_DIRECTIVE) ?? null,
    }
  }

  #result({ rule, level, order }: ActiveRule, finding: Finding, text: TextModel): Result {
    const lowered = LEVELS.indexOf(level) - Number(finding.weak ?? 0)
    const within = rule.gathered === true ? placeIn(text, finding.at) : null
    return { rule, level: LEVELS[Math.max(0, lowered)]!, finding, order, within }
  }
}

/** Takes away the matches that are other words here, and settles forms that the neighbours leave open, by their tags. */
async function settleByTag(matches: Map<PhraseList, PhraseMatch[]>, text: TextModel): Promise<void> {
  for (const [list, found] of matches) {
    const doubtful = new Set(found.filter(mayBeAnother))
    const open = found.filter(isOpen)
    if (doubtful.size === 0 && open.length === 0) continue
    const tags = await text.tags()
    for (const match of open) match.heed(tags)
    matches.set(
      list,
      found.filter((match) => !doubtful.has(match) || !isAnother(match, tags)),
    )
  }
}

/** A row with a source of its own is not on the page that the rule gives. */
function sourceOf(source: string, rule: Rule): Pick<Finding, 'source' | 'url'> {
  return source === '' || source === rule.source ? {} : { source, url: null }
}

function inReadingOrder(a: Result, b: Result): number {
  const [x, y] = [a.finding.at, b.finding.at]
  return x.start - y.start || y.end - x.end || a.order - b.order
}

/** Whether the place is in a language that the rule judges, and outside the zones that it leaves alone. */
function applies(rule: Rule, at: Span, text: TextModel): boolean {
  const token = tokenAt(text, at.start)
  if (token === null) return rule.anyLanguage === true || rule.scope === 'document'
  if (rule.anyLanguage !== true) {
    const { malform } = text.sentences[text.sentenceOf(token)]!
    if (malform === null || !rule.malform.includes(malform)) return false
  }
  return rule.scope !== 'word' || (text.tokens.skip[token]! & ~(rule.zones ?? 0)) === 0
}

function placeIn(text: TextModel, at: Span): Within | null {
  const token = tokenAt(text, at.start)
  if (token === null) return null
  const sentence = text.sentenceOf(token)
  return { sentence, block: text.sentences[sentence]!.block }
}

/** The first token that ends after the offset, or null when there is none. */
function tokenAt({ tokens }: TextModel, offset: number): number | null {
  let low = 0
  let high = tokens.count
  while (low < high) {
    const middle = (low + high) >> 1
    if (tokens.end[middle]! > offset) high = middle
    else low = middle + 1
  }
  return low < tokens.count ? low : null
}
