import { hashUnit, LONGEST } from './probe'

const NEWLINE = 10
const RETURN = 13
const SLASH = 47
const BACKSLASH = 92

/** Marks the layout of a serialised table; read with the other byte order it is another number. */
const MAGIC = 0x6b6c7302

/**
 * Reads the word of a .dic line unit by unit. `\/` is a slash in the word; a bare slash, or the end of the line,
 * ends it.
 */
class LineReader {
  readonly #dic: Uint8Array
  #low = 0
  at = 0

  constructor(dic: Uint8Array) {
    this.#dic = dic
  }

  start(offset: number): void {
    this.at = offset
    this.#low = 0
  }

  /** The next UTF-16 unit of the word, or -1 at its end. */
  next(): number {
    if (this.#low !== 0) {
      const unit = this.#low
      this.#low = 0
      return unit
    }
    const dic = this.#dic
    const byte = dic[this.at] ?? NEWLINE
    if (byte < 0x80) {
      if (byte === SLASH || byte === NEWLINE || byte === RETURN) return -1
      this.at++
      if (byte !== BACKSLASH || dic[this.at] !== SLASH) return byte
      this.at++
      return SLASH
    }
    if (byte < 0xe0) {
      const unit = ((byte & 0x1f) << 6) | (dic[this.at + 1]! & 0x3f)
      this.at += 2
      return unit
    }
    return this.#nextWide(byte)
  }

  /** Hash of the word, read to its end: {@link next} only where something else than letters and digits stands. */
  hash(): number {
    const dic = this.#dic
    let hash = 0
    for (let unit = this.next(); unit >= 0; unit = this.next()) {
      hash = hashUnit(hash, unit)
      if (this.#low !== 0) continue
      let at = this.at
      for (let byte = dic[at]!; byte > SLASH && byte < 0x80 && byte !== BACKSLASH; byte = dic[++at]!)
        hash = hashUnit(hash, byte)
      this.at = at
    }
    return hash
  }

  /** {@link next} for a character of three or four bytes, the first of which is given. */
  #nextWide(byte: number): number {
    const tail = (i: number) => (this.#dic[this.at + i] ?? 0) & 0x3f
    if (byte < 0xf0) {
      const unit = ((byte & 0x0f) << 12) | (tail(1) << 6) | tail(2)
      this.at += 3
      return unit
    }
    const point = ((byte & 7) << 18) | (tail(1) << 12) | (tail(2) << 6) | tail(3)
    this.at += 4
    this.#low = 0xdc00 | (point & 0x3ff)
    return 0xd7c0 + (point >> 10)
  }
}

/**
 * The entries of a .dic file, found by hash: an open-addressing table of line offsets over the file's own bytes, of
 * which nothing is copied. The upper bits of a slot, which the offset does not need, hold bits of the hash, so that
 * a miss seldom touches the file.
 */
export class Entries {
  readonly #dic: Uint8Array
  readonly #slots: Int32Array
  /** A bit for every hash, eight times as many as slots, small enough to stay in the processor's cache. */
  readonly #filter: Int32Array
  readonly #filterShift: number
  readonly #mask: number
  readonly #offsets: number
  readonly #reader: LineReader

  /** `table` holds the slots and, a quarter of their length, the filter. */
  private constructor(dic: Uint8Array, table: Int32Array) {
    const slots = table.subarray(0, (table.length / 5) * 4)
    this.#dic = dic
    this.#slots = slots
    this.#filter = table.subarray(slots.length)
    this.#filterShift = filterShift(slots.length)
    this.#mask = slots.length - 1
    this.#offsets = offsetBits(dic)
    this.#reader = new LineReader(dic)
  }

  /** Indexes a .dic file in UTF-8 in one pass; its first line, the count, is passed over. */
  static build(dic: Uint8Array): Entries {
    let lines = 1
    for (let at = dic.indexOf(NEWLINE); at >= 0; at = dic.indexOf(NEWLINE, at + 1)) lines++
    let capacity = 64
    while (capacity * 0.7 < lines) capacity *= 2
    const table = new Int32Array(capacity + capacity / 4)
    const slots = table.subarray(0, capacity)
    const filter = table.subarray(capacity)
    const shift = filterShift(capacity)
    const mask = capacity - 1
    const tags = ~offsetBits(dic)
    const reader = new LineReader(dic)
    for (let line = nextLine(dic, 0); line < dic.length; line = nextLine(dic, reader.at)) {
      reader.start(line)
      const hash = reader.hash()
      if (reader.at === line) continue
      const mixed = mix(hash)
      let slot = mixed & mask
      while (slots[slot] !== 0) slot = (slot + 1) & mask
      slots[slot] = line | (mixed & tags)
      const bit = mixed >>> shift
      filter[bit >>> 5]! |= 1 << (bit & 31)
    }
    return new Entries(dic, table)
  }

