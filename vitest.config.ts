import { defineConfig } from 'vitest/config'
import { viteModules } from './scripts/loader.mjs'

export default defineConfig({
  plugins: [viteModules],
  test: { include: ['test/**/*.test.ts'], testTimeout: 30_000 },
})
