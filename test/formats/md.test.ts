import { describe, expect, test } from 'vitest'
import { readMarkdown } from '../../src/formats/md'
import { expectSound, expectWordsInPlace, outline, textOf } from './helpers'

async function read(source: string) {
  const { prose } = await readMarkdown(source)
  expectSound(source, prose)
  return prose
}

async function markdown(source: string) {
  return outline(await read(source))
}

describe('blocks', () => {
  test('headings of both kinds carry their level', async () => {
    expect(await markdown('# Vedtak #\n\n### Frist\n\nKlage\n=====\n\nAdresse\n---\n')).toEqual([
      'heading1: Vedtak',
      'heading3: Frist',
      'heading1: Klage',
      'heading2: Adresse',
    ])
  })

  test('list items carry their depth, and every paragraph of an item is one', async () => {
    const source = '- en\n  - to\n    1. tre\n- [x] gjort\n- [ ] ugjort\n\n  mer\n'
    expect(await markdown(source)).toEqual([
      'listItem1: en',
      'listItem2: to',
      'listItem3: tre',
      'listItem1: gjort',
      'listItem1: ugjort',
      'listItem1: mer',
    ])
  })

  test('quotes lose their prefixes, also on lazy lines and in lists', async () => {
    expect(await markdown('> Du får\n> plass\nsnart\n>\n> > Svar\n\n- > Ja\n')).toEqual([
      'quote: Du får\nplass\nsnart',
      'quote: Svar',
      'quote: Ja',
    ])
  })

  test('table cells are blocks of their own', async () => {
    const rows = ['| Frist | Hva \\| hvem |', '|---|:-:|', '| **1.** mars | [Søk](x) |', '|| tom |']
    const cells = ['Frist', 'Hva | hvem', '1. mars', 'Søk', 'tom'].map((cell) => `tableCell: ${cell}`)
    for (const end of ['\n', '\r\n', '  \n']) expect(await markdown(rows.join(end) + end)).toEqual(cells)
  })

  test('code, HTML blocks, rules and link definitions are not prose', async () => {
    const source =
      'Før\n\n```js\nlet x\n```\n\n    kode\n\n~~~\nmer\n~~~\n\n<div>\nboks\n</div>\n\n***\n\n[a]: http://x.no "Tittel"\n\nEtter\n'
    expect(await markdown(source)).toEqual(['paragraph: Før', 'paragraph: Etter'])
    expect(await markdown(source.replaceAll('\n', '\r\n'))).toEqual(['paragraph: Før', 'paragraph: Etter'])
  })

  test('front matter is not prose, a rule at the top is not front matter', async () => {
    const body = '\n# Tittel\n'
    for (const front of [
      '---\ntitle: Ål\n---\n',
      '+++\ntitle = "Ål"\n+++\n',
      '---\r\na: b\r\n...\r\n',
      '---\n---\n',
    ]) {
      const prose = await read(front + body)
      expect(outline(prose)).toEqual(['heading1: Tittel'])
      expectWordsInPlace(front + body, prose)
    }
    expect(await markdown('---\n\nTekst uten slutt\n')).toEqual(['paragraph: Tekst uten slutt'])
    expect(await markdown('---\n\nMellom to streker\n\n---\n')).toEqual(['paragraph: Mellom to streker'])
  })

  test('footnotes are prose without their markers', async () => {
    const source =
      'Fristen er kort.[^1]\n\n[^1]: Tre uker\n    fra i dag.\n\n    Se loven.\n[^to]: To.\n\nSlutt.\n'
    expect(await markdown(source)).toEqual([
      'paragraph: Fristen er kort.',
      'paragraph: Tre uker\nfra i dag.',
      'paragraph: Se loven.',
      'paragraph: To.',
      'paragraph: Slutt.',
    ])
  })
})

