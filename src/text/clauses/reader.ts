import { Role } from './roles'
import type { Surroundings } from './surroundings'

/** A finite subordinate clause. Numbers are token indices in the sentence. */
export interface SubordinateClause {
  /** The word that opens it; null in «boka du leste» and «Har du barn, …». */
  readonly subordinator: number | null
  /** Its finite verb. */
  readonly verb: number
}

/** How a sentence is built, as far as tags tell. Numbers are token indices in the sentence. */
export interface ClauseReading {
  /** The main finite verb; null in «Frist: 1. mars». */
  readonly main: number | null
  readonly subordinate: readonly SubordinateClause[]
  /** Finite verbs joined to the main one by a conjunction or a comma, reporting verbs among them. */
  readonly coordinated: readonly number[]
}

/**
 * Why the verb read as the main one may give way to a later one. `verb first`: «Har du barn, kan du søke».
 * `no subordinator`: «Det du søker om, må …». `fronted`: in a clause that opens the sentence; `joined`: and joined to
 * another there, «Hvis du bor her og det er vinter, …». `inserted`: «…, sier hun, …».
 */
type Doubt = 'none' | 'verb first' | 'no subordinator' | 'fronted' | 'joined' | 'inserted'

/**
 * Goes through the finite verbs from left to right. A verb belongs to the nearest open subordinator; the first without
 * one is the main verb, as Norwegian puts it second; one more without a subordinator is joined by a conjunction or a
 * comma, or stands in a clause that has none («jeg tror du vet det»), unless the main verb was in doubt.
 */
class Reader {
  readonly #at: Surroundings
  /** Words that have opened a clause whose verb has not come. */
  readonly #open: number[] = []
  readonly #subordinate: SubordinateClause[] = []
  readonly #coordinated: number[] = []
  /** The subordinators of the clauses so far, in lower case. */
  readonly #used = new Set<string>()
  #main: number | null = null
  #doubt: Doubt = 'none'
  /** The latest finite verb. */
  #last = -1
  /** The latest subordinator. */
  #opened = -1

  constructor(at: Surroundings) {
    this.#at = at
  }

