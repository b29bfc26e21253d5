import { fileURLToPath } from 'node:url'
import { VFile } from 'vfile'
import {
  createConnection,
  type InitializeParams,
  type InitializeResult,
  ProposedFeatures,
  TextDocumentSyncKind,
  TextDocuments,
} from 'vscode-languageserver/node'
import { TextDocument } from 'vscode-languageserver-textdocument'
import type { Checker, FileData } from '../check'
import { formatOf } from '../formats/read'
import { explanation } from './explanation'
import { type EditorFinding, editorFindings, findingAt, quickFixes } from './findings'
import { Settings } from './settings'

/** Wait this long after a keystroke before checking, in milliseconds. */
const DEBOUNCE = 120

/** The findings of one version of a document. */
interface Checked {
  readonly version: number
  readonly data: FileData
  readonly findings: readonly EditorFinding[]
}

/**
 * Runs the language server over standard input and output until the client ends it. Diagnostics while typing, quick
 * fixes, and hover with the explanation. Nothing is sent anywhere but to the client.
 */
export function startServer(): void {
  const connection = createConnection(ProposedFeatures.all, process.stdin, process.stdout)
  const documents = new TextDocuments(TextDocument)
  const settings = new Settings(connection)
  const checked = new Map<string, Promise<Checked>>()
  const timers = new Map<string, NodeJS.Timeout>()

  connection.onInitialize((params: InitializeParams): InitializeResult => {
    settings.remember(params)
    return {
      serverInfo: { name: 'klarsprak' },
      capabilities: {
        positionEncoding: 'utf-16',
        textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental },
        codeActionProvider: { codeActionKinds: ['quickfix'] },
        hoverProvider: true,
      },
    }
  })
  connection.onInitialized(() => settings.watch(recheckAll))
  connection.onDidChangeConfiguration(({ settings: pushed }) => {
    settings.push(pushed)
    recheckAll()
  })
  connection.onDidChangeWatchedFiles(() => {
    settings.forget()
    recheckAll()
  })

  documents.onDidChangeContent(({ document }) => {
    clearTimeout(timers.get(document.uri))
    const delay = checked.has(document.uri) ? DEBOUNCE : 0
    timers.set(document.uri, setTimeout(publish, delay, document))
  })
  documents.onDidClose(({ document: { uri } }) => {
    clearTimeout(timers.get(uri))
    timers.delete(uri)
    checked.delete(uri)
    connection.sendDiagnostics({ uri, diagnostics: [] })
  })

  connection.onCodeAction(async ({ textDocument: { uri }, range }) => {
    const document = documents.get(uri)
    if (document === undefined) return []
    return quickFixes((await current(document)).findings, range, document)
  })
  connection.onHover(async ({ textDocument: { uri }, position }) => {
    const document = documents.get(uri)
    if (document === undefined) return null
    const { findings, data } = await current(document)
    const finding = findingAt(findings, position, document)
    if (finding === null) return null
    const { default: pages } = await import('virtual:pages')
    const value = explanation(finding.message, pages[finding.message.ruleId ?? ''] ?? '', data)
    return { contents: { kind: 'markdown', value }, range: finding.diagnostic.range }
  })

  function recheckAll(): void {
    checked.clear()
    for (const document of documents.all()) publish(document)
  }

  /** The findings for the document as it stands now, checked at most once per version. */
  async function current(document: TextDocument): Promise<Checked> {
    const known = await checked.get(document.uri)
    if (known?.version === document.version) return known
    const fresh = checkDocument(document, await settings.checkerFor(pathOf(document)))
    checked.set(document.uri, fresh)
    return fresh
  }

  async function publish(document: TextDocument): Promise<void> {
    try {
      const { version, findings } = await current(document)
      if (documents.get(document.uri)?.version !== version) return
      const diagnostics = findings.map(({ diagnostic }) => diagnostic)
      await connection.sendDiagnostics({ uri: document.uri, version, diagnostics })
    } catch (error) {
      connection.console.error(
        `Kunne ikke sjekke ${document.uri}: ${error instanceof Error ? error.message : error}`,
      )
    }
  }

  documents.listen(connection)
  connection.listen()
}

async function checkDocument(document: TextDocument, checker: Checker): Promise<Checked> {
  const { uri, languageId, version } = document
  // The client may go on typing while this runs: ranges must be counted in the text that was checked.
  const snapshot = TextDocument.create(uri, languageId, version, document.getText())
  const file = await checker.check(new VFile({ value: snapshot.getText(), path: pathOf(snapshot) }))
  return { version, data: file.data.klarsprak!, findings: editorFindings(file.messages, snapshot) }
}

const EXTENSION: Readonly<Record<string, string>> = { markdown: '.md', html: '.html' }

/** Where the document is on disk; an unsaved one gets a name that says what the editor takes it for. */
function pathOf({ uri, languageId }: TextDocument): string {
  const path = uri.startsWith('file:') ? fileURLToPath(uri) : 'dokument'
  const format = formatOf(path)
  return format === null || format === 'docx' || path === 'dokument'
    ? `${path}${EXTENSION[languageId] ?? '.txt'}`
    : path
}
