/** How word lists, rule pages and learned weights become modules: shared by the build, the tests and the scripts. */
export const textLoader = { '.tsv': 'text', '.md': 'text', '.bin': 'binary' } as const

/** The same mapping as a Vite plugin, for vitest. */
export const textModules = {
  name: 'text-modules',
  enforce: 'pre' as const,
  async load(id: string) {
    const { readFile } = await import('node:fs/promises')
    const kind = textLoader[/\.\w+$/.exec(id)?.[0] as keyof typeof textLoader]
    if (kind === 'text') return `export default ${JSON.stringify(await readFile(id, 'utf8'))}`
    if (kind !== 'binary') return undefined
    const base64 = (await readFile(id)).toString('base64')
    return `export default Uint8Array.from(atob(${JSON.stringify(base64)}), (c) => c.charCodeAt(0))`
  },
}
