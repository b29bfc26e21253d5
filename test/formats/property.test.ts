import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { DocumentError, type Format, readDocument } from '../../src/formats/read'
import { docx, p, r } from './docx-builder'
import { expectSound, placed } from './helpers'

const TEXT_FORMATS = ['txt', 'md', 'html'] as const
const words = fc.constantFrom(
  'Søknaden',
  'er',
  'gitt',
  'på',
  'a\u030Apen',
  'frist\u00ADdato',
  '🏫',
  'kommune',
  'æ',
  '2026',
  ' ',
  '  ',
)

async function readOrRefuse(value: Uint8Array | string, format: Format) {
  try {
    const { source, prose } = await readDocument(value, format)
    expectSound(source, prose)
  } catch (error) {
    if (!(error instanceof DocumentError)) throw error
  }
}

describe('anything at all is read or refused, and offsets stay inside the source', () => {
  test('random bytes', async () => {
    const formats = fc.constantFrom<Format>(...TEXT_FORMATS, 'docx')
    await fc.assert(fc.asyncProperty(fc.uint8Array({ maxLength: 300 }), formats, readOrRefuse), {
      numRuns: 500,
    })
  })

  test('random Markdown', async () => {
    const markup = fc.constantFrom(
      ...[
        '*',
        '**',
        '_',
        '`',
        '```',
        '~~',
        '[',
        ']',
        '](',
        ')',
        '![',
        '[a]: b',
        '[^1]',
        '[^1]: ',
        '\n',
        '\n\n',
        '\r\n',
        '  \n',
        '\\\n',
        '\\',
      ],
      ...[
        '> ',
        '- ',
        '1. ',
        '# ',
        '    ',
        '\t',
        '| ',
        '|',
        '|---|',
        '---',
        '===',
        '<b>',
        '</b>',
        '<br>',
        '<!--',
        '-->',
        '&amp;',
        '&oslash;',
        '&#229;',
        '&',
      ],
      ...[
        '<!-- klarsprak-av passiv -->',
        'https://x.no/a_b',
        '<https://x.no>',
        '- [ ] ',
        '+++',
        '<div>',
        '\u2028',
        '\0',
      ],
    )
    const document = fc.array(fc.oneof(words, markup), { maxLength: 60 }).map((parts) => parts.join(''))
    await fc.assert(
      fc.asyncProperty(document, (text) => readOrRefuse(text, 'md')),
      { numRuns: 1500 },
    )
  })

  test('random HTML', async () => {
    const names = fc.constantFrom(
      ...[
        'p',
        'div',
        'b',
        'strong',
        'a href="x"',
        'i lang="en"',
        'ul',
        'ol',
        'li',
        'table',
        'tr',
        'td',
        'h2',
        'main',
        'article',
        'nav',
        'code',
      ],
      ...[
        'pre',
        'br',
        'img alt="x"',
        'script',
        'style',
        'title',
        'svg',
        'blockquote',
        'section',
        'header',
        'span hidden',
        'p lang=en',
        'dl',
        'dt',
      ],
    )
    const tag = fc
      .tuple(names, fc.constantFrom('<', '</', '<'))
      .map(([name, open]) => `${open}${open === '</' ? name.split(' ')[0] : name}>`)
    const other = fc.constantFrom(
      '&aring;',
      '&shy;',
      '&nbsp;',
      '&#32;',
      '&',
      '<',
      '>',
      '\n',
      '\r\n',
      '<!--',
      '-->',
      '<!-- klarsprak-av -->',
      '<![CDATA[',
      '/>',
      '"',
      '\0',
    )
    const document = fc.array(fc.oneof(words, tag, other), { maxLength: 60 }).map((parts) => parts.join(''))
    await fc.assert(
      fc.asyncProperty(document, (text) => readOrRefuse(text, 'html')),
      { numRuns: 1500 },
    )
  })

  test('random Word XML', async () => {
    const open = fc.constantFrom(
      'p',
      'r',
      't',
      'tbl',
      'tr',
      'tc',
      'del',
      'ins',
      'sdt',
      'sdtContent',
      'hyperlink',
      'pPr',
      'rPr',
      'txbxContent',
      'drawing',
      'fldSimple',
    )
    const empty = fc.constantFrom(
      '<w:br/>',
      '<w:fldChar w:fldCharType="begin"/>',
      '<w:fldChar w:fldCharType="separate"/>',
      '<w:fldChar w:fldCharType="end"/>',
      '<w:del/>',
      '<w:vanish/>',
    )
    const body = fc.letrec<{ node: string; nodes: string }>((tie) => ({
      nodes: fc.array(tie('node'), { maxLength: 4 }).map((nodes) => nodes.join('')),
      node: fc.oneof(
        { depthSize: 'medium' },
        words,
        empty,
        fc.tuple(open, tie('nodes')).map(([name, inside]) => `<w:${name}>${inside}</w:${name}>`),
      ),
    })).nodes
    await fc.assert(
      fc.asyncProperty(body, (xml) => readOrRefuse(docx(xml), 'docx')),
      { numRuns: 800 },
    )
  })
})

describe('words come out as they went in, and back to their place', () => {
  const sentence = fc.array(
    fc.constantFrom('Søknaden', 'gjelder', 'plass', 'på', 'skolen', 'Åsen', '🏫', 'nynorsk', 'årstid'),
    { minLength: 1, maxLength: 12 },
  )
  const sentences = fc.array(sentence, { minLength: 1, maxLength: 8 })

  test.each([
    ['txt', (s: string[]) => s.join(' '), '\n\n'],
    ['md', (s: string[]) => s.join(' '), '\r\n\r\n'],
    ['md', (s: string[]) => `> ${s.join('\n> ')}`, '\n\n\n'],
    [
      'md',
      (s: string[]) => `- ${s.map((word, i) => (i % 2 === 0 ? `**${word}**` : `*${word}*`)).join(' ')}`,
      '\n',
    ],
    ['html', (s: string[]) => `<p>${s.join(' \r\n ')}</p>`, '\n'],
    ['html', (s: string[]) => `<div>&nbsp;${s.map((w) => `<b>${w}</b>`).join(' ')}`, '<br><br>'],
  ] as const)('%s', async (format, paragraph, between) => {
    await fc.assert(
      fc.asyncProperty(sentences, async (given) => {
        const source = given.map(paragraph).join(between)
        const { prose } = await readDocument(source, format)
        const found = placed(source, prose)
        expect(found.map(({ word }) => word)).toEqual(given.flat())
        for (const { word, slice } of found) expect(slice).toBe(word)
      }),
      { numRuns: 100 },
    )
  })

  test('docx', async () => {
    await fc.assert(
      fc.asyncProperty(sentences, async (given) => {
        const body = given
          .map((s) => p(s.map((word) => r(word.slice(0, 2)) + r(`${word.slice(2)} `)).join('')))
          .join('')
        const { source, prose } = await readDocument(docx(body), 'docx')
        expect(source).toBe(given.map((s) => s.join(' ')).join('\n'))
        for (const { word, slice } of placed(source, prose)) expect(slice).toBe(word)
      }),
      { numRuns: 100 },
    )
  })
})
