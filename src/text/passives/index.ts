import type { Sentence, TextModel } from '../model'
import type { Span } from '../prose'
import type { Tags } from '../tags'
import { type Agent, agentOf } from './agent'
import { modalOf } from './modal'
import { participleOf } from './participle'
import { isPassiveForm, mayBePassive } from './s-form'
import { BECOME } from './words'

export type { Agent } from './agent'

/** A passive verb. Tokens are indices into the text's tokens, offsets UTF-16 units into its prose. */
export interface Passive extends Span {
  /** «behandles», «behandlast» – or «blir behandlet», «vart behandla». */
  readonly kind: 's' | 'bli'
  /** The s-form or the participle. */
  readonly verb: number
  /** The modal that an s-infinitive hangs on, the form of «bli» or «verte»; null for a finite s-form. */
  readonly auxiliary: number | null
  /** Dictionary form of the verb in the active voice. */
  readonly lemma: string
  /** Who acts, when the sentence says it. */
  readonly agent: Agent | null
}

const kept = new WeakMap<TextModel, Promise<readonly Passive[]>>()

/**
 * The passives of a text in reading order, with the one who acts. Only sentences with a form that may be a passive
 * are tagged, and the tagger is loaded only when there is one. Sentences in another language have none.
 *
 * Method: s-passives are what the tagger calls passive, corrected by lists; for «bli» and «verte» the participle is
 * sought in the rest of the clause, past subject and adverbs.
 */
export function passivesOf(text: TextModel): Promise<readonly Passive[]> {
  let passives = kept.get(text)
  if (passives === undefined) {
    passives = find(text)
    kept.set(text, passives)
  }
  return passives
}

async function find(text: TextModel): Promise<readonly Passive[]> {
  const candidates = candidatesIn(text)
  if (candidates.length === 0) return []
  const tags = await text.tags()
  const found: Passive[] = []
  for (const token of candidates) {
    const sentence = text.sentences[text.sentenceOf(token)]!
    if (sentence.malform === null) continue
    const passive = BECOME.has(text.lower(token))
      ? bliPassive(text, tags, sentence, token)
      : sPassive(text, tags, sentence, token)
    if (passive !== null) found.push(passive)
  }
  return found
}

function candidatesIn(text: TextModel): number[] {
  const found: number[] = []
  for (const form of text.forms()) {
    if (BECOME.has(form) || mayBePassive(form)) for (const token of text.occurrences(form)) found.push(token)
  }
  return found.sort((a, b) => a - b)
}

function sPassive(text: TextModel, tags: Tags, sentence: Sentence, token: number): Passive | null {
  if (!isPassiveForm(text, tags, sentence, token)) return null
  return {
    kind: 's',
    verb: token,
    auxiliary: modalOf(text, tags, sentence, token),
    start: text.tokens.start[token]!,
    end: text.tokens.end[token]!,
    lemma: activeLemma(text.lower(token), tags.lemma(token), sentence.malform === 'nn'),
    agent: agentOf(text, tags, sentence, token),
  }
}

/** In bokmål the s-form is the infinitive with -s; in nynorsk the tagger knows whether -ast stands for -a or -e. */
function activeLemma(form: string, lemma: string, nynorsk: boolean): string {
  if (form.endsWith('s')) return form.slice(0, -1)
  if (!lemma.endsWith('st')) return lemma
  const stem = form.replace(/[ae]?st$/, '')
  return nynorsk && !/[aeiouyæøå]$/.test(stem) ? `${stem}e` : stem
}

function bliPassive(text: TextModel, tags: Tags, sentence: Sentence, token: number): Passive | null {
  const verb = participleOf(text, tags, sentence, token)
  if (verb === null) return null
  return {
    kind: 'bli',
    verb,
    auxiliary: token,
    start: text.tokens.start[token]!,
    end: text.tokens.end[verb]!,
    lemma: tags.lemma(verb),
    agent: agentOf(text, tags, sentence, verb),
  }
}
