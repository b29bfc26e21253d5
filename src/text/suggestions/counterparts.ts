import list from '../../../data/suggestions/malformer.tsv'
import type { Malform } from '../prose'

/** Words tried for one word, at most: a guard against words in which nearly everything may be exchanged. */
const MOST_TRIED = 600
/** Exchanges in one word. */
const MOST_EXCHANGES = 3

/** Letters of one målform and what stands for them in the other. */
interface Exchange {
  readonly from: string
  readonly to: string
}

interface Exchanges {
  readonly words: ReadonlyMap<string, readonly string[]>
  readonly endings: readonly Exchange[]
  readonly within: readonly Exchange[]
}

const kept: Partial<Record<Malform, Exchanges>> = {}

/** The exchanges that give words of `malform`. */
function exchangesInto(malform: Malform): Exchanges {
  const words = new Map<string, string[]>()
  const endings: Exchange[] = []
  const within: Exchange[] = []
  for (const line of list.split('\n')) {
    const [kind, nb = '', nn = ''] = line.split('\t')
    const [from, to] = malform === 'nn' ? [nb, nn] : [nn, nb]
    if (kind === 'ord') words.set(from, [...(words.get(from) ?? []), to])
    else if (kind === 'ende') endings.push({ from, to })
    else if (kind === 'del') within.push({ from, to })
  }
  return { words, endings, within }
}

/**
 * What a word of the other målform, in lower case, may be called in `malform`, in no order. Method: a list of words;
 * for others the fewest exchanges of letters, at most one of them in the ending, that give a word.
 * @param isWord whether a form is a word of `malform`
 */
export function counterparts(word: string, malform: Malform, isWord: (form: string) => boolean): string[] {
  kept[malform] ??= exchangesInto(malform)
  const { words, endings, within } = kept[malform]
  const whole = words.get(word)
  if (whole !== undefined) return [...whole]
  const tried = new Set([word])
  let forms = [{ stem: word, ending: '' }]
  for (let exchanges = 1; exchanges <= MOST_EXCHANGES && tried.size < MOST_TRIED; exchanges++) {
    const next: typeof forms = []
    const add = (stem: string, ending: string) => {
      if (tried.size >= MOST_TRIED || tried.has(stem + ending)) return
      tried.add(stem + ending)
      next.push({ stem, ending })
    }
    for (const { stem, ending } of forms) {
      if (ending === '')
        for (const { from, to } of endings)
          if (stem.length > from.length && stem.endsWith(from))
            add(stem.slice(0, stem.length - from.length), to)
      for (const { from, to } of within) if (stem.includes(from)) add(stem.replace(from, to), ending)
    }
    const found = next.map(({ stem, ending }) => stem + ending).filter(isWord)
    if (found.length > 0) return [...new Set(found)]
    forms = next
  }
  return []
}
