import { defineConfig } from 'vitest/config'
import { textModules } from './scripts/loader'

export default defineConfig({
  plugins: [textModules],
  test: { include: ['test/**/*.test.ts'], testTimeout: 30_000 },
})
