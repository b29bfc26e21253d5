import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'

/** How word lists, rule pages and learned weights become modules: shared by the build, the tests and the scripts. */
export const textLoader = /** @type {const} */ ({ '.tsv': 'text', '.md': 'text', '.bin': 'binary' })

/** Modules that are made, not read. */
const made = {
  /** All rule pages as one module, so that they load together and only when someone reads them. */
  'virtual:pages': pages,
  /** The expressions on our lists by every form of their first word, so that a cold start need not read the lists. */
  'virtual:heads': heads,
  /** The parts of compounds, laid out to be looked up where they stand. */
  'virtual:compounds': compounds,
  /** The tables of inflection, laid out to be looked up where they stand. */
  'virtual:inflection': inflection,
}

async function pages() {
  return code(await readPages())
}

async function readPages() {
  const folder = path.resolve('rules')
  const files = (await readdir(folder)).filter((file) => file.endsWith('.md') && file !== 'README.md').sort()
  const texts = await Promise.all(files.map((file) => readFile(path.join(folder, file), 'utf8')))
  return Object.fromEntries(files.map((file, i) => [file.slice(0, -3), texts[i]]))
}

/** @param {unknown} value */
const code = (value) => `export default ${JSON.stringify(value)}`

async function heads() {
  return headsModule(await preparedHeads(), JSON.stringify)
}

async function compounds() {
  return textsModule(await preparedCompounds(), JSON.stringify)
}

async function inflection() {
  return textsModule(await preparedInflection(), JSON.stringify)
}

/**
 * What a script of ours exports. Made modules are left empty, but for the tables that all inflection needs.
 * @param {string} script
 */
async function exportsOf(script) {
  const { build } = await import('esbuild')
  const { outputFiles } = await build({
    entryPoints: [script],
    bundle: true,
    write: false,
    platform: 'node',
    format: 'esm',
    packages: 'external',
    loader: textLoader,
    plugins: [{ ...esbuildModules, setup: (inner) => resolveMade(inner, contentsInside) }],
  })
  const base64 = Buffer.from(outputFiles[0]?.contents ?? []).toString('base64')
  return import(`data:text/javascript;base64,${base64}`)
}

/** @param {string} name */
const contentsInside = async (name) => (name === 'virtual:inflection' ? inflection() : code({}))

/** @typedef {{ [key: string]: string | Texts }} Texts */

/**
 * What a function of a script gives, asked for at the first call and kept.
 * @template T
 * @param {string} script
 * @param {string} name
 * @returns {() => Promise<T>}
 */
function prepared(script, name) {
  /** @type {Promise<T> | undefined} */
  let made
  return () => {
    made ??= exportsOf(script).then((exported) => exported[name]())
    return made
  }
}

/** @type {() => Promise<{ ids: string[], nb: Texts, nn: Texts }>} */
const preparedHeads = prepared('scripts/list-heads.ts', 'listHeads')
/** @type {() => Promise<{ [name: string]: Texts }>} */
const preparedCompounds = prepared('scripts/compound-parts.ts', 'compoundParts')
/** @type {() => Promise<{ [name: string]: Texts }>} */
const preparedInflection = prepared('scripts/inflection-tables.ts', 'packInflection')

/**
 * The members of an object of tables, each read when it is asked for; `literal` writes a long text into them.
 * @param {{ [name: string]: Texts }} tables
 * @param {(text: string) => string} literal
 */
function getters(tables, literal) {
  /** @type {(texts: Texts) => string} */
  const objectOf = (texts) => {
    const fields = Object.entries(texts).map(
      ([key, value]) =>
        `${JSON.stringify(key)}:${typeof value === 'string' ? literal(value) : objectOf(value)}`,
    )
    return `{${fields.join(',')}}`
  }
  return Object.entries(tables).map(
    ([name, texts]) => `get ${JSON.stringify(name)}(){return ${objectOf(texts)}}`,
  )
}

/**
 * A module of tables.
 * @param {{ [name: string]: Texts }} tables
 * @param {(text: string) => string} literal
 */
