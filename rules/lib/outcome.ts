import type { TextBlock, TextModel } from '../../src/text/model'

/** A block of so few words without a final stop is an address, a date or a reference. */
const META_WORDS = 8
/** Shorter letters have no beginning to hide the outcome behind. */
const SHORTEST = 40

/** Words that give the outcome, and what the reader gets, must or may do; in lower case. */
const OUTCOME = new RegExp(
  `(?<![a-zæøå])(?:${[
    '(?:innvilg|avsl[aåo]|avvis|godkjen|opphev|omgjør|omgjer|medhold|medhald|imøtekom|gratulerer|tilbyr|tilbud|tilbod|inviter|steng)',
    '(?:gir|gjev|får|fått|fekk|ønsker|ønskjer|foreslår|ber|frist|fristen|senest|seinast|innen|innan)(?![a-zæøå])',
    '(?:du|dere|de|vi|me) (?:må|kan|skal|har|treng)',
    '(?:må|kan|skal|har) (?:du|dere|de|vi|me)(?![a-zæøå])',
    '(?:sagt|sier|seier) (?:ja|nei)(?![a-zæøå])',
  ].join('|')})`,
)

/** «Du opplyser at du har …»: what the reader wrote is not what came of it; in lower case. */
const RETOLD =
  /(?<![a-zæøå])(?:du|dere|de|dykk) (?:opplyser|opplyste|skriver|skriv|skrev|oppgir|oppgjev|oppgav|oppga|forteller|fortel|fortalte|forklarer|forklarar|forklarte|viser til|sier|seier|mener|meiner|søkte|søker|søkjer|har (?:opplyst|skrevet|skrive|oppgitt|forklart|søkt))(?:(?!, (?:og|men) (?!at ))[^.!?\n])*/g

/**
 * The first paragraph of a letter or decision whose first words do not say what came of it; null where they do, or
 * the text is too short to hide it.
 * @param limit within so many words the outcome must begin
 */
export function lateOutcome(text: TextModel, limit: number): TextBlock | null {
  const body = text.blocks.filter((block) => wordsIn(text, block) > 0 && !isMeta(text, block))
  const first = body.find(({ kind }) => kind === 'paragraph')
  const total = body.reduce((sum, block) => sum + wordsIn(text, block), 0)
  if (first === undefined || total < SHORTEST) return null
  // In lower case beforehand: patterns that ignore case for all letters there are take longer to make than the rest.
  return OUTCOME.test(opening(text, body, limit).toLowerCase().replace(RETOLD, '')) ? null : first
}

function isMeta(text: TextModel, block: TextBlock): boolean {
  if (block.kind !== 'paragraph') return block.kind === 'tableCell'
  return (
    wordsIn(text, block) <= META_WORDS && !/[.!?]$/.test(text.text.slice(block.start, block.end).trimEnd())
  )
}

/** The headings and sentences that begin within the first words of the body. */
function opening(text: TextModel, body: readonly TextBlock[], limit: number): string {
  let words = 0
  const parts: string[] = []
  for (const block of body) {
    for (let index = block.firstSentence; index < block.lastSentence; index++) {
      if (words >= limit) return parts.join('\n')
      const { start, end } = text.sentences[index]!
      parts.push(text.text.slice(start, Math.min(end, start + 500)))
      words += text.sentences[index]!.words
    }
  }
  return parts.join('\n')
}

function wordsIn({ sentences }: TextModel, { firstSentence, lastSentence }: TextBlock): number {
  let words = 0
  for (let index = firstSentence; index < lastSentence; index++) words += sentences[index]!.words
  return words
}
