import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { LEVELS, type Level } from '../../src/engine/rule'
import { parseTable } from '../../src/engine/table'
import { nameOf } from './key'

/** What a reader thought of a finding: it helps the writer, can be lived with, or is wrong. */
export const VERDICTS = ['hjelper', 'tåles', 'feil'] as const
export type Verdict = (typeof VERDICTS)[number]

export interface Judgement {
  readonly passage: string
  readonly place: string
  /** The finding's level when it was last measured. */
  readonly level: Level
  readonly verdict: Verdict
  /** Why, in our own words. */
  readonly reason: string
}

const COLUMNS = ['setning', 'plass', 'niva', 'dom', 'grunn']
/** One file per rule, so that several can judge at the same time. */
export const FOLDER = 'data/precision'

const fileOf = (rule: string): string => path.join(FOLDER, `${rule}.tsv`)

/** The judgements on a rule's findings by the names of the findings. */
export function readJudgements(rule: string): Map<string, Judgement> {
  const file = fileOf(rule)
  return existsSync(file) ? parseJudgements(readFileSync(file, 'utf8')) : new Map()
}

/** @throws {TypeError} for a level or a verdict that there is not */
export function parseJudgements(tsv: string): Map<string, Judgement> {
  const judgements = new Map<string, Judgement>()
  for (const { setning = '', plass = '', niva = '', dom = '', grunn = '' } of parseTable(tsv, COLUMNS)) {
    if (!isLevel(niva)) throw new TypeError(`unknown level «${niva}»`)
    if (!isVerdict(dom)) throw new TypeError(`unknown verdict «${dom}»`)
    const key = { passage: setning, place: plass }
    judgements.set(nameOf(key), { ...key, level: niva, verdict: dom, reason: grunn })
  }
  return judgements
}

/** Writes a rule's judgements in the order of their keys; the file is left alone when nothing is new. */
export function writeJudgements(rule: string, judgements: Iterable<Judgement>): void {
  const rows = [...judgements]
    .map(({ passage, place, level, verdict, reason }) => [passage, place, level, verdict, reason].join('\t'))
    .sort()
  const file = fileOf(rule)
  const text = `${[COLUMNS.join('\t'), ...rows].join('\n')}\n`
  if (existsSync(file) ? readFileSync(file, 'utf8') === text : rows.length === 0) return
  mkdirSync(FOLDER, { recursive: true })
  writeFileSync(file, text)
}

const isLevel = (word: string): word is Level => (LEVELS as readonly string[]).includes(word)
const isVerdict = (word: string): word is Verdict => (VERDICTS as readonly string[]).includes(word)

/** A line of a judge's file: rule, name of the finding, verdict (or its first letter), reason. */
export interface Ruling {
  readonly rule: string
  readonly name: string
  readonly verdict: Verdict
  readonly reason: string
}

/**
 * Reads a judge's file: four fields a line, parted by white space, the last being the reason.
 * @throws {TypeError} for a line that cannot be read; the message gives the line (from 1)
 */
export function parseRulings(text: string): Ruling[] {
  return text.split('\n').flatMap((line, i) => {
    if (line.trim() === '' || line.startsWith('#')) return []
    const [, rule, name, word, reason = ''] =
      /^(\S+)\s+([0-9a-f]{10}@\d+-\d+)\s+(\S+)(?:\s+(.*\S))?\s*$/.exec(line) ?? []
    const verdict = VERDICTS.find((known) => known === word || known[0] === word)
    if (rule === undefined || name === undefined || verdict === undefined)
      throw new TypeError(`line ${i + 1}: rule, finding, verdict (${VERDICTS.join(', ')}) and reason, please`)
    if (reason === '' && verdict !== 'hjelper') throw new TypeError(`line ${i + 1}: say why`)
    return [{ rule, name, verdict, reason: reason.replaceAll('\t', ' ') }]
  })
}
