import { defineConfig, type Options } from 'tsup'
import { builtins, esbuildModules, textLoader, weightsBeside } from './scripts/loader.mjs'

// Node's own modules by `require`: importing one reads every property it has, which for `fs` alone loads all streams.
const REQUIRE =
  "const require=process.getBuiltinModule??(await import('node:module')).createRequire(import.meta.url);"

const shared: Options = {
  format: 'esm',
  target: 'node20',
  outDir: 'dist',
  splitting: true,
  clean: false,
  loader: textLoader,
  esbuildPlugins: [esbuildModules],
}

export default defineConfig([
  {
    ...shared,
    entry: { index: 'src/index.ts', retext: 'src/retext.ts', rules: 'src/rules.ts', report: 'src/report.ts' },
    platform: 'neutral',
    dts: true,
  },
  {
    ...shared,
    entry: { cli: 'src/cli/main.ts' },
    platform: 'node',
    // One self-contained file starts several times faster than a tree of installed modules.
    noExternal: [/.*/],
    external: ['nspell', 'dictionary-nb', 'dictionary-nn'],
    minify: true,
    esbuildPlugins: [builtins, esbuildModules, weightsBeside('dist')],
    esbuildOptions(options) {
      options.charset = 'utf8'
    },
    banner: { js: `#!/usr/bin/env node\n${REQUIRE}` },
    onSuccess: 'node scripts/run.mjs scripts/schemas.ts',
  },
])
