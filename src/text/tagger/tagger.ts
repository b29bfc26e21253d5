import type { Malform } from '../prose'
import { Atom, applyLexicon, atomsOf, edgeAtoms } from './atoms'
import { Context, openingAt } from './context'
import {
  BUCKET_BITS,
  leftFeatures,
  MAX_FEATURES,
  neighbourFeatures,
  ownFeatures,
  placeFeatures,
  rightFeatures,
  type Side,
  type Window,
} from './features'
import type { MalformCode } from './lemma'
import { type Model, unpackModel } from './model'
import type { Tag } from './tag'

export type { Tag } from './tag'

/** Longer sentences are tagged in pieces, so that hostile input takes no more memory than prose. */
const LONGEST_PIECE = 512

/** The cache of forms starts afresh when it holds this many. */
const FORM_CACHE = 30_000

/** A form with the rows of the model that it alone calls up, as itself and as a neighbour. */
interface Form {
  readonly atoms: Int32Array
  readonly own: Int32Array
  readonly asBefore2: Int32Array
  readonly asBefore: Int32Array
  readonly asAfter: Int32Array
  readonly asAfter2: Int32Array
}

/**
 * Tags Norwegian sentences with part of speech and features, bokmål and nynorsk alike.
 *
 * Method: a greedy averaged perceptron over hashed features in two passes; the second sees the first's tags on both
 * sides and adds to its scores. Trained by scripts/train.ts on the Norwegian Dependency Treebank (UD).
 */
export class Tagger {
  /** What the numbers that {@link Tagger.tag} gives stand for. */
  readonly tags: readonly Tag[]
  private readonly model: Model
  private readonly forms = new Map<string, Form>()
  private readonly edge: Form
  private readonly context: Context
  private readonly buckets = new Int32Array(MAX_FEATURES)
  private readonly scores = new Int32Array(256)
  private readonly firstScores: Int32Array
  private readonly firstTags = new Uint8Array(LONGEST_PIECE)
  private readonly nextVerbs = new Uint8Array(LONGEST_PIECE)

  constructor(model: Model) {
    this.model = model
    this.tags = model.tags
    this.firstScores = new Int32Array(LONGEST_PIECE * model.tags.length)
    this.context = new Context({
      verb: model.tags.map(({ upos }) => upos === 'VERB' || upos === 'AUX'),
      subordinator: model.tags.map(({ upos }) => upos === 'SCONJ'),
    })
    this.edge = this.makeForm(edgeAtoms())
  }

  /**
   * The tag of each token of one sentence, as an index into {@link Tagger.tags}. `forms` are the tokens as written,
   * punctuation too. The same forms and målform always get the same tags.
   */
  tag(forms: readonly string[], malform: Malform | null = null): Uint8Array {
    const tags = new Uint8Array(forms.length)
    for (let from = 0; from < forms.length; from += LONGEST_PIECE) {
      const piece = forms.length <= LONGEST_PIECE ? forms : forms.slice(from, from + LONGEST_PIECE)
      this.tagPiece(piece, malformCode(malform), tags.subarray(from, from + piece.length))
    }
    return tags
  }

  /** The dictionary form of a token with the tag numbered `tag`: «vedtatt» → «vedta». Marks and symbols are their own. */
  lemma(form: string, tag: number, malform: Malform | null = null): string {
    return this.model.lemmas.lemma(form, tag, malformCode(malform))
  }

  private tagPiece(texts: readonly string[], malform: MalformCode, tags: Uint8Array): void {
    const n = texts.length
    const forms = [this.edge, this.edge]
    for (const text of texts) forms.push(this.form(text))
    forms.push(this.edge, this.edge)
    this.firstPass(texts, forms, malform)
    this.secondPass(forms, n, tags)
  }

  private firstPass(texts: readonly string[], forms: readonly Form[], malform: MalformCode): void {
    const { context, buckets, scores, firstScores, firstTags } = this
    const { first } = this.model
    const size = this.tags.length
    context.start()
    for (let i = 0; i < texts.length; i++) {
      const word = forms[i + 2]!
      scores.fill(0)
      first.addRows(word.own, scores)
      first.addRows(forms[i]!.asBefore2, scores)
      first.addRows(forms[i + 1]!.asBefore, scores)
      first.addRows(forms[i + 3]!.asAfter, scores)
      first.addRows(forms[i + 4]!.asAfter2, scores)
      const window = windowAt(forms, i)
      let k = placeFeatures(window, openingAt(texts, i), malform, buckets, 0)
      k = leftFeatures(1, window, context, buckets, k)
      first.addBuckets(buckets, k, scores)
      const best = this.best()
      for (let t = 0; t < size; t++) firstScores[i * size + t] = scores[t]!
      firstTags[i] = best
      context.advance(best, word.atoms)
    }
  }

  private secondPass(forms: readonly Form[], n: number, tags: Uint8Array): void {
    const { context, buckets, scores, firstScores, firstTags, nextVerbs } = this
    const size = this.tags.length
    context.start()
    context.verbsToRight(firstTags, n, nextVerbs)
    for (let i = 0; i < n; i++) {
      for (let t = 0; t < size; t++) scores[t] = firstScores[i * size + t]!
      context.look(firstTags, nextVerbs, i, n)
      const window = windowAt(forms, i)
      let k = leftFeatures(2, window, context, buckets, 0)
      k = rightFeatures(window, context, buckets, k)
      this.model.second.addBuckets(buckets, k, scores)
      const best = this.best()
      tags[i] = best
      context.advance(best, forms[i + 2]!.atoms)
    }
  }

  private best(): number {
    const { scores } = this
    const size = this.tags.length
    let best = 0
    for (let t = 1; t < size; t++) if (scores[t]! > scores[best]!) best = t
    return best
  }

  private form(text: string): Form {
    let form = this.forms.get(text)
    if (form === undefined) {
      if (this.forms.size >= FORM_CACHE) this.forms.clear()
      const atoms = atomsOf(text)
      const place = this.model.lexicon.find(atoms[Atom.lower]! >>> (32 - BUCKET_BITS))
      applyLexicon(atoms, place < 0 ? -1 : this.model.tagSets[place]!)
      form = this.makeForm(atoms)
      this.forms.set(text, form)
    }
    return form
  }

  private makeForm(atoms: Int32Array): Form {
    const { buckets } = this
    const { first } = this.model
    const near = (side: Side) => first.rowsOf(buckets, neighbourFeatures(atoms, side, buckets))
    return {
      atoms,
      own: first.rowsOf(buckets, ownFeatures(atoms, buckets)),
      asBefore2: near(-2),
      asBefore: near(-1),
      asAfter: near(1),
      asAfter2: near(2),
    }
  }
}

function malformCode(malform: Malform | null): MalformCode {
  return malform === null ? 0 : malform === 'nb' ? 1 : 2
}

/** The window at token `i` of forms that begin with two edges. */
function windowAt(forms: readonly Form[], i: number): Window {
  return {
    before2: forms[i]!.atoms,
    before: forms[i + 1]!.atoms,
    word: forms[i + 2]!.atoms,
    after: forms[i + 3]!.atoms,
    after2: forms[i + 4]!.atoms,
  }
}

let loading: Promise<Tagger> | undefined

/** The tagger with the package's own weights, unpacked at the first call and kept. */
export function loadTagger(): Promise<Tagger> {
  loading ??= import('../../../data/tagger/model.bin').then(
    ({ default: bytes }) => new Tagger(unpackModel(bytes)),
  )
  return loading
}
