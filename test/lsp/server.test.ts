import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { CodeAction, Hover } from 'vscode-languageserver-protocol/node'
import { builtCli } from '../dist'
import { Client } from './client'

const uri = 'untitled:brev'
/** An emoji is two UTF-16 units; every range after it shows whether someone counted characters or bytes. */
const line = 'Kjære søker 🙂! Vi må iverksette tiltaket på øya.'
const at = line.indexOf('iverksette')

describe('the language server', () => {
  let client: Client
  beforeEach(async () => {
    client = new Client(await builtCli())
    await client.start()
  })
  afterEach(async () => {
    expect(await client.stop()).toBe(0)
  })

  const actions = (character: number): Promise<CodeAction[]> =>
    client.connection.sendRequest('textDocument/codeAction', {
      textDocument: { uri },
      range: { start: { line: 0, character }, end: { line: 0, character } },
      // What a client echoes back is not to be trusted: here it sends none of its own.
      context: { diagnostics: [] },
    })

  it('publishes findings with place, level, code and link', async () => {
    const linked = 'Kjære søker 🙂! Brevet er vedrørende parkering på øya.'
    const start = linked.indexOf('vedrørende')
    await client.open(uri, 'plaintext', `${linked}\n`)
    const { diagnostics } = await client.diagnostics(uri, 1)
    expect(diagnostics.find(({ code }) => code === 'kanselliord')).toMatchObject({
      range: { start: { line: 0, character: start }, end: { line: 0, character: start + 10 } },
      severity: 2,
      source: 'klarsprak',
      codeDescription: { href: expect.stringContaining('https://') },
    })
  })

  it('follows incremental changes and publishes once for a burst of keystrokes', async () => {
    await client.open(uri, 'plaintext', 'Vi ser på saken.\n')
    await client.diagnostics(uri, 1)
    const typed = ' Vi må iverksette tiltaket.'
    for (const [index, letter] of [...typed].entries()) {
      const position = { line: 0, character: 16 + index }
      await client.connection.sendNotification('textDocument/didChange', {
        textDocument: { uri, version: index + 2 },
        contentChanges: [{ range: { start: position, end: position }, text: letter }],
      })
    }
    const { diagnostics } = await client.diagnostics(uri, typed.length + 1)
    expect(diagnostics.map(({ code }) => code)).toContain('kanselliord')
    expect(client.published.length).toBeLessThan(typed.length / 2)
  })

  it('offers the suggestions as quick fixes at the stored place', async () => {
    await client.open(uri, 'plaintext', `${line}\n`)
    await client.diagnostics(uri, 1)
    const found = await actions(at + 3)
    const edit = found.find(({ title }) => title === 'Bytt til «sette i gang»')?.edit?.changes?.[uri]?.[0]
    expect(edit).toEqual({
      range: { start: { line: 0, character: at }, end: { line: 0, character: at + 10 } },
      newText: 'sette i gang',
    })
    expect(await actions(2)).toEqual([])
  })

  it('explains a finding on hover', async () => {
    await client.open(uri, 'plaintext', `${line}\n`)
    await client.diagnostics(uri, 1)
    const hover = (character: number): Promise<Hover | null> =>
      client.connection.sendRequest('textDocument/hover', {
        textDocument: { uri },
        position: { line: 0, character },
      })
    expect(await hover(at)).toMatchObject({
      contents: {
        kind: 'markdown',
        value: expect.stringMatching(
          /«iverksette»[\s\S]*Hvorfor[\s\S]*kanselliord[\s\S]*Profil: brev \(gjettet\)/,
        ),
      },
    })
    expect(await hover(0)).toBeNull()
  })

  it('reads Markdown as Markdown', async () => {
    await client.open('untitled:side', 'markdown', '# Plan\n\n`iverksette`\n\nVi må *iverk*sette planen.\n')
    const { diagnostics } = await client.diagnostics('untitled:side', 1)
    expect(diagnostics.filter(({ code }) => code === 'kanselliord').map(({ range }) => range.start)).toEqual([
      { line: 4, character: 7 },
    ])
  })

  it('clears the findings when a document is closed', async () => {
    await client.open(uri, 'plaintext', `${line}\n`)
    await client.diagnostics(uri, 1)
    await client.connection.sendNotification('textDocument/didClose', { textDocument: { uri } })
    const cleared = await client.diagnostics(uri, undefined as unknown as number)
    expect(cleared.diagnostics).toEqual([])
  })
})

describe('settings from the editor', () => {
  it('switch rules off; null means that nothing is set', async () => {
    const client = new Client(await builtCli(), { regler: { kanselliord: 'av' } })
    await client.start()
    await client.open(uri, 'plaintext', `${line}\n`)
    const { diagnostics } = await client.diagnostics(uri, 1)
    expect(diagnostics.map(({ code }) => code)).not.toContain('kanselliord')
    expect(await client.stop()).toBe(0)
  })
  it('give the profile', async () => {
    const client = new Client(await builtCli(), { profil: 'forskrift' })
    await client.start()
    await client.open(uri, 'plaintext', 'Søker må legge ved kart over eiendommen.\n')
    const { diagnostics } = await client.diagnostics(uri, 1)
    expect(diagnostics.map(({ code }) => code)).not.toContain('du-form')
    expect(await client.stop()).toBe(0)
  })
})
