import list from '../../../data/suggestions/aldri.tsv'

interface Never {
  readonly words: ReadonlySet<string>
  readonly within: readonly string[]
}

let kept: Never | undefined

function readList(): Never {
  const words = new Set<string>()
  const within: string[] = []
  for (const line of list.split('\n')) {
    const [kind, content = ''] = line.split('\t')
    if (kind === 'ord') for (const word of content.split(' ')) words.add(word)
    else if (kind === 'del') within.push(...content.split(' '))
  }
  return { words, within }
}

/** Whether a form in lower case is one that no writer wants to be offered. */
export function isNeverOffered(form: string): boolean {
  kept ??= readList()
  return kept.words.has(form) || kept.within.some((letters) => form.includes(letters))
}