const textsModule = (tables, literal) => `export default {${getters(tables, literal)}}`

/**
 * The module of prepared heads, with the lists that they speak of.
 * @param {{ ids: string[], nb: Texts, nn: Texts }} heads
 * @param {(text: string) => string} literal
 */
function headsModule({ ids, ...heads }, literal) {
  const imports = ids.map(
    (id, i) => `import text${i} from ${JSON.stringify(path.resolve('rules', `${id}.tsv`))}`,
  )
  return `${imports.join('\n')}
export default {${getters(heads, literal)},lists:[${ids.map((_, i) => `text${i}`)}]}`
}

/**
 * @param {import('esbuild').PluginBuild} build
 * @param {(name: string) => Promise<string>} contentsOf
 */
function resolveMade(build, contentsOf) {
  build.onResolve({ filter: /^virtual:/ }, ({ path: name }) => ({ path: name, namespace: 'made' }))
  build.onLoad({ filter: /.*/, namespace: 'made' }, async ({ path: name }) => ({
    contents: await contentsOf(name),
    resolveDir: process.cwd(),
  }))
}

/** @param {string} name */
const contentsOf = (name) => made[/** @type {keyof typeof made} */ (name)]()

/** For esbuild, and so for tsup. */
export const esbuildModules = {
  name: 'made-modules',
  /** @param {import('esbuild').PluginBuild} build */
  setup: (build) => resolveMade(build, contentsOf),
}

const DICTIONARIES = path.resolve('src/cli/dictionaries.ts')