  read(): ClauseReading {
    const { count, roles } = this.#at
    let depth = 0
    for (let i = 0; i < count; i++) {
      const role = roles[i]
      if (role === Role.opening) depth++
      else if (role === Role.closing) depth = Math.max(0, depth - 1)
      else if (role === Role.subordinator || role === Role.question) this.#openClause(i)
      else if (role === Role.finite) {
        this.#place(i, depth > 0)
        this.#last = i
      }
    }
    if (this.#main === null || this.#doubt === 'no subordinator') this.#settleMain()
    return { main: this.#main, subordinate: this.#subordinate, coordinated: this.#coordinated }
  }

  #openClause(i: number): void {
    const { roles } = this.#at
    const lower = this.#at.lower(i)
    const question = roles[i] === Role.question
    if (question && roles[i + 1] === Role.finite) return
    if (question && this.#at.asks && this.#main === null && this.#open.length === 0) return
    if ((lower === 'som' || lower === 'enn') && this.#at.lower(i + 1) === 'å') return
    const pending = this.#open.at(-1)
    if (pending === i - 1 && lower === 'om') return
    if (pending !== undefined && roles[pending] === Role.question && (lower === 'som' || question)) return
    this.#open.push(i)
    this.#opened = i
  }

  #place(i: number, aside: boolean): void {
    const { roles } = this.#at
    const open = this.#subordinatorOf(i)
    if (open !== undefined) {
      if (!this.#repeats(open)) this.#subordinate.push({ subordinator: open, verb: i })
      this.#used.add(this.#at.lower(open))
      return
    }
    const before = this.#at.before(i)
    if (aside) return
    if (this.#last >= 0 && roles[before] === Role.conjunction) {
      if (this.#last === this.#main || this.#last === this.#coordinated.at(-1)) this.#coordinated.push(i)
    } else if (this.#main === null) {
      this.#main = i
      this.#doubt = this.#doubtAbout(i)
    } else if (this.#takesOver(i, before)) {
      if (this.#doubt !== 'inserted' && this.#doubt !== 'joined')
        this.#subordinate.push({ subordinator: null, verb: this.#main })
      this.#main = i
      this.#doubt = 'none'
    } else if (this.#isSubordinate(i)) this.#subordinate.push({ subordinator: null, verb: i })
    else this.#coordinated.push(i)
  }

  /** Closes and gives the clause that waits for the verb at `i`, if any. */
  #subordinatorOf(i: number): number | undefined {
    let open = this.#open.pop()
    while (open !== undefined && this.#isComparison(open, i)) open = this.#open.pop()
    return open
  }

  /** «som lærer har hun …», «folk som Kari, Per og Ola, har …»: what «som» opens here has no verb. */
  #isComparison(open: number, verb: number): boolean {
    const lower = this.#at.lower(open)
    if (lower !== 'som' && lower !== 'enn') return false
    const { roles } = this.#at
    if (this.#at.isNearlyFirst(open)) return !this.#at.has(Role.subject, open, verb)
    return roles[verb - 1] === Role.comma && roles[open + 1] !== Role.comma && verb - 1 > open + 1
  }

  /** «at … og at»: the second is joined to the first. */
  #repeats(open: number): boolean {
    return this.#at.roles[open - 1] === Role.conjunction && this.#used.has(this.#at.lower(open))
  }

  #doubtAbout(i: number): Doubt {
    const { roles } = this.#at
    if (this.#at.isFirst(i)) return this.#at.asks || this.#at.isImperative(i) ? 'none' : 'verb first'
    if (this.#at.isRelativeWithoutSom(i, this.#last)) return 'no subordinator'
    const comma = roles[i - 1] === Role.comma
    if (comma && this.#last < 0 && roles[i + 2] === Role.comma) return 'inserted'
    const fronted = this.#subordinate[0]?.subordinator ?? null
    if (fronted === null || comma || roles[i + 1] === Role.subject) return 'none'
    if (!this.#at.isNearlyFirst(fronted) || this.#at.lower(i - 1) === 'så') return 'none'
    return this.#at.joinsClauses(this.#last, i) ? 'joined' : 'fronted'
  }

  #takesOver(i: number, before: number): boolean {
    const { roles } = this.#at
    if (this.#doubt === 'none') return this.#endsLongSubject(i)
    if (roles[before] === Role.comma || this.#at.lower(i - 1) === 'så') return true
    if (this.#doubt === 'verb first') return roles[i + 1] === Role.subject && roles[before] !== Role.subject
    return this.#doubt === 'no subordinator' && roles[before] !== Role.subject
  }

  /** «En ting søkere ofte lurer på, er …», «det alle må vite er …»: no other clause can have a verb there. */
  #endsLongSubject(i: number): boolean {
    const { roles } = this.#at
    const main = this.#main ?? 0
    if (this.#opened > main || this.#coordinated.length > 0) return false
    if (!this.#at.isNominal(main - 1) || roles[main + 1] === Role.subject) return false
    const before = roles[i - 1]
    const bare = before === Role.preposition || before === Role.verb
    if (!bare && !(before === Role.comma && this.#at.isAuxiliary(i))) return false
    return !this.#at.joinsClauses(main, i)
  }

  /** «jeg tror du vet det», «boka du leste». */
  #isSubordinate(i: number): boolean {
    if (!this.#at.isNominal(this.#at.before(i))) return false
    if (this.#at.isRelativeWithoutSom(i, this.#last)) return true
    const boundary = this.#at.beforeSubject(i, this.#last)
    return boundary === this.#last || this.#at.roles[boundary] === Role.verb
  }

  /**
   * «At det er mulig!», «Hvilken plan har kommunen for alt vi trenger»: the clause that opens the sentence is the main
   * one after all, when no other verb is, or only one in a clause like «vi trenger».
   */
  #settleMain(): void {
    const at = this.#subordinate.findIndex(
      ({ subordinator }) => subordinator !== null && this.#at.isNearlyFirst(subordinator),
    )
    if (at < 0) return
    const opening = this.#subordinate.splice(at, 1)[0]!.verb
    if (this.#main !== null) this.#subordinate.push({ subordinator: null, verb: this.#main })
    this.#main = opening
  }
}

/** Reads the clauses of one sentence from the roles of its words, in one pass. */
export function readClauses(sentence: Surroundings): ClauseReading {
  return new Reader(sentence).read()
}