  /** The table that {@link serialise} wrote for the same .dic file, or null when it is not one. */
  static restore(bytes: Uint8Array, dic: Uint8Array): Entries | null {
    const length = bytes.byteLength / 4 - 2
    const capacity = (length / 5) * 4
    if (capacity < 64 || capacity % 1 !== 0 || (capacity & (capacity - 1)) !== 0) return null
    const aligned = bytes.byteOffset % 4 === 0 ? bytes : bytes.slice()
    const words = new Int32Array(aligned.buffer, aligned.byteOffset, length + 2)
    if (words[0] !== MAGIC || words[1] !== dic.length) return null
    return new Entries(dic, words.subarray(2))
  }

  /** The table as bytes for {@link restore}. The .dic file is not part of them. */
  serialise(): Uint8Array {
    const words = new Int32Array(this.#slots.length + this.#filter.length + 2)
    words[0] = MAGIC
    words[1] = this.#dic.length
    words.set(this.#slots, 2)
    words.set(this.#filter, 2 + this.#slots.length)
    return new Uint8Array(words.buffer)
  }

  /** The first slot whose entry may have this hash, or -1. */
  first(hash: number): number {
    const mixed = mix(hash)
    const bit = mixed >>> this.#filterShift
    if ((this.#filter[bit >>> 5]! & (1 << (bit & 31))) === 0) return -1
    return this.#seek(mixed, mixed & this.#mask)
  }

  /** The next slot after `slot` whose entry may have this hash, or -1. */
  after(hash: number, slot: number): number {
    return this.#seek(mix(hash), (slot + 1) & this.#mask)
  }

  #seek(mixed: number, from: number): number {
    const slots = this.#slots
    const tags = ~this.#offsets
    for (let slot = from; slots[slot] !== 0; slot = (slot + 1) & this.#mask) {
      if (((slots[slot]! ^ mixed) & tags) === 0) return slot
    }
    return -1
  }

  /** Opens the entry in a slot for {@link unit} and {@link hasFlag}. */
  open(slot: number): void {
    this.#reader.start(this.#slots[slot]! & this.#offsets)
  }

  /** The next unit of the open entry's word, or -1 at its end. */
  unit(): number {
    return this.#reader.next()
  }

  /** Whether the open entry, its word read to the end, carries a flag. */
  hasFlag(flag: number): boolean {
    for (let at = this.#reader.at; at < this.#dic.length; at++) {
      const byte = this.#dic[at]!
      if (byte === NEWLINE || byte === RETURN) return false
      if (byte === flag && at > this.#reader.at) return true
    }
    return false
  }

  /** The open entry's flags, its word read to the end. */
  flags(): string {
    return flagsAfter(this.#dic, this.#reader.at)
  }

  /** Calls `visit` with the units of every entry, in a buffer that is used anew for each, and their number. */
  each(visit: (units: Uint16Array, length: number) => void): void {
    const dic = this.#dic
    const reader = new LineReader(dic)
    const units = new Uint16Array(LONGEST)
    for (let line = nextLine(dic, 0); line < dic.length; line = nextLine(dic, reader.at)) {
      let length = 0
      reader.start(line)
      for (let unit = reader.next(); unit >= 0; unit = reader.next()) {
        if (length < LONGEST) units[length] = unit
        length++
      }
      if (length > 0 && length <= LONGEST) visit(units, length)
    }
  }

  /** Every entry in the order of the file. */
  *all(): Generator<{ word: string; flags: string }> {
    const dic = this.#dic
    const reader = new LineReader(dic)
    for (let line = nextLine(dic, 0); line < dic.length; line = nextLine(dic, line)) {
      reader.start(line)
      let word = ''
      for (let unit = reader.next(); unit >= 0; unit = reader.next()) word += String.fromCharCode(unit)
      if (word !== '') yield { word, flags: flagsAfter(dic, reader.at) }
    }
  }
}

/** The flags on a line whose word ends at `end`. */
function flagsAfter(dic: Uint8Array, end: number): string {
  let flags = ''
  for (let at = end + 1; at < dic.length && dic[at] !== NEWLINE && dic[at] !== RETURN; at++) {
    flags += String.fromCharCode(dic[at]!)
  }
  return flags
}

function nextLine(dic: Uint8Array, at: number): number {
  const end = dic.indexOf(NEWLINE, at)
  return end < 0 ? dic.length : end + 1
}

/** All ones in the bits that a line offset may use. */
function offsetBits(dic: Uint8Array): number {
  return 2 ** (32 - Math.clz32(dic.length)) - 1
}

/** How far a hash is shifted to number its bit in the filter: there are eight bits a slot. */
function filterShift(capacity: number): number {
  return 32 - (Math.log2(capacity) + 3)
}

/** Spreads a polynomial hash, whose low bits depend on the last letters only, over all bits. */
function mix(hash: number): number {
  let mixed = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d)
  mixed = Math.imul(mixed ^ (mixed >>> 12), 0x297a2d39)
  return mixed ^ (mixed >>> 15)
}
