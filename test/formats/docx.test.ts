import { describe, expect, test } from 'vitest'
import { readDocument } from '../../src/formats/read'
import { docx, field, type Parts, p, r, style } from './docx-builder'
import { expectSound, expectWordsInPlace, outline, textOf } from './helpers'

async function read(body: string, parts?: Parts) {
  const document = await readDocument(docx(body, parts), 'docx')
  expectSound(document.source, document.prose)
  if (document.source !== '') expectWordsInPlace(document.source, document.prose)
  expect(document.source.split('\n').length).toBe(Math.max(1, document.prose.blocks.length))
  return document
}

const word = async (body: string, parts?: Parts) => outline((await read(body, parts)).prose)

describe('blocks', () => {
  test('headings come from the style chain, its name or the outline level', async () => {
    const styles = `<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>
      <w:style w:type="paragraph" w:styleId="Overskrift1"><w:name w:val="heading 1"/><w:basedOn w:val="Normal"/><w:pPr><w:outlineLvl w:val="0"/></w:pPr></w:style>
      <w:style w:type="paragraph" w:styleId="Egen"><w:name w:val="Kommunens overskrift"/><w:basedOn w:val="Overskrift1"/></w:style>
      <w:style w:type="paragraph" w:styleId="Innhold"><w:name w:val="TOC Heading"/><w:basedOn w:val="Overskrift1"/><w:pPr><w:outlineLvl w:val="9"/></w:pPr></w:style>
      <w:style w:type="paragraph" w:styleId="T"><w:name w:val="Title"/></w:style>
      <w:style w:type="paragraph" w:styleId="ring"><w:name w:val="Ring"/><w:basedOn w:val="ring"/></w:style>
      <w:style w:type="paragraph" w:styleId="S"><w:name w:val="Quote"/></w:style>`
    const body = [
      p('Tittel', style('T')),
      p('En', style('Overskrift1')),
      p('Egen', style('Egen')),
      p('Innhold', style('Innhold')),
      p('Direkte', '<w:outlineLvl w:val="2"/>'),
      p('Ring', style('ring')),
      p('Sitat', style('S')),
      p('Ukjent', style('Overskrift2')),
      p('Vanlig'),
      p(''),
    ].join('')
    expect(await word(body, { styles })).toEqual([
      'heading1: Tittel',
      'heading1: En',
      'heading1: Egen',
      'paragraph: Innhold',
      'heading3: Direkte',
      'paragraph: Ring',
      'quote: Sitat',
      'heading2: Ukjent',
      'paragraph: Vanlig',
    ])
  })

  test('lists by numbering of the paragraph or its style', async () => {
    const numbered = (level: number, id = 1) =>
      `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${id}"/></w:numPr>`
    const styles = `<w:style w:styleId="Punktliste"><w:name w:val="List Bullet"/><w:pPr><w:numPr><w:numId w:val="3"/></w:numPr></w:pPr></w:style>
      <w:style w:styleId="Punkt2"><w:name w:val="x"/><w:basedOn w:val="Punktliste"/></w:style>`
    const body =
      p('en', numbered(0)) +
      p('to', numbered(1)) +
      p('tre', style('Punkt2')) +
      p('fire', style('Punktliste') + numbered(0, 0))
    expect(await word(body, { styles })).toEqual([
      'listItem1: en',
      'listItem2: to',
      'listItem1: tre',
      'paragraph: fire',
    ])
  })

  test('table cells, nested tables and lists in cells', async () => {
    const cell = (content: string) => `<w:tc><w:tcPr/>${content}</w:tc>`
    const table = (rows: string) => `<w:tbl><w:tblPr/>${rows}</w:tbl>`
    const list = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>'
    const inner = table(`<w:tr>${cell(p('inne'))}</w:tr>`)
    const body = table(`<w:tr>${cell(p('a') + p('b'))}${cell(inner + p('c', list))}</w:tr>`) + p('etter')
    expect(await word(body)).toEqual([
      'tableCell: a',
      'tableCell: b',
      'tableCell: inne',
      'listItem1: c',
      'paragraph: etter',
    ])
  })

  test('text boxes are read once, after the paragraph they hang in', async () => {
    const box = `<w:txbxContent>${p('i boksen')}</w:txbxContent>`
    const both = `<mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:docPr descr="ramme"/><wps:txbx>${box}</wps:txbx></w:drawing></mc:Choice>
      <mc:Fallback><w:pict><v:textbox>${box}</v:textbox></w:pict></mc:Fallback></mc:AlternateContent>`
    expect(await word(p(`${r('før ')}<w:r>${both}</w:r>${r('etter')}`))).toEqual([
      'paragraph: før etter',
      'paragraph: i boksen',
    ])
    const old = `<w:r><w:pict><v:textbox>${box}</v:textbox></w:pict></w:r>`
    const inCell = `<w:tbl><w:tr><w:tc>${p(r('celle') + old)}</w:tc></w:tr></w:tbl>`
    expect(await word(inCell)).toEqual(['tableCell: celle', 'paragraph: i boksen'])
  })

  test('footnotes and endnotes follow the text, separators, headers and comments do not', async () => {
    const note = (kind: string, text: string, type = '') =>
      `<w:${kind} ${type} w:id="2">${p(text)}</w:${kind}>`
    const footnotes = note('footnote', 'strek', 'w:type="separator"') + note('footnote', 'Fotnote')
    const reference = '<w:r><w:footnoteReference w:id="2"/></w:r>'
    expect(
      await word(p(`${r('Tekst')}${reference}${r('.')}`), {
        footnotes,
        endnotes: note('endnote', 'Sluttnote'),
      }),
    ).toEqual(['paragraph: Tekst.', 'paragraph: Fotnote', 'paragraph: Sluttnote'])
  })
})

