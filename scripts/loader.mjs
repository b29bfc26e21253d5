import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'

/** How word lists, rule pages and learned weights become modules: shared by the build, the tests and the scripts. */
export const textLoader = /** @type {const} */ ({ '.tsv': 'text', '.md': 'text', '.bin': 'binary' })

/** All rule pages as one module, so that they load together and only when someone reads them. */
export const PAGES = 'virtual:pages'

async function pagesModule() {
  const folder = path.resolve('rules')
  const files = (await readdir(folder)).filter((file) => file.endsWith('.md') && file !== 'README.md').sort()
  /** @type {Record<string, string>} */
  const pages = {}
  for (const file of files) pages[file.slice(0, -3)] = await readFile(path.join(folder, file), 'utf8')
  return `export default ${JSON.stringify(pages)}`
}

/** For esbuild, and so for tsup. */
export const esbuildPages = {
  name: 'pages',
  /** @param {import('esbuild').PluginBuild} build */
  setup(build) {
    build.onResolve({ filter: /^virtual:pages$/ }, () => ({ path: PAGES, namespace: 'pages' }))
    build.onLoad({ filter: /.*/, namespace: 'pages' }, async () => ({
      contents: await pagesModule(),
      loader: 'js',
    }))
  },
}

/** The same mapping as a Vite plugin, for vitest. */
export const textModules = {
  name: 'text-modules',
  enforce: /** @type {const} */ ('pre'),
  /** @param {string} id */
  resolveId: (id) => (id === PAGES ? id : undefined),
  /** @param {string} id */
  async load(id) {
    if (id === PAGES) return pagesModule()
    const ending = /\.\w+$/.exec(id)?.[0] ?? ''
    const kind = ending in textLoader ? textLoader[/** @type {keyof typeof textLoader} */ (ending)] : null
    if (kind === 'text') return `export default ${JSON.stringify(await readFile(id, 'utf8'))}`
    if (kind !== 'binary') return undefined
    const base64 = (await readFile(id)).toString('base64')
    return `export default Uint8Array.from(atob(${JSON.stringify(base64)}), (c) => c.charCodeAt(0))`
  },
}
