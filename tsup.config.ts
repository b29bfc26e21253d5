import { defineConfig, type Options } from 'tsup'
import {
  builtins,
  dictionariesInside,
  esbuildModules,
  serverBeside,
  textLoader,
  textsBeside,
  weightsBeside,
} from './scripts/loader.mjs'

// Node's own modules by `require`: importing one reads every property it has, which for `fs` alone loads all streams.
const REQUIRE =
  "const require=process.getBuiltinModule??(await import('node:module')).createRequire(import.meta.url);"

const shared: Options = {
  format: 'esm',
  target: 'es2022',
  outDir: 'dist',
  splitting: true,
  clean: false,
  loader: textLoader,
  removeNodeProtocol: false,
  esbuildPlugins: [esbuildModules],
}

/** One self-contained script starts several times faster than a tree of installed modules: see src/cli/start.ts. */
const program: Options = {
  ...shared,
  format: 'cjs',
  platform: 'node',
  splitting: false,
  noExternal: [/.*/],
  external: ['nspell', 'dictionary-nb', 'dictionary-nn'],
  minify: !process.env.PROF,
  outExtension: () => ({ js: '.cjs' }),
  esbuildPlugins: [serverBeside, dictionariesInside, weightsBeside('dist'), textsBeside('dist')],
  esbuildOptions(options) {
    options.charset = 'ascii'
    options.define = { ...options.define, 'import.meta.url': '__url' }
  },
  banner: { js: "const __url=require('node:url').pathToFileURL(__filename).href;" },
}

export default defineConfig([
  {
    ...shared,
    entry: {
      index: 'src/index.ts',
      retext: 'src/retext.ts',
      rules: 'src/rules.ts',
      report: 'src/report.ts',
      // Which of these two a program gets is settled where it runs: see `imports` in package.json.
      dictionaries: 'src/cli/dictionaries.ts',
      'no-dictionaries': 'src/text/lexicon/none.ts',
    },
    platform: 'neutral',
    external: ['#dictionaries', /^node:/],
    dts: { entry: ['src/index.ts', 'src/retext.ts', 'src/rules.ts', 'src/report.ts'] },
  },
  { ...program, entry: { server: 'src/lsp/server.ts' } },
  {
    ...program,
    entry: { main: 'src/cli/main.ts' },
    onSuccess: 'node scripts/run.mjs scripts/schemas.ts',
  },
  ...Object.entries({ cli: 'src/cli/start.ts', worker: 'src/cli/start-worker.ts' }).map(
    ([name, file]): Options => ({
      ...shared,
      entry: { [name]: file },
      platform: 'node',
      minify: !process.env.PROF,
      esbuildPlugins: [builtins],
      banner: { js: `${name === 'cli' ? '#!/usr/bin/env node\n' : ''}${REQUIRE}` },
    }),
  ),
])