describe('runs', () => {
  test('breaks, tabs, hyphens, symbols and soft hyphens', async () => {
    const run = (inside: string) => `<w:r>${inside}</w:r>`
    const body = p(
      [
        run('<w:t>Ola</w:t><w:br/><w:t>Storgata</w:t><w:tab/><w:t>1</w:t>'),
        run(
          '<w:cr/><w:t>SFO</w:t><w:noBreakHyphen/><w:t>plass, søk</w:t><w:softHyphen/><w:t>nad a\u030A</w:t>',
        ),
        run(
          '<w:sym w:font="Wingdings" w:char="F0E0"/><w:t xml:space="preserve"> pil </w:t><w:sym w:char="00A7"/>',
        ),
      ].join(''),
    )
    const { source, prose } = await read(body)
    expect(prose.text).toBe('Ola\nStorgata\t1\nSFO-plass, søknad å\uFFFC pil §')
    expect(source).toBe('Ola Storgata\t1 SFO-plass, søknad å\uFFFC pil §')
  })

  test('a word split over runs is one word; adjoining bold runs are one mark', async () => {
    const bold = '<w:b/>'
    const { prose } = await read(
      p(r('Barne', bold) + r('hage', bold) + r('plass') + r(' er ', '<w:b w:val="0"/>') + r('gitt', bold)),
    )
    expect(prose.text).toBe('Barnehageplass er gitt')
    expect(prose.marks.map((mark) => [mark.kind, textOf(prose, mark)])).toEqual([
      ['strong', 'Barnehage'],
      ['strong', 'gitt'],
    ])
  })

  test('tracked deletions go, insertions stay, a deleted paragraph end joins', async () => {
    const deleted = (text: string) => `<w:del><w:r><w:delText>${text}</w:delText></w:r></w:del>`
    const row = (text: string, properties = '') =>
      `<w:tr><w:trPr>${properties}</w:trPr><w:tc>${p(text)}</w:tc></w:tr>`
    const body = [
      p(`${r('Du ')}${deleted('skal')}<w:ins>${r('må')}</w:ins>${r(' søke')}`),
      p(`<w:moveFrom>${r('flyttet')}</w:moveFrom>${r('Her')}<w:moveTo>${r(' står')}</w:moveTo>`),
      p('Delt ', '<w:rPr><w:del/></w:rPr>'),
      p('avsnitt', '<w:pPrChange><w:pPr><w:pStyle w:val="Overskrift1"/></w:pPr></w:pPrChange>'),
      `<w:tbl>${row('borte', '<w:del/>')}${row('igjen')}</w:tbl>`,
    ].join('')
    expect(await word(body)).toEqual([
      'paragraph: Du må søke',
      'paragraph: Her står',
      'paragraph: Delt avsnitt',
      'tableCell: igjen',
    ])
  })

  test('hidden text goes, also by style', async () => {
    const styles = `<w:style w:type="character" w:styleId="skjult"><w:name w:val="skjult"/><w:rPr><w:vanish/></w:rPr></w:style>`
    const body = p(
      r('Synlig') +
        r(' skjult', '<w:vanish/>') +
        r(' også', '<w:rStyle w:val="skjult"/>') +
        r(' her', '<w:vanish w:val="0"/>'),
    )
    expect(await word(body, { styles })).toEqual(['paragraph: Synlig her'])
    expect(await word(p('Avsnittsmerket er skjult', '<w:rPr><w:vanish/></w:rPr>'))).toHaveLength(1)
  })

  test('field codes go and results stay, but for tables of contents', async () => {
    const page = field(' PAGEREF _Toc1 ', r('3'))
    const body = [
      p(r('Saksnummer ') + field(' DOCPROPERTY Saksnr ', r('26/17')) + r('.')),
      p(
        `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>TOC \\o</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${r('Kapittel')}${page}`,
      ),
      p(`${r('Kapittel to')}<w:r><w:fldChar w:fldCharType="end"/></w:r>`),
      p(`<w:fldSimple w:instr=" MERGEFIELD Navn ">${r('«Navn»')}</w:fldSimple>${r(' får svar')}`),
      p(
        r('Om ') +
          field(
            ` IF ${'</w:instrText></w:r>'}${field('PAGE', r('4'))}${'<w:r><w:instrText>'} > 1 `,
            r('flere'),
          ),
      ),
    ].join('')
    expect(await word(body)).toEqual([
      'paragraph: Saksnummer 26/17.',
      'paragraph: «Navn» får svar',
      'paragraph: Om flere',
    ])
  })

  test('links carry their target, whichever way they are made', async () => {
    const body = p(
      `${r('Se ')}<w:hyperlink r:id="l1">${r('siden vår')}</w:hyperlink>${r(', ')}<w:hyperlink w:anchor="klage">${r('klage')}</w:hyperlink>${r(' og ')}${field(' HYPERLINK "https://y.no" ', r('skjema'))}`,
    )
    const { prose } = await read(body, { relations: { l1: ['hyperlink', 'https://x.no/a', true] } })
    expect(prose.text).toBe('Se siden vår, klage og skjema')
    expect(prose.marks.map((mark) => [textOf(prose, mark), mark.target])).toEqual([
      ['siden vår', 'https://x.no/a'],
      ['klage', '#klage'],
      ['skjema', 'https://y.no'],
    ])
  })

  test('images become placeholders with their description', async () => {
    const image = (descr: string) =>
      `<w:r><w:drawing><wp:inline><wp:docPr id="1" name="x"${descr}/><a:graphic><a:blip r:embed="i1"/></a:graphic></wp:inline></w:drawing></w:r>`
    const { prose } = await read(p(r('Kart: ') + image(' descr="Kart over Øya"') + image('')), {
      relations: { i1: ['image', 'media/a.png'] },
    })
    expect(prose.text).toBe('Kart: \uFFFC\uFFFC')
    expect(prose.marks).toEqual([
      { kind: 'image', start: 6, end: 7, target: 'word/media/a.png', alt: 'Kart over Øya' },
      { kind: 'image', start: 7, end: 8, target: 'word/media/a.png' },
    ])
  })

  test('content controls are read, their prompts are not; formulas stand as a placeholder', async () => {
    const control = (properties: string, content: string) =>
      `<w:sdt><w:sdtPr><w:rPr><w:vanish/></w:rPr>${properties}</w:sdtPr><w:sdtContent>${content}</w:sdtContent></w:sdt>`
    const body =
      control('', p('I kontroll')) +
      p(
        `${r('Dato ')}${control('<w:showingPlcHdr/>', r('Velg dato'))}${r(' og ')}<m:oMath><m:r><m:t>x</m:t></m:r></m:oMath>`,
      )
    expect(await word(body)).toEqual(['paragraph: I kontroll', 'paragraph: Dato \uFFFC og \uFFFC'])
  })

  test('emoji come from the fallback', async () => {
    const emoji = `<w:r><mc:AlternateContent><mc:Choice Requires="w16se"><v:symEx/></mc:Choice><mc:Fallback><w:t>😀</w:t></mc:Fallback></mc:AlternateContent></w:r>`
    expect(await word(p(r('Hei ') + emoji + r(' på deg')))).toEqual(['paragraph: Hei 😀 på deg'])
  })

  test('the language is that of most of the paragraph, unless Norwegian', async () => {
    const lang = (code: string) => `<w:lang w:val="${code}"/>`
    const body = [
      p(r('This is English text ', lang('en-GB')) + r('ja')),
      p(r('Dette er norsk ', lang('nb-NO')) + r('word', lang('en-US'))),
      p('Uten språk'),
    ].join('')
    const { prose } = await read(body)
    expect(prose.blocks.map((block) => block.language)).toEqual(['en-GB', undefined, undefined])
  })
})
