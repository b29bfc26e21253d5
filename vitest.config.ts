import { defineConfig } from 'vitest/config'
import { textModules } from './scripts/loader.mjs'

export default defineConfig({
  plugins: [textModules],
  test: { include: ['test/**/*.test.ts'], testTimeout: 30_000 },
})
