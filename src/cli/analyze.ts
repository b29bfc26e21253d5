import { VFile } from 'vfile'
import { type AnalysedDocument, analyseDocument } from '../check'
import { DocumentError } from '../formats/read'
import { clausesOf } from '../text/clauses/index'
import type { TextModel } from '../text/model'
import { passivesOf } from '../text/passives/index'
import type { SourceMap } from '../text/prose'
import type { Tags } from '../text/tags'
import type { Arguments } from './args'
import { namelessProblem, readingProblem, systemCode, UsageError } from './errors'
import { findInputs } from './inputs'
import { configsOf, folderOf, languageOf, maxSizeOf } from './options'
import { say, writeResult } from './output'
import { readBytes } from './read-file'

/** Prints the text model of documents, before any rule; returns the exit status. */
export async function analyze(args: Arguments): Promise<number> {
  if (args.choice('format', ['json']) === undefined) throw new UsageError('analyze krever --format json.')
  if (args.inputs.length === 0) throw new UsageError('oppgi minst én fil, eller - for standard inn.')
  const language = languageOf(args)
  const maxSize = maxSizeOf(args)
  const configs = configsOf(args)
  const parts: string[] = []
  let status = 0
  for (const { path, problem } of (await findInputs(args.inputs)).inputs) {
    const name = path ?? args.last('stdin-filename')
    try {
      if (problem !== undefined) throw new UsageError(`${path}: ${problem.message}`)
      const { malform } = (await configs.of(folderOf(path, args))).options
      const file = new VFile({
        ...(name !== undefined && { path: name }),
        value: await readBytes(path, maxSize),
      })
      const analysed = await analyseDocument(file, { maxSize, malform: language ?? malform })
      for (const note of analysed.document.notes) say(`${name ?? 'standard inn'}: ${note}`)
      parts.push(JSON.stringify({ path: name ?? '-', ...(await analysedText(analysed)) }))
    } catch (error) {
      say(error instanceof UsageError ? error.message : `${name ?? 'standard inn'}: ${reasonOf(error, name)}`)
      status = 2
    }
  }
  await writeResult(`[${parts.join(',\n')}]\n`, args.last('output'))
  return status
}

function reasonOf(error: unknown, name: string | undefined): string {
  if (error instanceof DocumentError) return (name === undefined ? namelessProblem(error) : error).message
  if (systemCode(error) === '') throw error
  return readingProblem(error).message
}

/** What is printed of one document. */
export type AnalysedText = Awaited<ReturnType<typeof analysedText>>

/** The text model with every offset in the text as the user sees it. */
export async function analysedText({ document, text }: AnalysedDocument) {
  const { map } = document.prose
  const tags = await text.tags()
  return {
    malform: text.malform,
    text: document.source,
    blocks: text.blocks.map(({ kind, level, start, end }) => ({ kind, level, ...map.range(start, end) })),
    sentences: text.sentences.map((sentence) => {
      const { start, end, malform, words } = sentence
      const { wordsBeforeVerb, subordinate } = clausesOf(text, sentence, tags)
      return {
        ...{ ...map.range(start, end), malform, words, wordsBeforeVerb },
        subordinateClauses: subordinate.length,
      }
    }),
    tokens: tokens(text, tags, map),
    passives: await passives(text, map),
  }
}

function tokens(text: TextModel, tags: Tags, map: SourceMap) {
  const { count, start, end } = text.tokens
  return Array.from({ length: count }, (_, i) => ({
    ...map.range(start[i]!, end[i]!),
    form: text.form(i),
    lemma: tags.lemma(i),
    upos: tags.upos(i),
    feats: tags.feats(i),
  }))
}

async function passives(text: TextModel, map: SourceMap) {
  return (await passivesOf(text)).map(({ kind, start, end, agent }) => ({
    kind,
    ...map.range(start, end),
    agent: agent && map.range(agent.start, agent.end),
  }))
}
