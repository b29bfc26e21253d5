import type { Malform } from '../prose'
import {
  type Affix,
  type Affixes,
  type AffixGroup,
  type AffixNode,
  type AffixRule,
  listAffixes,
  meets,
  readAffixes,
} from './affixes'
import { Entries } from './entries'
import { LONGEST, Probe } from './probe'
import type { Shelf } from './shelf'

/** An affix found at the beginning of the word under look-up. */
interface Prefix {
  /** Where the rest of the word begins. */
  readonly from: number
  readonly group: AffixGroup
}

/** A way to strip the ends of a word: the stem is its units from `from` to `end` and then the letters hashed. */
export interface Stripping {
  readonly from: number
  readonly end: number
  readonly stripHash: number
  readonly stripLength: number
  /** Whether the end of the stem is one that some affix rule asks for. */
  readonly fits: boolean
}

/**
 * A Hunspell dictionary as it stands on disk: entries are found by hash in the raw bytes, affixes are stripped at
 * look-up, and no form is ever expanded. Indexed at first use. Compounding by the dictionary's own flags is left
 * out; the splitter judges compounds.
 */
export class Lexicon {
  readonly malform: Malform
  readonly #aff: Uint8Array
  readonly #dic: Uint8Array
  readonly #shelf: Shelf | undefined
  readonly #probe = new Probe()
  #affixes: Affixes | undefined
  #entries: Entries | undefined

  constructor(aff: Uint8Array, dic: Uint8Array, malform: Malform, shelf: Shelf | undefined) {
    this.#aff = aff
    this.#dic = dic
    this.malform = malform
    this.#shelf = shelf
  }

  get #table(): Entries {
    this.#entries ??= this.kept(
      'index',
      (saved) => Entries.restore(saved, this.#dic),
      () => Entries.build(this.#dic),
    )
    return this.#entries
  }

