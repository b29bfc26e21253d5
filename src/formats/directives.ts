import type { Directive } from '../text/prose'

const COMMENT = /^\s*klarsprak-(av-neste|av|på|paa)(?![\wæøå-])([^:]*)/i

/** Reads the inside of a comment: `klarsprak-av passiv, lang-setning: grunn`. Null when it is an ordinary comment. */
export function parseDirective(comment: string): Pick<Directive, 'action' | 'rules'> | null {
  const match = COMMENT.exec(comment.normalize('NFC'))
  if (match === null) return null
  const word = match[1]!.toLowerCase()
  const action = word === 'av' || word === 'av-neste' ? word : 'på'
  return { action, rules: match[2]!.split(/[\s,]+/).filter((rule) => rule !== '') }
}
