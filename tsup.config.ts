import { defineConfig, type Options } from 'tsup'
import { esbuildModules, textLoader } from './scripts/loader.mjs'

// Bundled CommonJS packages ask for Node's own modules by `require`, which an ES module does not have.
const REQUIRE =
  "import{createRequire as __createRequire}from'node:module';const require=__createRequire(import.meta.url);"

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
    banner: { js: `#!/usr/bin/env node\n${REQUIRE}` },
    onSuccess: 'node scripts/run.mjs scripts/schemas.ts',
  },
])
