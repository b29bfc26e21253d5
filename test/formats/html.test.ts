import { describe, expect, test } from 'vitest'
import { readHtml } from '../../src/formats/html'
import { expectSound, expectWordsInPlace, outline, textOf } from './helpers'

function read(source: string) {
  const { prose } = readHtml(source)
  expectSound(source, prose)
  return prose
}

const html = (source: string) => outline(read(source))

describe('main content', () => {
  const page = (content: string) =>
    `<!DOCTYPE html><html lang="nb"><head><title>T</title><style>p { x }</style></head><body><header><p>Logo</p></header>
     <nav><ul><li>Meny</li></ul></nav>${content}<aside>Lenker</aside><footer><p>Bunn</p></footer><script>var x = '<p>y'</script></body></html>`

  test('is main, or what plays its role, or the articles, or the body without furniture', () => {
    expect(html(page('<div>Ute</div><main><header><h1>Vedtak</h1></header><p>Inne</p></main>'))).toEqual([
      'heading1: Vedtak',
      'paragraph: Inne',
    ])
    expect(html(page('<p>Ute</p><div role="main">Inne</div>'))).toEqual(['paragraph: Inne'])
    expect(html(page('<p>Ute</p><article>En</article><article>To</article>'))).toEqual([
      'paragraph: En',
      'paragraph: To',
    ])
    expect(html(page('<p>Inne</p><section><header>Topp</header></section>'))).toEqual([
      'paragraph: Inne',
      'paragraph: Topp',
    ])
    expect(html(page('<!-- <main> --><p>Inne</p>'))).toEqual(['paragraph: Inne'])
  })

  test('leaves out what is not prose', () => {
    const source = `<p>Før</p><script>a</script><style>b</style><noscript>c</noscript><template><p>d</p></template>
      <button>e</button><select><option>f</option></select><pre>g <b>h</b></pre><svg><title>i</title><text>j</text></svg>
      <div hidden>k</div><div aria-hidden="true">l <p>m</p></div><p style="color:red; display:none">n</p>
      <div role="navigation">o</div><textarea>p</textarea><dialog>q</dialog><p>Et<svg><path d=""/></svg>ter</p>`
    expect(html(source)).toEqual(['paragraph: Før', 'paragraph: Etter'])
  })
})

describe('blocks', () => {
  test('of every kind', () => {
    const source = `<h1>En</h1><h3>Tre</h3><blockquote><p>Sitat</p></blockquote><figure><figcaption>Bildetekst</figcaption></figure>
      <details><summary>Mer</summary>Skjult tekst</details><fieldset><legend>Om deg</legend><label>Navn <input></label></fieldset>
      <table><caption>Frister</caption><tr><th>Hva</th><td>Når</td></tr></table><dl><dt>Ord</dt><dd>Forklaring</dd></dl>`
    expect(html(source)).toEqual([
      'heading1: En',
      'heading3: Tre',
      'quote: Sitat',
      'paragraph: Bildetekst',
      'paragraph: Mer',
      'paragraph: Skjult tekst',
      'paragraph: Om deg',
      'paragraph: Navn',
      'paragraph: Frister',
      'tableCell: Hva',
      'tableCell: Når',
      'listItem1: Ord',
      'listItem1: Forklaring',
    ])
  })

  test('lists nest', () => {
    expect(html('<ul><li>en<ol><li><p>to</p></li></ol>tre</li><li>fire</li></ul><p>fem')).toEqual([
      'listItem1: en',
      'listItem2: to',
      'listItem1: tre',
      'listItem1: fire',
      'paragraph: fem',
    ])
  })

  test('end where browsers end them, though the end tag is missing or astray', () => {
    expect(html('<p>en<p>to<h2>tre</h2><ul><li>fire<li>fem</ul>seks')).toEqual([
      'paragraph: en',
      'paragraph: to',
      'heading2: tre',
      'listItem1: fire',
      'listItem1: fem',
      'paragraph: seks',
    ])
    expect(html('<table><tr><td>a<td>b</div><tr><td>c</table>d</p>e')).toEqual([
      'tableCell: a',
      'tableCell: b',
      'tableCell: c',
      'paragraph: d',
      'paragraph: e',
    ])
  })

  test('two line breaks end a paragraph, one is a line break', () => {
    expect(html('<p>Ola<br> Storgata 1 <br>\n<br> Hei</p>')).toEqual([
      'paragraph: Ola\nStorgata 1',
      'paragraph: Hei',
    ])
  })
})

