// Writes the JSON Schemas of the configuration and of the JSON report: part of the build.
import { mkdirSync, writeFileSync } from 'node:fs'
import { rules } from '../rules/index'
import { configSchema } from '../src/cli/config-schema'
import { outputSchema } from '../src/report/schema'

const schemas = { config: configSchema(rules), output: outputSchema() }
mkdirSync('dist/schema', { recursive: true })
for (const [name, schema] of Object.entries(schemas))
  writeFileSync(`dist/schema/${name}.json`, `${JSON.stringify(schema, null, 2)}\n`)
