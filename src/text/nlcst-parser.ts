import type { Paragraph, ParagraphContent, Root, Sentence, SentenceContent } from 'nlcst'
import { analyse } from './analyse'
import { toNlcst } from './nlcst'
import { plainProse } from './plain'

/** Parses plain text into nlcst; the concatenated values are the text. */
export function parseNorwegian(text: string): Root {
  const prose = plainProse(text)
  return toNlcst(analyse(prose), prose.map, text)
}

/**
 * The parser as an object of the kind that remark-retext and rehype-retext call piece by piece: they hand over the
 * text between two marks of markup at a time, and let the parser find the sentences when a paragraph is whole.
 */
export const norwegianParser = {
  parse: (value?: string | null): Root => parseNorwegian(value ?? ''),
  tokenize: (value?: string | null): SentenceContent[] => leavesOf(parseNorwegian(value ?? '')),
  tokenizeParagraph: (value?: string | null): Paragraph => {
    const paragraph: Paragraph = {
      type: 'ParagraphNode',
      children: leavesOf(parseNorwegian(value ?? '')) as never,
    }
    resentence(paragraph)
    return paragraph
  },
  tokenizeSentencePlugins: [] as ((node: Sentence) => undefined)[],
  tokenizeParagraphPlugins: [resentence],
  tokenizeRootPlugins: [] as ((node: Root) => undefined)[],
}

type Branch = Root | Paragraph | Sentence

/** The words, marks and spaces below a node, in order. */
function leavesOf(branch: Branch): SentenceContent[] {
  return branch.children.flatMap((child) =>
    child.type === 'ParagraphNode' || child.type === 'SentenceNode'
      ? leavesOf(child)
      : [child as SentenceContent],
  )
}

/** Groups the leaves of a paragraph into Norwegian sentences, whatever sentences it had. */
function resentence(paragraph: Paragraph): undefined {
  const leaves = leavesOf(paragraph)
  const { sentences } = analyse(plainProse(leaves.map(valueOfNode).join('')))
  const children: ParagraphContent[] = []
  let offset = 0
  let next = 0
  let open: Sentence | null = null
  for (const leaf of leaves) {
    while (next < sentences.length && sentences[next]!.end <= offset) {
      next++
      open = null
    }
    const inside = next < sentences.length && offset >= sentences[next]!.start
    if (!inside) {
      open = null
      children.push(leaf as ParagraphContent)
    } else if (open === null) {
      open = { type: 'SentenceNode', children: [leaf] }
      children.push(open)
    } else {
      open.children.push(leaf)
    }
    offset += valueOfNode(leaf).length
  }
  for (const child of children) if (child.type === 'SentenceNode') place(child)
  paragraph.children = children
  return undefined
}

function place(sentence: Sentence): void {
  const start = sentence.children[0]?.position?.start
  const end = sentence.children.at(-1)?.position?.end
  if (start !== undefined && end !== undefined) sentence.position = { start, end }
}

const valueOfNode = (node: SentenceContent): string =>
  'value' in node ? node.value : node.children.map((child) => child.value).join('')
