import { hashString } from './probe'

/** One character of an affix condition: a set of letters, or its complement. */
interface Condition {
  readonly letters: string
  readonly negated: boolean
}

/** One line of an affix class: the word has it when its entry carries `flag` and its end meets the condition. */
export interface AffixRule {
  readonly flag: number
  /** May stand together with an affix at the other end of the word. */
  readonly crosses: boolean
  /** What the stem must look like at the end where the affix stands; the last element is nearest that end. */
  readonly condition: readonly Condition[]
}

/** The rules that put the same letters in the place of the same letters: one look-up serves them all. */
export interface AffixGroup {
  readonly strip: string
  readonly stripHash: number
  readonly rules: AffixRule[]
}

/** A trie over affixes, read from the end of the word for suffixes and from its beginning for prefixes. */
export interface AffixNode {
  readonly next: Map<number, AffixNode>
  readonly groups: AffixGroup[]
}

/** What an .aff file says about which forms a .dic entry stands for. Flags are character codes; 0 = not declared. */
export interface Affixes {
  readonly suffixes: AffixNode
  readonly prefixes: AffixNode
  readonly needAffix: number
  readonly forbidden: number
  readonly keepCase: number
  readonly onlyInCompound: number
}

/** An affix without the rules about which stems take it: `add` in the place of `strip`. */
export interface Affix {
  readonly strip: string
  readonly add: string
}

/** Every affix of a trie, in no order. `suffix` tells which end its letters are read from. */
export function listAffixes(node: AffixNode, suffix: boolean, letters = ''): Affix[] {
  const affixes = node.groups.map(({ strip }) => ({ strip, add: letters }))
  for (const [unit, next] of node.next) {
    const letter = String.fromCharCode(unit)
    affixes.push(...listAffixes(next, suffix, suffix ? letter + letters : letters + letter))
  }
  return affixes
}

/** Directives that change how entries are read and that neither Norwegian dictionary uses. */
const UNSUPPORTED = new Set([
  'FLAG',
  'AF',
  'AM',
  'COMPLEXPREFIXES',
  'CIRCUMFIX',
  'FULLSTRIP',
  'ICONV',
  'COMPOUNDRULE',
])

/**
 * Reads an .aff file in UTF-8.
 *
 * @throws {Error} when it uses a directive or a construction that this reader does not know.
 */
export function readAffixes(aff: Uint8Array): Affixes {
  const suffixes: AffixNode = { next: new Map(), groups: [] }
  const prefixes: AffixNode = { next: new Map(), groups: [] }
  const flags = new Map<string, number>()
  const crosses = new Map<string, boolean>()
  for (const line of new TextDecoder().decode(aff).split('\n')) {
    const fields = line.trim().split(/\s+/)
    const [directive = '', flag = ''] = fields
    if (UNSUPPORTED.has(directive)) throw new Error(`unsupported directive in .aff file: ${directive}`)
    if (directive !== 'SFX' && directive !== 'PFX') {
      if (flag.length === 1) flags.set(directive, flagCode(flag))
      continue
    }
    const key = directive + flag
    const known = crosses.get(key)
    if (known === undefined) {
      crosses.set(key, fields[2] === 'Y')
      continue
    }
    const suffix = directive === 'SFX'
    const rule = new Rule(flagCode(flag), known, fields[4] ?? '.', suffix)
    addRule(suffix ? suffixes : prefixes, suffix, fields[2]!, fields[3]!, rule)
  }
  return {
    suffixes,
    prefixes,
    needAffix: flags.get('NEEDAFFIX') ?? 0,
    forbidden: flags.get('FORBIDDENWORD') ?? 0,
    keepCase: flags.get('KEEPCASE') ?? 0,
    onlyInCompound: flags.get('ONLYINCOMPOUND') ?? 0,
  }
}

/** A rule whose condition is read when a stem is first held against it: few are in a document. */
class Rule implements AffixRule {
  readonly flag: number
  readonly crosses: boolean
  readonly #text: string
  readonly #suffix: boolean
  #condition: readonly Condition[] | undefined

  constructor(flag: number, crosses: boolean, text: string, suffix: boolean) {
    this.flag = flag
    this.crosses = crosses
    this.#text = text
    this.#suffix = suffix
  }

  get condition(): readonly Condition[] {
    this.#condition ??= readCondition(this.#text, this.#suffix)
    return this.#condition
  }
}

function flagCode(flag: string): number {
  const code = flag.charCodeAt(0)
  if (flag.length !== 1 || code > 127) throw new Error(`unsupported flag in .aff file: ${flag}`)
  return code
}

function addRule(root: AffixNode, suffix: boolean, strip: string, add: string, rule: AffixRule): void {
  if (add.includes('/')) throw new Error(`unsupported affix upon affix in .aff file: ${add}`)
  const letters = add === '0' ? '' : add
  const stripped = strip === '0' ? '' : strip
  let node = root
  for (let i = 0; i < letters.length; i++) {
    const unit = letters.charCodeAt(suffix ? letters.length - 1 - i : i)
    let next = node.next.get(unit)
    if (next === undefined) {
      next = { next: new Map(), groups: [] }
      node.next.set(unit, next)
    }
    node = next
  }
  let group = node.groups.find((other) => other.strip === stripped)
  if (group === undefined) {
    group = { strip: stripped, stripHash: hashString(stripped), rules: [] }
    node.groups.push(group)
  }
  group.rules.push(rule)
}

function readCondition(text: string, suffix: boolean): Condition[] {
  if (text === '.') return []
  const condition: Condition[] = []
  for (const [element, set] of text.matchAll(/\[([^\]]*)\]|./gu)) {
    const letters = set ?? element
    if (letters === '.') condition.push({ letters: '', negated: true })
    else if (letters.startsWith('^')) condition.push({ letters: letters.slice(1), negated: true })
    else condition.push({ letters, negated: false })
  }
  return suffix ? condition : condition.reverse()
}

/** Whether a unit meets one element of a condition. */
export function meets(element: Condition, unit: number): boolean {
  for (let i = 0; i < element.letters.length; i++) {
    if (element.letters.charCodeAt(i) === unit) return !element.negated
  }
  return element.negated
}
