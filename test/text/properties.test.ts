import fc from 'fast-check'
import type { Nodes } from 'nlcst'
import { describe, expect, it } from 'vitest'
import { analyse } from '../../src/text/analyse'
import { fromNlcst, toNlcst } from '../../src/text/nlcst'
import { plainProse } from '../../src/text/plain'
import { modelOf, sentencesOf, tokensOf } from './helpers'

/** Pieces that meet in Norwegian texts, and some that do not. */
const piece = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.constantFrom(
      ...'Kommunen søknaden å i på 17. bl.a. kl. osv. § 20-1 A. 2 500 0,5 – - « » " ( ) . , : ; ? ! ... …'.split(
        ' ',
      ),
    ),
  },
  {
    weight: 3,
    arbitrary: fc.constantFrom(
      ' ',
      ' ',
      '\n',
      '\r\n',
      '\n\n',
      '\u00A0',
      '\t',
      '\f',
      '- ',
      '1. ',
      '• ',
      'a) ',
    ),
  },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      '\u00AD',
      'a\u030A',
      '😀',
      '👨‍👩‍👧',
      '\uD83D',
      '\uFFFC',
      '{{navn}}',
      '[dato]',
      'İ',
      'ola@eksempel.no',
      'www.eksempel.no/a',
      '\u200B',
      'ﬁ',
    ),
  },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 4 }) },
)
const source = fc.array(piece, { maxLength: 40 }).map((pieces) => pieces.join(''))

const valueIn = (node: Nodes): string =>
  'children' in node ? node.children.map(valueIn).join('') : node.value
const outline = (text: string): unknown => {
  const model = modelOf(text)
  return [sentencesOf(model), tokensOf(model), model.blocks.map(({ kind }) => kind), model.malform]
}

describe('any text', () => {
  it('has tokens that are sorted, apart and without white space, and cover all else in the blocks', () => {
    fc.assert(
      fc.property(source, (text) => {
        const model = modelOf(text)
        const { tokens, blocks, sentences } = model
        let at = 0
        const covered = new Set<number>()
        for (let token = 0; token < tokens.count; token++) {
          expect(tokens.start[token]).toBeGreaterThanOrEqual(at)
          expect(tokens.end[token]).toBeGreaterThan(tokens.start[token]!)
          expect(model.form(token)).not.toMatch(/[\s\u00A0]/)
          at = tokens.end[token]!
          for (let offset = tokens.start[token]!; offset < at; offset++) covered.add(offset)
        }
        expect(at).toBeLessThanOrEqual(model.text.length)
        for (const { start, end } of blocks) {
          for (let offset = start; offset < end; offset++) {
            if (/[\p{L}\p{N}\p{P}\p{S}]/u.test(model.text[offset]!)) expect(covered).toContain(offset)
          }
        }
        let last = 0
        sentences.forEach((sentence, index) => {
          expect(sentence.first).toBe(last)
          expect(sentence.last).toBeGreaterThan(sentence.first)
          last = sentence.last
          const block = blocks[sentence.block]!
          expect(index).toBeGreaterThanOrEqual(block.firstSentence)
          expect(index).toBeLessThan(block.lastSentence)
          expect(sentence.start).toBeGreaterThanOrEqual(block.start)
          expect(sentence.end).toBeLessThanOrEqual(block.end)
        })
        expect(last).toBe(tokens.count)
        expect(tokens.skip).toHaveLength(tokens.count)
      }),
      { numRuns: 500 },
    )
  })

  it('comes back from its tree, character by character and token by token', () => {
    fc.assert(
      fc.property(source, (text) => {
        const prose = plainProse(text)
        const model = analyse(prose)
        const tree = toNlcst(model, prose.map, text)
        expect(valueIn(tree)).toBe(text)
        const again = analyse(fromNlcst(tree, text))
        expect(tokensOf(again)).toEqual(tokensOf(model))
        expect(sentencesOf(again)).toEqual(sentencesOf(model))
      }),
      { numRuns: 500 },
    )
  })

  it('is read alike with CRLF, decomposed letters and soft hyphens', () => {
    const lines = fc.array(
      fc.constantFrom(
        'Søknaden må være sendt på nett.',
        'Frist',
        '- Åse',
        '1. Gå',
        'Hva så? Ring 12 34.',
        '',
        '«Ja», sa han.',
      ),
    )
    fc.assert(
      fc.property(lines, (pieces) => {
        const text = pieces.join('\n')
        const plain = outline(text)
        expect(outline(text.replaceAll('\n', '\r\n'))).toEqual(plain)
        expect(outline(text.normalize('NFD'))).toEqual(plain)
        expect(outline(text.replaceAll(/(\p{L})(?=\p{L})/gu, '$1\u00AD'))).toEqual(plain)
      }),
    )
  })

  it('indexes every word where it stands', () => {
    fc.assert(
      fc.property(source, (text) => {
        const model = modelOf(text)
        const seen: number[] = []
        for (const form of model.forms()) {
          for (const token of model.occurrences(form)) {
            expect(model.lower(token)).toBe(form)
            expect(model.form(token).replaceAll('İ', 'I').toLowerCase()).toBe(form)
            seen.push(token)
          }
        }
        expect(new Set(seen).size).toBe(seen.length)
      }),
      { numRuns: 300 },
    )
  })
})

describe('hostile text is read to the end', () => {
  const unit: Record<string, string> = {
    'one word': 'a',
    'open brackets': '(',
    stops: '.',
    'line breaks': '\n',
    'single letters with stops': 'a. ',
    initials: 'A. ',
    'dotted letters': 'a.',
    'e-mail signs': 'a@',
    guillemets: '«',
    quotes: '" ',
    fields: '{{',
    'section signs': '§ ',
    'list items': '- a\n',
    schemes: 'http://',
    hyphens: '-a',
    colons: 'A: ',
  }
  it.each(Object.entries(unit))('%s', (_, piece) => {
    const short = modelOf(piece.repeat(20_000))
    const long = modelOf(piece.repeat(60_000))
    expect(long.tokens.skip).toHaveLength(long.tokens.count)
    const grown = short.tokens.count <= 1 ? [0, 1] : [2.9, 3.1]
    const ratio = long.tokens.count / Math.max(1, short.tokens.count)
    expect(ratio).toBeGreaterThanOrEqual(grown[0]!)
    expect(ratio).toBeLessThanOrEqual(grown[1]!)
  })
})