describe('inline', () => {
  test('emphasis inside a word leaves one word, which maps to all of its source', async () => {
    const source =
      'Ny **barne**hage og ~~gam~~mel _vei_ \\*her\\* s&oslash;r p&aring;&nbsp;&#216;ya &ukjent; & fri.'
    const prose = await read(source)
    expect(prose.text).toBe('Ny barnehage og gammel vei *her* sør på\u00A0Øya &ukjent; & fri.')
    expectWordsInPlace(source, prose, {
      barnehage: 'barne**hage',
      gammel: 'gam~~mel',
      '*her*': '*her\\*',
      sør: 's&oslash;r',
      på: 'p&aring;',
      Øya: '&#216;ya',
    })
  })

  test('breaks become line breaks and indentation goes', async () => {
    for (const end of ['\n', '\r\n']) {
      const source = ['Ola  ', '   Storgata\\', '  0001 Oslo<br>', 'Norge<br/>slutt'].join(end)
      const prose = await read(source)
      expect(prose.text).toBe('Ola\nStorgata\n0001 Oslo\nNorge\nslutt')
      expectWordsInPlace(source, prose)
    }
  })

  test('links are prose with a target, by reference too', async () => {
    const source =
      'Se [vår *side*](<https://x.no/å b> "T"), [skjema][S  k], [sk] og [tom]().\n\n[s k]: /skjema\n[SK]: </sk>\n'
    const prose = await read(source)
    expect(prose.text).toBe('Se vår side, skjema, sk og tom.')
    expect(prose.marks.map((mark) => [mark.kind, textOf(prose, mark), mark.target])).toEqual([
      ['link', 'vår side', 'https://x.no/å b'],
      ['link', 'skjema', '/skjema'],
      ['link', 'sk', '/sk'],
      ['link', 'tom', ''],
    ])
  })

  test('brackets that refer to nothing are text', async () => {
    const source = 'Hei [navn], møt [dato][sted] ![klokka] [a [b] c].'
    const prose = await read(source)
    expect(prose.text).toBe(source)
    expect(prose.marks).toEqual([])
  })

  test('code and images become placeholders; an image keeps its description and address', async () => {
    const prose = await read('Skriv `npm i` i [![Logo for *Ål*](logo.png)](/) ![](x.png) nå')
    expect(prose.text).toBe('Skriv \uFFFC i \uFFFC \uFFFC nå')
    expect(prose.marks).toEqual([
      { kind: 'image', start: 10, end: 11, target: 'logo.png', alt: 'Logo for *Ål*' },
      { kind: 'link', start: 10, end: 11, target: '/' },
      { kind: 'image', start: 12, end: 13, target: 'x.png' },
    ])
  })

  test('strong text is marked', async () => {
    const prose = await read('Svar **innen _tre_ uker** eller __ring__.')
    expect(prose.marks.map((mark) => [mark.kind, textOf(prose, mark)])).toEqual([
      ['strong', 'innen tre uker'],
      ['strong', 'ring'],
    ])
  })

  test('addresses stay as text, tags vanish', async () => {
    const source = 'Se https://x.no/a_b_c*d*, <https://y.no> og post@x.no <span class="x">nå</span>.'
    const prose = await read(source)
    expect(prose.text).toBe('Se https://x.no/a_b_c*d*, https://y.no og post@x.no nå.')
  })
})

describe('offsets', () => {
  test('hold after æøå, decomposed letters, soft hyphens, emoji and CRLF', async () => {
    const source = [
      '# Blåbær 🫐 på a\u030Asen',
      '',
      'Søknads\u00ADfristen 👩‍👩‍👧 er **ha\u030Ard**,',
      'sier **kommune**direktøren.',
      '',
      '1. Møte i råd\u00ADhuset',
    ].join('\r\n')
    const prose = await read(source)
    expect(outline(prose)).toEqual([
      'heading1: Blåbær 🫐 på åsen',
      'paragraph: Søknadsfristen 👩‍👩‍👧 er hård,\nsier kommunedirektøren.',
      'listItem1: Møte i rådhuset',
    ])
    expectWordsInPlace(source, prose, {
      åsen: 'a\u030Asen',
      Søknadsfristen: 'Søknads\u00ADfristen',
      'hård,': 'ha\u030Ard**,',
      'kommunedirektøren.': 'kommune**direktøren.',
      rådhuset: 'råd\u00ADhuset',
    })
  })
})

describe('directives', () => {
  test('are read from comments of every kind, and stand before what follows them', async () => {
    const source = [
      '<!-- klarsprak-av passiv, lang-setning -->',
      'Første avsnitt.',
      '',
      '<!--klarsprak-av-neste dato: sitat fra loven-->',
      '',
      'Andre <!-- klarsprak-på --> avsnitt <!-- vanlig kommentar --> her. <!-- klarsprak-av-neste lix -->',
      '',
      '- punkt <!-- klarsprak-paa lang-setning -->',
      '',
      '<div>',
      '<!-- klarsprak-av store-tall -->',
      '</div>',
    ].join('\n')
    const prose = await read(source)
    const [first, second, third] = prose.blocks
    expect(outline(prose)).toEqual([
      'paragraph: Første avsnitt.',
      'paragraph: Andre avsnitt her.',
      'listItem1: punkt',
    ])
    expect(prose.directives.map(({ action, rules, at }) => ({ action, rules, at }))).toEqual([
      { action: 'av', rules: ['passiv', 'lang-setning'], at: first!.start },
      { action: 'av-neste', rules: ['dato'], at: second!.start },
      { action: 'på', rules: [], at: second!.start + 'Andre '.length },
      { action: 'av-neste', rules: ['lix'], at: second!.end },
      { action: 'på', rules: ['lang-setning'], at: third!.end },
      { action: 'av', rules: ['store-tall'], at: prose.text.length },
    ])
    for (const { start, end } of prose.directives) expect(source.slice(start, end)).toMatch(/^<!--.*-->$/)
  })

  test('text after a comment on the same line is prose', async () => {
    expect(await markdown('<!-- klarsprak-av --> Vedtaket *gjelder* nå.\n')).toEqual([
      'paragraph: Vedtaket gjelder nå.',
    ])
  })

  test('other words after klarsprak- are no directive', async () => {
    const prose = await read('<!-- klarsprak-avslutt -->\n\n<!-- klarsprak-avvik -->\n\nHei\n')
    expect(prose.directives).toEqual([])
  })
})
