import type { Sentence, TextModel } from './model'
import type { Tag, Tagger } from './tagger/tagger'

/** What the words of a text are. Tokens are indices into the text's tokens. */
export interface Tags {
  /** Part of speech, by its name in Universal Dependencies. */
  upos(token: number): string
  /** Features in alphabetical order: `Mood=Ind|Tense=Pres|VerbForm=Fin`; '' where there are none. */
  feats(token: number): string
  /** The dictionary form, in lower case but for names. */
  lemma(token: number): string
}

/** Tags a text sentence by sentence, each the first time one of its words is asked for. */
class LazyTags implements Tags {
  readonly #text: TextModel
  readonly #tagger: Tagger
  readonly #tags: Uint8Array
  readonly #tagged: Uint8Array

  constructor(text: TextModel, tagger: Tagger) {
    this.#text = text
    this.#tagger = tagger
    this.#tags = new Uint8Array(text.tokens.count)
    this.#tagged = new Uint8Array(text.sentences.length)
  }

  upos(token: number): string {
    return this.#tag(token).upos
  }

  feats(token: number): string {
    return this.#tag(token).feats
  }

  lemma(token: number): string {
    const sentence = this.#ensure(token)
    return this.#tagger.lemma(this.#text.form(token), this.#tags[token]!, sentence.malform)
  }

  #tag(token: number): Tag {
    this.#ensure(token)
    return this.#tagger.tags[this.#tags[token]!]!
  }

  #ensure(token: number): Sentence {
    const index = this.#text.sentenceOf(token)
    const sentence = this.#text.sentences[index]!
    if (this.#tagged[index] === 0) {
      this.#tagged[index] = 1
      const forms: string[] = []
      for (let i = sentence.first; i < sentence.last; i++) forms.push(this.#text.form(i))
      this.#tags.set(this.#tagger.tag(forms, sentence.malform), sentence.first)
    }
    return sentence
  }
}

/** The tags of a text. Tagger and weights are loaded at the first call in the process; no sentence is tagged before it is asked for. */
export async function tagsOf(text: TextModel): Promise<Tags> {
  const { loadTagger } = await import('./tagger/tagger')
  return new LazyTags(text, await loadTagger())
}