/** What `#dictionaries` in package.json says of the published files, for a bundle that runs under Node. */
export const dictionariesInside = {
  name: 'dictionaries-inside',
  /** @param {import('esbuild').PluginBuild} build */
  setup(build) {
    build.onResolve({ filter: /^#dictionaries$/ }, () => ({ path: DICTIONARIES }))
  },
}

/**
 * For a bundle that runs under Node: the tagger's weights stand in a file beside it, laid out for use. Reading them
 * so takes a tenth of the time that decoding and unpacking a module takes.
 * @param {string} folder
 */
export const weightsBeside = (folder) => ({
  name: 'weights-beside',
  /** @param {import('esbuild').PluginBuild} build */
  setup(build) {
    build.onLoad({ filter: /tagger[\\/]model\.bin$/ }, async ({ path: file }) => {
      const { taggerImage } = await exportsOf('scripts/tagger-image.ts')
      await mkdir(folder, { recursive: true })
      await writeFile(path.join(folder, 'tagger.bin'), await taggerImage(await readFile(file)))
      const contents = `import { readFileSync } from 'node:fs'
export default readFileSync(new URL('./tagger.bin', import.meta.url))`
      return { contents, loader: 'js' }
    })
  },
})

/** A character that takes two bytes in memory. */
const WIDE = /[^\0-\xff]/
/** Tables that only `virtual:compounds` and `virtual:inflection` are made from. */
const PACKED =
  /^(?:compounds[\\/]n[bn]|agreement[\\/]genders|inflection[\\/](?:genders|classes|(?:adjectives|nouns|verbs)-n[bn]))\.tsv$/

/**
 * For scripts that run under Node: word lists and tables stand in one file beside them, each in the encoding that its
 * string has in memory. In the script itself V8 would have to read them as source text at each start.
 * @param {string} folder
 */
export const textsBeside = (folder) => ({
  name: 'texts-beside',
  /** @param {import('esbuild').PluginBuild} build */
  async setup(build) {
    /** @type {Buffer[]} */
    const all = []
    let at = 0
    /** @param {string} text */
    const keep = (text) => {
      const encoding = WIDE.test(text) ? 'ucs2' : 'latin1'
      const bytes = Buffer.from(text, encoding)
      all.push(bytes)
      at += bytes.length
      return `all.toString('${encoding}',${at - bytes.length},${at})`
    }
    const places = new Map()
    for (const place of ['data', 'rules']) {
      const files = await readdir(place, { recursive: true })
      for (const name of files.filter((file) => file.endsWith('.tsv') && !PACKED.test(file)).sort())
        places.set(path.resolve(place, name), keep(await readFile(path.join(place, name), 'utf8')))
    }
    const importing = `import { all } from 'texts:all'\n`
    const compoundsHere = importing + textsModule(await preparedCompounds(), keep)
    const inflectionHere = importing + textsModule(await preparedInflection(), keep)
    const headsHere = importing + headsModule(await preparedHeads(), keep)
    await mkdir(folder, { recursive: true })
    await writeFile(path.join(folder, 'texts.bin'), Buffer.concat(all))
    await writeFile(path.join(folder, 'pages.json'), JSON.stringify(await readPages()))
    build.onResolve({ filter: /^(?:texts|virtual):/ }, ({ path: name }) => ({
      path: name,
      namespace: 'texts',
    }))
    build.onLoad({ filter: /^texts:all$/, namespace: 'texts' }, () => ({
      contents: `import { readFileSync } from 'node:fs'
export const all = readFileSync(new URL('./texts.bin', import.meta.url))`,
    }))
    build.onLoad({ filter: /^virtual:heads$/, namespace: 'texts' }, () => ({
      contents: headsHere,
      resolveDir: process.cwd(),
    }))
    build.onLoad({ filter: /^virtual:compounds$/, namespace: 'texts' }, () => ({ contents: compoundsHere }))
    build.onLoad({ filter: /^virtual:inflection$/, namespace: 'texts' }, () => ({ contents: inflectionHere }))
    build.onLoad({ filter: /^virtual:pages$/, namespace: 'texts' }, () => ({
      contents: `import { readFileSync } from 'node:fs'
export default JSON.parse(readFileSync(new URL('./pages.json', import.meta.url), 'utf8'))`,
    }))
    build.onLoad({ filter: /\.tsv$/ }, ({ path: file }) => ({
      contents: `${importing}export default ${places.get(file)}`,
      loader: 'js',
    }))
  },
})

/** The language server stands in a script of its own beside the program, which most runs never read. */
export const serverBeside = {
  name: 'server-beside',
  /** @param {import('esbuild').PluginBuild} build */
  setup(build) {
    build.onResolve({ filter: /\/lsp\/server$/ }, () => ({ path: './server.cjs', namespace: 'beside' }))
    build.onResolve({ filter: /./, namespace: 'beside' }, ({ path: name }) => ({
      path: name,
      external: true,
    }))
    build.onLoad({ filter: /./, namespace: 'beside' }, ({ path: name }) => ({
      contents: `module.exports = require(${JSON.stringify(name)})`,
    }))
  },
}

/** Takes Node's own modules by `require` instead of importing them: a program that starts often starts faster so. */
export const builtins = {
  name: 'builtins',
  /** @param {import('esbuild').PluginBuild} build */
  setup(build) {
    build.onResolve({ filter: /^node:/ }, ({ path: name, kind }) =>
      kind === 'import-statement' ? { path: name, namespace: 'builtin' } : { external: true },
    )
    build.onLoad({ filter: /.*/, namespace: 'builtin' }, ({ path: name }) => ({
      contents: `module.exports = require(${JSON.stringify(name)})`,
    }))
  },
}

/** The same mapping as a Vite plugin, for vitest. */
export const viteModules = {
  name: 'text-modules',
  enforce: /** @type {const} */ ('pre'),
  /** @param {string} id */
  resolveId: (id) => (id === '#dictionaries' ? DICTIONARIES : id in made ? id : undefined),
  /** @param {string} id */
  async load(id) {
    if (id in made) return contentsOf(id)
    const ending = /\.\w+$/.exec(id)?.[0] ?? ''
    const kind = ending in textLoader ? textLoader[/** @type {keyof typeof textLoader} */ (ending)] : null
    if (kind === 'text') return `export default ${JSON.stringify(await readFile(id, 'utf8'))}`
    if (kind !== 'binary') return undefined
    const base64 = (await readFile(id)).toString('base64')
    return `export default Uint8Array.from(atob(${JSON.stringify(base64)}), (c) => c.charCodeAt(0))`
  },
}
