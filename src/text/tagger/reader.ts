/** Reads the sections of a packed model one after the other; each begins with its length in four bytes. */
export class Reader {
  private readonly data: Uint8Array
  private readonly view: DataView
  private at = 0

  constructor(data: Uint8Array) {
    this.data = data
    this.view = new DataView(data.buffer, data.byteOffset, data.byteLength)
  }

  /** The bytes of the next section, not copied. */
  bytes(): Uint8Array {
    const length = this.view.getUint32(this.at, true)
    const start = this.at + 4
    this.at = start + length
    return this.data.subarray(start, this.at)
  }

  /** A section of UTF-8 text. */
  text(): string {
    return new TextDecoder().decode(this.bytes())
  }

  /** Two sections: the low bytes of 16-bit numbers, then their high bytes. */
  shorts(): Uint16Array {
    const low = this.bytes()
    const high = this.bytes()
    return Uint16Array.from(low, (byte, i) => byte | (high[i]! << 8))
  }

  /** Two sections: how many numbers, then the gaps between them, seven bits to a byte, the high bit set where more follow. */
  ascending(): Int32Array {
    const count = this.bytes()
    const gaps = this.bytes()
    const numbers = new Int32Array(new DataView(count.buffer, count.byteOffset).getUint32(0, true))
    let value = 0
    let shift = 0
    let gap = 0
    let n = 0
    for (let i = 0; i < gaps.length; i++) {
      gap |= (gaps[i]! & 127) << shift
      shift += 7
      if (gaps[i]! < 128) {
        value += gap
        numbers[n++] = value
        gap = shift = 0
      }
    }
    return numbers
  }
}
