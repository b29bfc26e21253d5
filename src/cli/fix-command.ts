import { readFile, writeFile } from 'node:fs/promises'
import { createTwoFilesPatch } from 'diff'
import { applyEdits } from '../engine/fixes'
import { STANDARD_INPUT } from '../report/result'
import type { Checked, DocumentChecks, Task } from './documents'
import { writingReason } from './errors'
import { say } from './output'

/** What is safe to change may show more that is: so many rounds at most. */
const ROUNDS = 5

const BOM = '\uFEFF'

export interface FixedRun {
  /** The documents as they are after the changes. */
  readonly files: Checked[]
  /** The changes as a unified diff; '' when there are none. */
  readonly diff: string
}

/** Makes every safe change in checked documents, or only shows them; what is left is checked anew. */
export async function fixDocuments(
  tasks: readonly Task[],
  checked: readonly Checked[],
  checks: DocumentChecks,
  mode: 'write' | 'show',
): Promise<FixedRun> {
  const files: Checked[] = []
  let diff = ''
  let changed = 0
  let places = 0
  for (const [index, before] of checked.entries()) {
    const edits = before.messages.filter(({ fix }) => fix !== null).length
    const refusal = edits === 0 ? '' : await whyNot(before, mode)
    if (refusal !== '') say(`${before.path}: ${refusal}`)
    if (edits === 0 || refusal !== '') {
      files.push(before)
      continue
    }
    const after = await settled(tasks[index]!, before, checks)
    diff += patch(before.path, before.text, after.text)
    changed++
    places += edits
    const written = mode === 'show' ? '' : await write(before.path, after.text)
    if (written !== '') say(`${before.path}: ${written}`)
    files.push(
      written === '' ? after : { ...before, errors: [{ code: 'unwritable-file', message: written }] },
    )
  }
  const where = `${changed} ${changed === 1 ? 'dokument' : 'dokumenter'}`
  if (mode === 'write' && changed > 0) say(`rettet ${places} ${places === 1 ? 'sted' : 'steder'} i ${where}.`)
  return { files, diff }
}

/** The document when no safe change is left. */
async function settled(task: Task, first: Checked, checks: DocumentChecks): Promise<Checked> {
  let current = first
  for (let round = 0; round < ROUNDS; round++) {
    const edits = current.messages.flatMap(({ fix }) => fix ?? [])
    if (edits.length === 0) break
    current = await checks.check(task, applyEdits(current.text, edits))
  }
  return current
}

/** Why a document cannot be changed, or ''. */
async function whyNot({ path, text }: Checked, mode: 'write' | 'show'): Promise<string> {
  if (/\.docx$/i.test(path))
    return 'Word-dokumenter rettes ikke av --fix. Gjør endringene i Word; forslagene står i rapporten.'
  if (mode === 'show' || path === STANDARD_INPUT) return ''
  const bytes = await readFile(path)
  const same = Buffer.from(text).equals(withoutMark(bytes))
  return same ? '' : 'Filen er ikke lagret i UTF-8, og --fix retter den ikke. Lagre den som UTF-8 først.'
}

const withoutMark = (bytes: Buffer): Buffer =>
  bytes.subarray(0, 3).toString('utf8') === BOM ? bytes.subarray(3) : bytes

/** Writes the changed text, with the byte order mark that the file had; returns what went wrong, or ''. */
async function write(path: string, text: string): Promise<string> {
  try {
    const marked = (await readFile(path)).subarray(0, 3).toString('utf8') === BOM
    await writeFile(path, (marked ? BOM : '') + text)
    return ''
  } catch (error) {
    return `Filen kan ikke skrives, for ${writingReason(error)}.`
  }
}

function patch(path: string, before: string, after: string): string {
  if (before === after) return ''
  const name = path === STANDARD_INPUT ? 'standard-inn' : path
  return createTwoFilesPatch(`a/${name}`, `b/${name}`, before, after, '', '', { context: 3 }).replace(
    /^={10,}\n/,
    '',
  )
}