describe('inline', () => {
  test('white space collapses as in a browser, and offsets hold', () => {
    const source = '<p>\r\n  Du   har\r\n\t<b> søkt </b> om<i>\n</i>🏫 plass,&nbsp;ja \u00A0 nei  </p>'
    const prose = read(source)
    expect(prose.text).toBe('Du har søkt om 🏫 plass,\u00A0ja \u00A0 nei')
    expectWordsInPlace(source, prose)
  })

  test('entities, soft hyphens and tags inside words', () => {
    const source =
      '<p>Bl&aring;b&aelig;r&shy;tur p&#xe5; A\u030As i s&oslashnn, <b>barne</b>hage a&amp;b &ukjent; søknads\u00ADfrist x&NotEqualTilde;</p>'
    const prose = read(source)
    expect(prose.text).toBe('Blåbærtur på Ås i sønn, barnehage a&b &ukjent; søknadsfrist x≂̸')
    expectWordsInPlace(source, prose, {
      Blåbærtur: 'Bl&aring;b&aelig;r&shy;tur',
      på: 'p&#xe5;',
      Ås: 'A\u030As',
      'sønn,': 's&oslashnn,',
      barnehage: 'barne</b>hage',
      'a&b': 'a&amp;b',
      søknadsfrist: 'søknads\u00ADfrist',
      'x≂̸': 'x&NotEqualTilde;',
    })
  })

  test('links, strong text and images are marked', () => {
    const source =
      '<p>Se <a href="/s?a=1&amp;b=å"> siden <strong>vår</strong> </a><img src="a.png" alt="Kart &amp; vei"><img alt="">.</p><a href=x><h2>A</h2>B</a>'
    const prose = read(source)
    expect(prose.text).toBe('Se siden vår \uFFFC\uFFFC.\n\nA\n\nB')
    expect(prose.marks.map((mark) => [mark.kind, textOf(prose, mark), mark.target, mark.alt])).toEqual([
      ['link', 'siden vår', '/s?a=1&b=å', undefined],
      ['strong', 'vår', undefined, undefined],
      ['image', '\uFFFC', 'a.png', 'Kart & vei'],
      ['image', '\uFFFC', undefined, ''],
      ['link', 'A', 'x', undefined],
      ['link', 'B', 'x', undefined],
    ])
  })

  test('labels, answers and fields that nothing names', () => {
    const prose =
      read(`<fieldset><legend>Plass</legend><label for="n">Navn</label><input id="n" placeholder="Ola">
      <input id="j" type="checkbox"><label for="j">Ja</label><label><input type=radio name=r> Nei</label>
      <label>Adresse <textarea placeholder=" Vei og nummer "></textarea></label><label>Tom <input></label></fieldset>
      <input placeholder="Skriv her"><input placeholder="Søk" aria-label="Søk"><input type="submit" placeholder="Nei">
      <input hidden placeholder="Skjult"><p>Dato: <input type="date"></p>`)
    expect(
      prose.marks.map((mark) => [mark.kind, textOf(prose, mark), mark.placeholder, mark.target]),
    ).toEqual([
      ['label', 'Plass', undefined, undefined],
      ['label', 'Navn', 'Ola', undefined],
      ['answer', 'Ja', undefined, undefined],
      ['answer', 'Nei', undefined, undefined],
      ['label', 'Adresse', 'Vei og nummer', undefined],
      ['label', 'Tom', undefined, undefined],
      ['field', '\uFFFC', 'Skriv her', undefined],
    ])
  })

  test('code stands as one placeholder', () => {
    expect(read('<p>Trykk <kbd>Ctrl <b>C</b></kbd> og <code>x</code>.</p>').text).toBe(
      'Trykk \uFFFC og \uFFFC.',
    )
  })
})

describe('language', () => {
  test('comes from the nearest ancestor', () => {
    const source =
      '<html lang="nn-NO"><body><p>Eg</p><div lang="en"><p>I</p><p lang="nb">Jeg</p></div><p lang="">?</p></body></html>'
    const { prose, language } = readHtml(source)
    expect(prose.blocks.map((block) => block.language)).toEqual(['nn-NO', 'en', 'nb', 'nn-NO'])
    expect(language).toBe('nn-NO')
    expect(readHtml('<p>Hei').language).toBeUndefined()
  })

  test('foreign words inside a block become a placeholder', () => {
    const source =
      '<html lang="nb"><p>Vi tilbyr <em lang="en">after school care</em> og <i lang="nn">heimehjelp</i>.</p>'
    expect(read(source).text).toBe('Vi tilbyr \uFFFC og heimehjelp.')
    expect(read('<p lang="en-GB">Our <b lang="en">care</b></p>').text).toBe('Our care')
  })
})

test('directives are read wherever they stand', () => {
  const source =
    '<!-- klarsprak-av lix --><nav><!-- klarsprak-av dato --></nav><main><p>En <!-- klarsprak-av-neste passiv: sitat --> to</p><!-- klarsprak-på --><p>Tre</p></main>'
  const prose = read(source)
  expect(
    prose.directives.map(({ action, rules, at }) => [action, rules.join(), prose.text.slice(at)]),
  ).toEqual([
    ['av', 'lix', 'En to\n\nTre'],
    ['av', 'dato', 'En to\n\nTre'],
    ['av-neste', 'passiv', 'to\n\nTre'],
    ['på', '', 'Tre'],
  ])
  for (const { start, end } of prose.directives)
    expect(source.slice(start, end)).toMatch(/^<!-- klarsprak.*-->$/)
})
