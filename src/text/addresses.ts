import { Char, charClass, isAlnum } from './chars'

const DOMAINS = new Set(
  'no com org net eu se dk fi is fo uk de fr nl nu io edu gov info biz int us tv me app dev'.split(' '),
)
const EXTENSIONS = new Set(
  'pdf doc docx odt xls xlsx ods csv ppt pptx txt md html htm xml json zip jpg jpeg png gif svg mp3 mp4 js ts'.split(
    ' ',
  ),
)
const SCHEMES = ['http://', 'https://', 'ftp://', 'mailto:', 'tel:', 'www.']

function isLocal(code: number): boolean {
  return isAlnum(charClass(code)) || code === 0x2e || code === 0x2d || code === 0x5f || code === 0x2b
}

/** End of the run of letters, digits, stops, hyphens and underscores that begins at `start`. */
function dottedEnd(text: string, start: number, end: number): number {
  let at = start
  while (at < end) {
    const code = text.charCodeAt(at)
    if (!isAlnum(charClass(code)) && code !== 0x2e && code !== 0x2d && code !== 0x5f) break
    at++
  }
  while (at > start && !isAlnum(charClass(text.charCodeAt(at - 1)))) at--
  return at
}

/** End of a URL that begins before `from`: up to white space or a bracket, without closing punctuation. */
function urlEnd(text: string, from: number, end: number): number {
  let at = from
  let open = 0
  for (; at < end; at++) {
    const code = text.charCodeAt(at)
    if (charClass(code) === Char.space || '<>"«»”“{}|\\^`\uFFFC'.includes(text[at]!)) break
    if (code === 0x28) open++
    if (code === 0x29 && --open < 0) break
  }
  while (at > from && ".,:;!?'’…".includes(text[at - 1]!)) at--
  return at
}

/**
 * Finds e-mail addresses, URLs and file names while a document is read from left to right. What has been searched
 * for «@» in vain is remembered, so that the search stays linear.
 */
export class AddressFinder {
  readonly #text: string
  #nextAt = -1
  #noMailBefore = 0
  #noAddressBefore = 0

  constructor(text: string) {
    this.#text = text
  }

  /** End of the e-mail address or URL that begins at `start` with a letter or a digit, or `start` when none does. */
  at(start: number, end: number): number {
    const text = this.#text
    const first = text.charCodeAt(start) | 0x20
    if (first === 0x68 || first === 0x77 || first === 0x66 || first === 0x6d || first === 0x74) {
      const head = text.slice(start, start + 8).toLowerCase()
      const scheme = SCHEMES.find((each) => head.startsWith(each))
      if (
        scheme &&
        start + scheme.length < end &&
        charClass(text.charCodeAt(start + scheme.length)) !== Char.space
      ) {
        const found = urlEnd(text, start + scheme.length, end)
        if (found > start + scheme.length) return found
      }
    }
    return this.#mail(start, end)
  }

  #mail(start: number, end: number): number {
    const text = this.#text
    if (this.#nextAt < start) {
      const found = text.indexOf('@', start)
      this.#nextAt = found < 0 ? text.length : found
    }
    const sign = this.#nextAt
    if (sign >= end || start < this.#noMailBefore) return start
    for (let at = sign - 1; at >= start; at--) {
      if (isLocal(text.charCodeAt(at))) continue
      this.#noMailBefore = at + 1
      return start
    }
    const domain = dottedEnd(text, sign + 1, end)
    return text.slice(sign + 1, domain).includes('.') ? domain : start
  }

  /**
   * End of the web address or file name that begins at `start` and whose first stop stands at `stop`:
   * «kommune.no/barnehage», «soknad.pdf»; `start` when the dotted word is neither.
   */
  dotted(start: number, stop: number, end: number): number {
    if (stop < this.#noAddressBefore) return start
    const text = this.#text
    const dotted = dottedEnd(text, stop, end)
    const last = text.lastIndexOf('.', dotted - 1)
    const suffix = last < stop || dotted - last > 6 ? '' : text.slice(last + 1, dotted).toLowerCase()
    if (EXTENSIONS.has(suffix)) return dotted
    if (DOMAINS.has(suffix)) return text[dotted] === '/' ? urlEnd(text, dotted, end) : dotted
    this.#noAddressBefore = dotted
    return start
  }
}
