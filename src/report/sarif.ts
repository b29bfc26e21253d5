import { version } from '../../package.json'
import type { Level } from '../engine/rule'
import { rules as builtIn } from '../rules'
import { fingerprints } from './fingerprint'
import type { MessageResult, ReportedFile } from './result'

const LEVEL = { feil: 'error', advarsel: 'warning', forslag: 'note' } as const satisfies Record<Level, string>
const ROOT = '%SRCROOT%'

/** Static Analysis Results Interchange Format 2.1.0, with every rule's page as its help. */
export function toSarif(files: readonly ReportedFile[]): string {
  const descriptors = ruleDescriptors(files)
  const indexOf = new Map(descriptors.map(({ id }, index) => [id, index]))
  const run = {
    tool: {
      driver: { name: 'klarsprak', version, semanticVersion: version, language: 'nb', rules: descriptors },
    },
    columnKind: 'utf16CodeUnits',
    originalUriBaseIds: { [ROOT]: { description: { text: 'Mappa som klarsprak ble kjørt fra.' } } },
    invocations: [invocation(files)],
    artifacts: files.map(({ path, malform, profile, profileGuessed }) => ({
      location: artifactLocation(path),
      properties: { ...(malform && { malform }), profile, profileGuessed },
    })),
    results: files.flatMap((file, index) => results(file, index, indexOf)),
  }
  return `${JSON.stringify({ $schema: SCHEMA, version: '2.1.0', runs: [run] }, null, 2)}\n`
}

const SCHEMA = 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json'

/** Our own rules, and those of other plugins that have spoken in these files. */
function ruleDescriptors(files: readonly ReportedFile[]) {
  const own = builtIn.map((rule) => ({
    id: rule.id,
    name: nameOf(rule.id),
    shortDescription: { text: `${rule.title}.` },
    fullDescription: { text: `${rule.title}. Kilde: ${rule.source}.` },
    help: { text: `${rule.title}. Kilde: ${rule.source}.`, ...(rule.page !== '' && { markdown: rule.page }) },
    ...(rule.url !== null && { helpUri: rule.url }),
    defaultConfiguration: { enabled: rule.enabled, level: LEVEL[rule.level] },
    properties: { tags: [rule.group] },
  }))
  const known = new Set(own.map(({ id }) => id))
  const foreign = new Set(files.flatMap(({ messages }) => messages.map(({ ruleId }) => ruleId)))
  return [...own, ...[...foreign].filter((id) => !known.has(id)).map((id) => ({ id, name: nameOf(id) }))]
}

/** A name that differs from the id by more than its letter case, as validators ask: «KlarsprakLangSetning». */
const nameOf = (id: string): string =>
  `Klarsprak${id.replace(/(?:^|[^\p{L}\p{N}]+)([\p{L}\p{N}]|$)/gu, (_, letter: string) => letter.toUpperCase())}`

function results(file: ReportedFile, artifact: number, indexOf: ReadonlyMap<string, number>) {
  const prints = fingerprints(file)
  return file.messages.map((message, i) => ({
    ruleId: message.ruleId,
    ruleIndex: indexOf.get(message.ruleId),
    level: LEVEL[message.level],
    message: { text: message.message },
    locations: [
      {
        physicalLocation: {
          artifactLocation: { ...artifactLocation(file.path), index: artifact },
          region: region(message),
        },
      },
    ],
    partialFingerprints: { 'klarsprakSetning/v1': prints[i] },
    ...(message.expected.length > 0 && { properties: { expected: message.expected } }),
  }))
}

function region({ start, end, actual }: MessageResult) {
  return {
    startLine: start.line,
    startColumn: start.column,
    endLine: end.line,
    endColumn: end.column,
    charOffset: start.offset,
    charLength: end.offset - start.offset,
    ...(actual !== '' && { snippet: { text: actual } }),
  }
}

/** Documents that could not be read, as notifications. */
function invocation(files: readonly ReportedFile[]) {
  const notifications = files.flatMap(({ path, errors }) =>
    errors.map(({ code, message }) => ({
      level: 'error',
      descriptor: { id: code },
      message: { text: message },
      locations: [{ physicalLocation: { artifactLocation: artifactLocation(path) } }],
    })),
  )
  return {
    executionSuccessful: notifications.length === 0,
    ...(notifications.length > 0 && { toolExecutionNotifications: notifications }),
  }
}

/** Paths below the working directory are relative to it; a path that is absolute becomes a file URI. */
function artifactLocation(path: string) {
  const uri = path.split('/').map(encodeURIComponent).join('/')
  return path.startsWith('/') || /^[A-Za-z]:\//.test(path)
    ? { uri: absolute(path) }
    : { uri, uriBaseId: ROOT }
}

const absolute = (path: string): string =>
  new URL(`file://${path.startsWith('/') ? '' : '/'}${encodeURI(path)}`).href
