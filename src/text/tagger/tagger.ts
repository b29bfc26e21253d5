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
  windowAt,
} from './features'
import { isImage, readImage } from './image'
import { inflate } from './inflate'
import type { MalformCode } from './lemma'
import { Model, unpackModel, type Weights } from './model'
import type { Tag } from './tag'

export type { Tag } from './tag'

/** Longer sentences are tagged in pieces, so that hostile input takes no more memory than prose. */
const LONGEST_PIECE = 512

/** The cache of forms starts afresh when it holds this many. */
const FORM_CACHE = 30_000

/**
 * The rows of a pass that one form alone calls up, by where the form stands as seen from the token: {@link PLACES}.
 * Begins with where the rows of each place begin, and where the last end.
 */
type FormRows = Int32Array

/** The token itself, and its neighbours. */
const PLACES = [0, -2, -1, 1, 2] as const
const OWN = 0
const BEFORE2 = 1
const BEFORE = 2
const AFTER = 3
const AFTER2 = 4

interface Form {
  readonly atoms: Int32Array
  /** Of the first pass. */
  readonly first: FormRows
  /** Of the second, found when it first needs them. */
  second: FormRows | undefined
}

/** A tag that leads by this much in the first pass is kept; on dev it costs 0.02 points and saves most of the second pass. */
const SURE_LEAD = 120
/** So is one that the five words alone speak for this clearly; it costs 0.01 and 0.04 points and saves a third of the rest. */
const CLEAR_LEAD = 130

/**
 * Tags Norwegian sentences with part of speech and features, bokmål and nynorsk alike.
 *
 * Method: a greedy averaged perceptron over hashed features in two passes; the second sees the first's tags on both
 * sides, and looks only at the tokens that the first was not sure of. Trained by scripts/train.ts on the Norwegian
 * Dependency Treebank (UD).
 */
export class Tagger {
  /** What the numbers that {@link Tagger.tag} gives stand for. */
  readonly tags: readonly Tag[]
  private readonly model: Model
  private readonly forms = new Map<string, Form>()
  private readonly edge: Form
  private readonly context: Context
  private readonly buckets = new Int32Array(MAX_FEATURES)
  private readonly scores: Int32Array
  private readonly firstTags = new Uint8Array(LONGEST_PIECE)
  private readonly sure = new Uint8Array(LONGEST_PIECE)
  private readonly nextVerbs = new Uint8Array(LONGEST_PIECE)

  constructor(model: Model) {
    this.model = model
    this.tags = model.tags
    this.scores = new Int32Array(model.tags.length)
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
    const forms = [this.edge, this.edge]
    for (const text of texts) forms.push(this.form(text))
    forms.push(this.edge, this.edge)
    this.firstPass(texts, forms, malform)
    this.secondPass(texts, forms, malform, tags)
  }

  private firstPass(texts: readonly string[], forms: readonly Form[], malform: MalformCode): void {
    const { context, buckets, scores, firstTags, sure } = this
    const { first } = this.model
    context.start()
    for (let i = 0; i < texts.length; i++) {
      scores.fill(0)
      first.addRows(forms[i + 2]!.first, OWN, scores)
      first.addRows(forms[i]!.first, BEFORE2, scores)
      first.addRows(forms[i + 1]!.first, BEFORE, scores)
      first.addRows(forms[i + 3]!.first, AFTER, scores)
      first.addRows(forms[i + 4]!.first, AFTER2, scores)
      let best = bestOf(scores)
      sure[i] = leads(scores, best, CLEAR_LEAD) ? 1 : 0
      if (sure[i] === 0) {
        const window = windowAt(forms, i)
        let k = placeFeatures(window, openingAt(texts, i), malform, buckets, 0)
        k = leftFeatures(window, context, buckets, k)
        first.addBuckets(buckets, k, scores)
        best = bestOf(scores)
        sure[i] = leads(scores, best, SURE_LEAD) ? 1 : 0
      }
      firstTags[i] = best
      context.advance(best, forms[i + 2]!.atoms)
    }
  }

  private secondPass(
    texts: readonly string[],
    forms: readonly Form[],
    malform: MalformCode,
    tags: Uint8Array,
  ): void {
    const { context, buckets, scores, firstTags, sure, nextVerbs } = this
    const { second } = this.model
    const n = texts.length
    context.start()
    context.verbsToRight(firstTags, n, nextVerbs)
    for (let i = 0; i < n; i++) {
      if (sure[i] === 0) {
        scores.fill(0)
        second.addRows(this.secondRows(forms[i + 2]!), OWN, scores)
        second.addRows(this.secondRows(forms[i]!), BEFORE2, scores)
        second.addRows(this.secondRows(forms[i + 1]!), BEFORE, scores)
        second.addRows(this.secondRows(forms[i + 3]!), AFTER, scores)
        second.addRows(this.secondRows(forms[i + 4]!), AFTER2, scores)
        context.look(firstTags, nextVerbs, i, n)
        const window = windowAt(forms, i)
        let k = placeFeatures(window, openingAt(texts, i), malform, buckets, 0)
        k = leftFeatures(window, context, buckets, k)
        k = rightFeatures(window, context, buckets, k)
        second.addBuckets(buckets, k, scores)
        tags[i] = bestOf(scores)
      } else {
        tags[i] = firstTags[i]!
      }
      context.advance(tags[i]!, forms[i + 2]!.atoms)
    }
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
    return { atoms, first: this.rowsOf(atoms, this.model.first), second: undefined }
  }

  private secondRows(form: Form): FormRows {
    form.second ??= this.rowsOf(form.atoms, this.model.second)
    return form.second
  }

  private rowsOf(atoms: Int32Array, weights: Weights): FormRows {
    const { buckets } = this
    const rows = new Int32Array(MAX_FEATURES)
    let end = PLACES.length + 1
    rows[0] = end
    for (const [i, place] of PLACES.entries()) {
      const k = place === 0 ? ownFeatures(atoms, buckets) : neighbourFeatures(atoms, place, buckets)
      end = weights.findRows(buckets, k, rows, end)
      rows[i + 1] = end
    }
    return rows.slice(0, end)
  }
}

function bestOf(scores: Int32Array): number {
  let best = 0
  for (let t = 1; t < scores.length; t++) if (scores[t]! > scores[best]!) best = t
  return best
}

function leads(scores: Int32Array, best: number, lead: number): boolean {
  const limit = scores[best]! - lead
  for (let t = 0; t < scores.length; t++) if (scores[t]! > limit && t !== best) return false
  return true
}

function malformCode(malform: Malform | null): MalformCode {
  return malform === null ? 0 : malform === 'nb' ? 1 : 2
}

/** A tagger from a packed model, as scripts/train/pack.ts writes it. */
export async function taggerFrom(packed: Uint8Array): Promise<Tagger> {
  return new Tagger(new Model(isImage(packed) ? readImage(packed) : unpackModel(await inflate(packed))))
}

let loading: Promise<Tagger> | undefined

/** The tagger with the package's own weights, unpacked at the first call and kept. */
export function loadTagger(): Promise<Tagger> {
  loading ??= import('../../../data/tagger/model.bin').then(({ default: packed }) => taggerFrom(packed))
  return loading
}
