import path from 'node:path'
import {
  type Connection,
  DidChangeWatchedFilesNotification,
  type InitializeParams,
} from 'vscode-languageserver/node'
import { type Checker, type CheckOptions, createChecker } from '../check'
import { Configs } from '../cli/config'

/** What applies to each document: its configuration file, under what the editor's own settings say. */
export class Settings {
  readonly #connection: Connection
  readonly #checkers = new Map<string, Promise<Checker>>()
  #configs = new Configs()
  #pulls = false
  #watches = false
  #pushed: CheckOptions = {}

  constructor(connection: Connection) {
    this.#connection = connection
  }

  /** Notes what the client can do. */
  remember({ capabilities, initializationOptions }: InitializeParams): void {
    this.#pulls = capabilities.workspace?.configuration === true
    this.#watches = capabilities.workspace?.didChangeWatchedFiles?.dynamicRegistration === true
    this.#pushed = optionsIn(initializationOptions)
  }

  /** Asks to be told when a configuration file changes. */
  async watch(changed: () => void): Promise<void> {
    if (!this.#watches) return
    // Word files may have any name; these are the usual ones.
    const watchers = ['**/.klarsprakrc.{yaml,yml,json}', '**/package.json', '**/*ord*.txt'].map(
      (globPattern) => ({
        globPattern,
      }),
    )
    await this.#connection.client.register(DidChangeWatchedFilesNotification.type, { watchers })
    changed()
  }

  /** Takes settings that the client sends by itself. */
  push(settings: unknown): void {
    this.#pushed = optionsIn((settings as { klarsprak?: unknown } | null)?.klarsprak)
    this.forget()
  }

  forget(): void {
    this.#checkers.clear()
    this.#configs = new Configs()
  }

  /** The checker for a document; one is kept per folder. A configuration that cannot be followed is shown once. */
  checkerFor(file: string): Promise<Checker> {
    const folder = path.dirname(path.resolve(file))
    let checker = this.#checkers.get(folder)
    if (checker === undefined) {
      checker = this.#create(folder)
      this.#checkers.set(folder, checker)
    }
    return checker
  }

  async #create(folder: string): Promise<Checker> {
    try {
      const { options } = await this.#configs.of(folder)
      const editor = { ...this.#pushed, ...(await this.#pull()) }
      return createChecker({
        ...options,
        ...editor,
        regler: { ...options.regler, ...editor.regler },
        ordliste: [...options.ordliste, ...(editor.ordliste ?? [])],
      })
    } catch (error) {
      this.#connection.window.showErrorMessage(`klarsprak: ${error instanceof Error ? error.message : error}`)
      return createChecker()
    }
  }

  /** Many clients answer null when the user has set nothing. */
  async #pull(): Promise<CheckOptions> {
    if (!this.#pulls) return {}
    return optionsIn(await this.#connection.workspace.getConfiguration('klarsprak'))
  }
}

function optionsIn(settings: unknown): CheckOptions {
  if (typeof settings !== 'object' || settings === null) return {}
  const { malform, profil, regler, ordliste } = settings as CheckOptions
  return {
    ...(malform && { malform }),
    ...(profil && { profil }),
    ...(regler && { regler }),
    ...(ordliste && { ordliste }),
  }
}
