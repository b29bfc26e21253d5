import { edgeAtoms } from '../../src/text/tagger/atoms'
import { Context, openingAt, type TagTraits } from '../../src/text/tagger/context'
import {
  leftFeatures,
  MAX_FEATURES,
  placeFeatures,
  rightFeatures,
  windowAt,
} from '../../src/text/tagger/features'
import type { GoldSentence } from './conllu'
import { type Form, type FormTable, makeForm, tagName } from './corpus'
import { Perceptron } from './perceptron'
import type { Random } from './random'

export interface Settings {
  readonly epochs: readonly [first: number, folds: number, second: number]
  readonly folds: number
  readonly margin: number
  readonly minUpdates: readonly [first: number, second: number]
  /** A form seen n times is shown as unknown with probability d / (d + n). */
  readonly formDropout: number
  /** Share of the sentences shown without their målform. */
  readonly malformDropout: number
}

interface Sentence {
  readonly n: number
  readonly forms: readonly string[]
  readonly gold: Uint8Array
  readonly opening: Uint8Array
  readonly malform: number
  /** The first pass's tags, from a model that has not seen the sentence. */
  firstTags: Uint8Array
}

/** Trains both passes. The second sees the tags of the first by cross-prediction. */
export class TaggerTrainer {
  private readonly tags: readonly string[]
  private readonly traits: TagTraits
  private readonly forms: FormTable
  private readonly settings: Settings
  private readonly random: Random
  private readonly edge: Form = makeForm(edgeAtoms(), 0)
  private readonly buckets = new Int32Array(MAX_FEATURES)
  private readonly log: (line: string) => void

  constructor(
    tags: readonly string[],
    forms: FormTable,
    settings: Settings,
    random: Random,
    log: (line: string) => void,
  ) {
    this.tags = tags
    this.forms = forms
    this.settings = settings
    this.random = random
    this.log = log
    this.traits = traitsOf(tags)
  }

  train(gold: readonly GoldSentence[]): { first: Perceptron; second: Perceptron } {
    const sentences = gold.map((sentence) => this.prepare(sentence))
    const { epochs, folds } = this.settings
    for (let fold = 0; fold < folds; fold++) {
      this.log(`cross-prediction ${fold + 1} of ${folds}`)
      const rest = sentences.filter((_, i) => i % folds !== fold)
      const model = this.trainFirst(rest, epochs[1])
      for (let i = fold; i < sentences.length; i += folds) this.predictFirst(model, sentences[i]!)
    }
    this.log('second pass')
    const second = this.trainSecond(sentences, epochs[2])
    this.log('first pass')
    return { first: this.trainFirst(sentences, epochs[0]), second }
  }

  private prepare({ malform, tokens }: GoldSentence): Sentence {
    const forms = tokens.map((token) => token.form)
    return {
      n: tokens.length,
      forms,
      gold: Uint8Array.from(tokens, (token) => this.tags.indexOf(tagName(token))),
      opening: Uint8Array.from(forms, (_, i) => openingAt(forms, i)),
      malform: malform === 'nb' ? 1 : 2,
      firstTags: new Uint8Array(0),
    }
  }

  private trainFirst(sentences: readonly Sentence[], epochs: number): Perceptron {
    const { margin, minUpdates } = this.settings
    const model = new Perceptron(this.tags.length, margin, minUpdates[0])
    const context = new Context(this.traits)
    this.epochs(sentences, epochs, model, (sentence, forms, malform) => {
      context.start()
      for (let i = 0; i < sentence.n; i++) {
        const k = this.firstFeatures(forms, i, sentence, malform, context)
        model.scores.fill(0)
        const best = model.score(this.buckets, k)
        model.learn(this.buckets, k, sentence.gold[i]!)
        context.advance(best, forms[i + 2]!.atoms)
      }
    })
    model.average()
    return model
  }

  private trainSecond(sentences: readonly Sentence[], epochs: number): Perceptron {
    const { margin, minUpdates } = this.settings
    const model = new Perceptron(this.tags.length, margin, minUpdates[1])
    const context = new Context(this.traits)
    const verbs = new Uint8Array(4096)
    this.epochs(sentences, epochs, model, (sentence, forms, malform) => {
      context.start()
      context.verbsToRight(sentence.firstTags, sentence.n, verbs)
      for (let i = 0; i < sentence.n; i++) {
        context.look(sentence.firstTags, verbs, i, sentence.n)
        let k = this.firstFeatures(forms, i, sentence, malform, context)
        k = rightFeatures(windowAt(forms, i), context, this.buckets, k)
        model.scores.fill(0)
        const best = model.score(this.buckets, k)
        model.learn(this.buckets, k, sentence.gold[i]!)
        context.advance(best, forms[i + 2]!.atoms)
      }
    })
    model.average()
    return model
  }

  private epochs(
    sentences: readonly Sentence[],
    epochs: number,
    model: Perceptron,
    visit: (sentence: Sentence, forms: Form[], malform: number) => void,
  ): void {
    const order = sentences.map((_, i) => i)
    for (let epoch = 1; epoch <= epochs; epoch++) {
      this.random.shuffle(order)
      for (const index of order) {
        const sentence = sentences[index]!
        const malform = this.random.next() < this.settings.malformDropout ? 0 : sentence.malform
        visit(sentence, this.formsOf(sentence, this.settings.formDropout), malform)
        model.tick()
      }
      this.log(`  epoch ${epoch} of ${epochs}: ${model.report()}`)
    }
  }

  /** The sentence's forms with two edges on either side. */
  private formsOf(sentence: Sentence, dropout: number): Form[] {
    const forms = [this.edge, this.edge]
    for (const text of sentence.forms) {
      const form = this.forms.get(text)
      const hide = dropout > 0 && this.random.next() < dropout / (dropout + form.count)
      forms.push(hide ? this.forms.getAsUnknown(text) : form)
    }
    forms.push(this.edge, this.edge)
    return forms
  }

  private firstFeatures(
    forms: readonly Form[],
    i: number,
    sentence: Sentence,
    malform: number,
    context: Context,
  ): number {
    const { buckets } = this
    let k = 0
    const append = (more: Int32Array) => {
      buckets.set(more, k)
      k += more.length
    }
    append(forms[i + 2]!.own)
    append(forms[i]!.near[0]!)
    append(forms[i + 1]!.near[1]!)
    append(forms[i + 3]!.near[3]!)
    append(forms[i + 4]!.near[4]!)
    const window = windowAt(forms, i)
    k = placeFeatures(window, sentence.opening[i]!, malform, buckets, k)
    return leftFeatures(window, context, buckets, k)
  }

  private predictFirst(model: Perceptron, sentence: Sentence): void {
    const context = new Context(this.traits)
    const forms = this.formsOf(sentence, 0)
    sentence.firstTags = new Uint8Array(sentence.n)
    context.start()
    for (let i = 0; i < sentence.n; i++) {
      const k = this.firstFeatures(forms, i, sentence, sentence.malform, context)
      model.scores.fill(0)
      sentence.firstTags[i] = model.score(this.buckets, k)
      context.advance(sentence.firstTags[i]!, forms[i + 2]!.atoms)
    }
  }
}

export function traitsOf(tags: readonly string[]): TagTraits {
  return {
    verb: tags.map((name) => name.startsWith('VERB') || name.startsWith('AUX')),
    subordinator: tags.map((name) => name.startsWith('SCONJ')),
  }
}