  get #rules(): Affixes {
    this.#affixes ??= readAffixes(this.#aff)
    return this.#affixes
  }

  /**
   * What follows from the dictionary alone: restored from what an earlier run kept under the name, or else built, and
   * kept for the next. `restore` gives null for bytes that it cannot use; damage inside them is the shelf's to see.
   */
  kept<T extends { serialise(): Uint8Array }>(
    name: string,
    restore: (saved: Uint8Array) => T | null,
    build: () => T,
  ): T {
    const saved = this.#shelf?.read(name) ?? null
    const restored = saved === null ? null : restore(saved)
    if (restored !== null) return restored
    const built = build()
    this.#shelf?.write(name, built.serialise())
    return built
  }

  /**
   * Whether the dictionary has the word: as written; a word with a capital first letter also in lower case; a word
   * in capitals also as a name or in lower case. «kOmmune» is not «kommune».
   *
   * @throws {Error} at first use, when the .aff file is of a kind that is not supported.
   */
  knows(word: string): boolean {
    if (word.length === 0 || word.length > LONGEST) return false
    if (this.accepts(word)) return true
    const lower = word.toLowerCase()
    if (lower === word || lower.length !== word.length) return false
    const rest = word.slice(1)
    if (rest === lower.slice(1)) return this.#acceptsFolded(lower)
    if (word !== word.toUpperCase()) return false
    return this.#acceptsFolded(word[0] + lower.slice(1)) || this.#acceptsFolded(lower)
  }

  /** Whether the dictionary has exactly this form, letter case included. */
  accepts(word: string): boolean {
    if (word.length > LONGEST) return false
    this.#probe.set(word)
    return this.acceptsProbe(this.#probe)
  }

  #acceptsFolded(word: string): boolean {
    return (
      this.accepts(word) &&
      !(this.#rules.keepCase !== 0 && this.flags(word)?.includes(String.fromCharCode(this.#rules.keepCase)))
    )
  }

  /** Whether the dictionary has exactly the form in the probe. */
  acceptsProbe(probe: Probe): boolean {
    const { prefixes, forbidden } = this.#rules
    if (forbidden !== 0 && this.#findEntry(probe, null, probe.length, null, forbidden)) return false
    if (this.#findEntry(probe, null, probe.length, null, 0)) return true
    if (this.#acceptsSuffixed(probe, null)) return true
    let node: AffixNode | undefined = prefixes
    for (let from = 1; from < probe.length; from++) {
      node = node.next.get(probe.units[from - 1]!)
      if (node === undefined) break
      for (const group of node.groups) {
        const prefix = { from, group }
        if (this.#findEntry(probe, prefix, probe.length, null, 0)) return true
        if (this.#acceptsSuffixed(probe, prefix)) return true
      }
    }
    return false
  }

  #acceptsSuffixed(probe: Probe, prefix: Prefix | null): boolean {
    const from = prefix === null ? 0 : prefix.from
    let node: AffixNode | undefined = this.#rules.suffixes
    for (let end = probe.length; ; end--) {
      for (const group of node.groups) {
        if (end > from && this.#findEntry(probe, prefix, end, group, 0)) return true
      }
      if (end <= from + 1) return false
      node = node.next.get(probe.units[end - 1]!)
      if (node === undefined) return false
    }
  }

  /** Every way in which the affixes that the probe ends and begins with can be stripped, none of them included. */
  strippings(probe: Probe): Stripping[] {
    const { prefixes, suffixes } = this.#rules
    const starts = [0]
    for (
      let from = 1, node = prefixes.next.get(probe.units[0]!);
      node !== undefined && from < probe.length;
      from++
    ) {
      if (node.groups.length > 0) starts.push(from)
      node = node.next.get(probe.units[from]!)
    }
    const ends = [{ end: probe.length, stripHash: 0, stripLength: 0, fits: true }]
    for (
      let end = probe.length, node: AffixNode | undefined = suffixes;
      node !== undefined && end > 1;
      end--
    ) {
      for (const { strip, stripHash, rules } of node.groups) {
        const stem = { probe, from: 0, end, head: '', tail: strip }
        const fits = rules.some((rule) => meetsAtEnd(rule, stem))
        ends.push({ end, stripHash, stripLength: strip.length, fits })
      }
      node = node.next.get(probe.units[end - 1]!)
    }
    return starts.flatMap((from) => ends.map((end) => ({ from, ...end })))
  }

  /** Whether an entry may have this hash: no means no, and a wrong yes is rare. */
  mayHave(hash: number): boolean {
    return this.#table.first(hash) >= 0
  }

  /** Whether some entry is the stem and carries the flags of the affixes, or `wanted` when it is not 0. */
  #findEntry(
    probe: Probe,
    prefix: Prefix | null,
    end: number,
    suffix: AffixGroup | null,
    wanted: number,
  ): boolean {
    const entries = this.#table
    const from = prefix === null ? 0 : prefix.from
    let hash = probe.hash(from, end)
    if (prefix !== null && prefix.group.strip !== '')
      hash = probe.join(prefix.group.stripHash, hash, end - from)
    if (suffix !== null && suffix.strip !== '') hash = probe.join(hash, suffix.stripHash, suffix.strip.length)
    for (let slot = entries.first(hash); slot >= 0; slot = entries.after(hash, slot)) {
      entries.open(slot)
      const stem = { probe, from, end, head: prefix?.group.strip ?? '', tail: suffix?.strip ?? '' }
      if (!isStem(entries, stem)) continue
      if (wanted !== 0) {
        if (entries.hasFlag(wanted)) return true
      } else if (this.#allows(entries, stem, prefix, suffix)) return true
    }
    return false
  }

  /** Whether the open entry stands for its word with these affixes. */
  #allows(entries: Entries, stem: Stem, prefix: Prefix | null, suffix: AffixGroup | null): boolean {
    const { needAffix, onlyInCompound } = this.#rules
    if (onlyInCompound !== 0 && entries.hasFlag(onlyInCompound)) return false
    if (prefix === null && suffix === null) return needAffix === 0 || !entries.hasFlag(needAffix)
    const suffixes = suffix?.rules ?? ONLY_ONE
    for (const before of prefix?.group.rules ?? ONLY_ONE) {
      if (before !== null && !(entries.hasFlag(before.flag) && meetsAtStart(before, stem))) continue
      for (const after of suffixes) {
        if (before !== null && after !== null && !(before.crosses && after.crosses)) continue
        if (after === null || (entries.hasFlag(after.flag) && meetsAtEnd(after, stem))) return true
      }
    }
    return false
  }

  /** The flags of the entries for exactly this word, put together, or undefined when it is not an entry itself. */
  flags(word: string): string | undefined {
    if (word.length > LONGEST) return undefined
    const probe = this.#probe
    probe.set(word)
    const entries = this.#table
    const hash = probe.hash(0, word.length)
    let flags: string | undefined
    for (let slot = entries.first(hash); slot >= 0; slot = entries.after(hash, slot)) {
      entries.open(slot)
      if (isStem(entries, { probe, from: 0, end: word.length, head: '', tail: '' }))
        flags = (flags ?? '') + entries.flags()
    }
    return flags
  }

  /** Every entry with its flags, in the order of the file. */
  entries(): IterableIterator<{ word: string; flags: string }> {
    return this.#table.all()
  }

  /** Calls `visit` with the units of every entry, in a buffer that is used anew for each, and their number. */
  eachEntry(visit: (units: Uint16Array, length: number) => void): void {
    this.#table.each(visit)
  }

  /** The affixes of the dictionary, whatever entries take them. */
  affixes(): { readonly prefixes: Affix[]; readonly suffixes: Affix[] } {
    const { prefixes, suffixes } = this.#rules
    return { prefixes: listAffixes(prefixes, false), suffixes: listAffixes(suffixes, true) }
  }
}

const ONLY_ONE: readonly null[] = [null]

/** `head`, then the probe's units from `from` to `end`, then `tail`: what is left when the affixes are stripped. */
interface Stem {
  readonly probe: Probe
  readonly from: number
  readonly end: number
  readonly head: string
  readonly tail: string
}

function isStem(entries: Entries, { probe, from, end, head, tail }: Stem): boolean {
  for (let i = 0; i < head.length; i++) if (entries.unit() !== head.charCodeAt(i)) return false
  for (let i = from; i < end; i++) if (entries.unit() !== probe.units[i]) return false
  for (let i = 0; i < tail.length; i++) if (entries.unit() !== tail.charCodeAt(i)) return false
  return entries.unit() < 0
}

/** The unit at an index of the stem, or -1 outside it. */
function stemUnit({ probe, from, end, head, tail }: Stem, index: number): number {
  if (index < 0) return -1
  if (index < head.length) return head.charCodeAt(index)
  const inner = from + index - head.length
  if (inner < end) return probe.units[inner]!
  return inner - end < tail.length ? tail.charCodeAt(inner - end) : -1
}

function meetsAtEnd({ condition }: AffixRule, stem: Stem): boolean {
  const length = stem.head.length + stem.end - stem.from + stem.tail.length
  return condition.every((element, i) => {
    const unit = stemUnit(stem, length - condition.length + i)
    return unit >= 0 && meets(element, unit)
  })
}

function meetsAtStart({ condition }: AffixRule, stem: Stem): boolean {
  return condition.every((element, i) => {
    const unit = stemUnit(stem, condition.length - 1 - i)
    return unit >= 0 && meets(element, unit)
  })
}

/**
 * A dictionary over the bytes of its two files, in UTF-8. Costs nothing until the first look-up, which indexes them.
 *
 * @param shelf where what is made of these two files is kept between runs; spares the indexing
 */
export function createLexicon(aff: Uint8Array, dic: Uint8Array, malform: Malform, shelf?: Shelf): Lexicon {
  return new Lexicon(aff, dic, malform, shelf)
}
