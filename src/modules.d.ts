declare module '*.tsv' {
  const text: string
  export default text
}
declare module '*.md' {
  const text: string
  export default text
}
declare module '*.bin' {
  const bytes: Uint8Array
  export default bytes
}
declare module 'virtual:pages' {
  const pages: Readonly<Record<string, string>>
  export default pages
}
declare module 'nspell' {
  interface NSpell {
    correct(word: string): boolean
    suggest(word: string): string[]
    add(word: string, model?: string): NSpell
    dictionary(dic: string | Uint8Array): NSpell
  }
  type Source = string | Uint8Array
  export default function nspell(dictionary: { aff: Source; dic?: Source }): NSpell
  export default function nspell(aff: Source, dic?: Source): NSpell
}
declare module 'virtual:heads' {
  const heads: Partial<import('./engine/heads').Prepared>
  export default heads
}
declare module 'virtual:compounds' {
  const parts: Readonly<Record<'nb' | 'nn', import('./text/compounds/parts').PackedParts>>
  export default parts
}
declare module 'virtual:inflection' {
  const tables: Readonly<Record<string, import('./text/packed').Packed>>
  export default tables
}
