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
