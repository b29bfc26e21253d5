import { type FormIndex, indexForms } from './interning'
import { judgeMalform } from './judge'
import type { WordSource } from './lexicon/source'
import type { WordJudge } from './lexicon/words'
import { type Sentence, type TextBlock, type TextModel, TokenKind, type Tokens } from './model'
import type { Malform, Prose } from './prose'
import { SentenceSplitter } from './sentences'
import { skipFlags } from './skip'
import { type Tags, tagsOf } from './tags'
import { Tokeniser } from './tokenise'

export interface AnalyseOptions {
  /** The document's målform; 'auto' (default) decides it from the words. */
  malform?: 'auto' | Malform
  /** Where the judges of words come from; without it no word is judged. */
  words?: WordSource
}

class Model implements TextModel {
  readonly text: string
  readonly blocks: readonly TextBlock[]
  readonly sentences: readonly Sentence[]
  readonly tokens: Tokens
  readonly marks: Prose['marks']
  readonly malform: Malform | null
  #index: FormIndex | undefined
  #skip: Uint8Array | undefined
  #tags: Promise<Tags> | undefined
  readonly #words: WordSource | undefined

  constructor(prose: Prose, options: AnalyseOptions) {
    this.text = prose.text
    this.#words = options.words
    this.marks = prose.marks
    const { tokens, sentences, blocks } = segment(prose)
    const skip = (): Uint8Array => {
      this.#skip ??= skipFlags(prose.text, tokens, this.#forms, blocks, sentences, this.malform)
      return this.#skip
    }
    this.tokens = {
      ...tokens,
      get skip() {
        return skip()
      },
    }
    this.sentences = sentences
    this.blocks = blocks
    this.malform = judgeMalform(this.#forms, tokens.kind, sentences, options.malform ?? 'auto')
  }

  get #forms(): FormIndex {
    this.#index ??= indexForms(this.text, this.tokens)
    return this.#index
  }

  form(token: number): string {
    return this.text.slice(this.tokens.start[token], this.tokens.end[token])
  }

  lower(token: number): string {
    const id = this.#forms.formOf[token] ?? -1
    return id >= 0 ? this.#forms.forms[id]! : this.form(token).toLowerCase()
  }

  sentenceOf(token: number): number {
    let low = 0
    let high = this.sentences.length - 1
    while (low < high) {
      const middle = (low + high) >> 1
      if (this.sentences[middle]!.last <= token) low = middle + 1
      else high = middle
    }
    return low
  }

  occurrences(form: string): readonly number[] {
    const id = this.#forms.idOf(form)
    return id === undefined ? [] : this.#forms.occurrences(id)
  }

  tags(): Promise<Tags> {
    this.#tags ??= tagsOf(this)
    return this.#tags
  }

  async words(malform: Malform): Promise<WordJudge | null> {
    return this.#words?.(malform) ?? null
  }

  forms(): Iterable<string> {
    return this.#forms.forms
  }
}

function segment(prose: Prose): { tokens: Omit<Tokens, 'skip'>; sentences: Sentence[]; blocks: TextBlock[] } {
  const { text } = prose
  const tokeniser = new Tokeniser(text)
  const { list } = tokeniser
  const splitter = new SentenceSplitter(text, list)
  const sentences: Sentence[] = []
  const blocks: TextBlock[] = []
  prose.blocks.forEach((block, index) => {
    const firstToken = list.count
    const firstSentence = sentences.length
    tokeniser.block(block.start, block.end)
    splitter.split(firstToken, list.count, (first, last) => {
      let words = 0
      for (let token = first; token < last; token++) {
        const kind = list.kind[token]
        if (kind !== TokenKind.punctuation && kind !== TokenKind.symbol) words++
      }
      const start = list.start[first]!
      const end = list.end[last - 1]!
      sentences.push({ start, end, first, last, block: index, words, malform: null })
    })
    blocks.push({ ...block, firstSentence, lastSentence: sentences.length })
  })
  return { tokens: list.finish(), sentences, blocks }
}

/** Builds the text model of a document: tokens, sentences, målform. Linear in the length of the text. */
export function analyse(prose: Prose, options: AnalyseOptions = {}): TextModel {
  return new Model(prose, options)
}
