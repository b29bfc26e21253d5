import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { VFile } from 'vfile'
import { describe, expect, it } from 'vitest'
import { rules } from '../../rules/index'
import { guessProfile } from '../../rules/lib/genre'
import { profileRows, profileSettings } from '../../rules/lib/profiles'
import { type CheckOptions, check, createChecker } from '../../src/check'
import { PROFILES, type Profile } from '../../src/engine/profiles'
import { LEVELS } from '../../src/engine/rule'
import { activeRules, fits } from '../../src/engine/settings'
import { formatOf, readDocument } from '../../src/formats/read'
import { analyse } from '../../src/text/analyse'

const rows = profileRows()
const ruleOf = (id: string) => rules.find((rule) => rule.id === id)
const filled = (cells: Readonly<Record<Profile, string>>): string[] => Object.values(cells).filter(Boolean)
const nameOf = ({ rule, option }: { rule: string; option: string }): string => `${rule} ${option}`.trim()

describe('the table of profiles', () => {
  it.each(rows.map((row) => [nameOf(row), row] as const))('%s', (_, { rule: id, option, cells, why }) => {
    const rule = ruleOf(id)
    expect(rule, id).toBeDefined()
    expect(filled(cells)).not.toEqual([])
    expect(why).toMatch(/\p{L}/u)
    if (option === '') {
      for (const cell of filled(cells)) expect(['av', ...LEVELS]).toContain(cell)
      return
    }
    const spec = rule!.options[option]
    expect(spec, `${id} har ingen innstilling ${option}`).toBeDefined()
    for (const cell of filled(cells)) expect(cell).toMatch(/^(\d+|ja|nei)$/)
    for (const profile of PROFILES) {
      const value = profileSettings(profile).get(id)?.options[option]
      if (value !== undefined) expect(fits(value, spec!), `${profile}: ${value}`).toBe(true)
    }
  })

  it('has each setting once', () => {
    const names = rows.map(nameOf)
    expect(names.filter((name, at) => names.indexOf(name) !== at)).toEqual([])
  })

  it('changes something in every profile but generell, which is the rules as they are', () => {
    const plain = activeRules(rules)
    expect(activeRules(rules, {}, profileSettings('generell'))).toEqual(plain)
    for (const profile of PROFILES.filter((name) => name !== 'generell'))
      expect(activeRules(rules, {}, profileSettings(profile)), profile).not.toEqual(plain)
  })
})

describe('what the configuration says wins over the profile', () => {
  const active = (input: Parameters<typeof activeRules>[1], id: string) =>
    activeRules(rules, input, profileSettings('forskrift')).find(({ rule }) => rule.id === id)

  it('level, options, and only what it says', () => {
    expect(active({}, 'du-form')).toBeUndefined()
    expect(active({ regler: { 'du-form': 'feil' } }, 'du-form')).toMatchObject({ level: 'feil' })
    expect(active({}, 'lang-setning')).toMatchObject({ level: 'advarsel', options: { maksOrd: 25 } })
    expect(active({ regler: { 'lang-setning': 'forslag' } }, 'lang-setning')).toMatchObject({
      level: 'forslag',
      options: { maksOrd: 25, fulltNivaFra: 40 },
    })
    expect(
      active({ regler: { 'lang-setning': ['forslag', { maksOrd: 12 }] } }, 'lang-setning'),
    ).toMatchObject({ options: { maksOrd: 12, fulltNivaFra: 40 } })
  })

  it('a rule that is asked for alone runs also where the profile has it off', () => {
    expect(active({ only: ['du-form'] }, 'du-form')).toMatchObject({ level: 'forslag' })
  })
})

describe('a checker', () => {
  const profileOf = async (value: string, options: CheckOptions) => {
    const { profile, profileGuessed } = (await check(new VFile({ path: 'x.md', value }), options)).data
      .klarsprak!
    return [profile, profileGuessed]
  }

  it('guesses each document, or follows what it is told', async () => {
    const { check } = createChecker()
    const files = ['Saksframlegg\n', 'Hei!\n\nVi kommer i morgen.\n', 'Vi kommer i morgen.\n']
    const profiles = []
    for (const value of files) profiles.push((await check(value)).data.klarsprak!.profile)
    expect(profiles).toEqual(['saksframlegg', 'brev', 'generell'])
    expect(await profileOf('# Saksframlegg\n', { profil: 'skjema' })).toEqual(['skjema', false])
    expect(await profileOf('# Saksframlegg\n', {})).toEqual(['saksframlegg', true])
  })

  it('says what is wrong with a profile', () => {
    const wrong = { profil: 'sakframlegg' } as unknown as CheckOptions
    expect(() => createChecker(wrong)).toThrow(
      'ukjent profil «sakframlegg». Mente du «saksframlegg»? Velg generell, brev, vedtak, nettside, skjema, saksframlegg eller forskrift.',
    )
    expect(() => createChecker({ regler: { pasiv: 'av' } })).toThrow('ukjent regel «pasiv»')
  })

  it('link texts fail a run on web pages and in forms only', async () => {
    const page = '[Les mer](https://storvik.kommune.no/x)\n'
    const levels: Record<string, unknown> = {}
    for (const profil of PROFILES) {
      const { messages } = await check(new VFile({ path: 'x.md', value: page }), {
        profil,
        only: ['lenketekst'],
      })
      levels[profil] = messages[0]?.data?.level
    }
    expect(levels).toEqual({
      ...Object.fromEntries(PROFILES.map((name) => [name, 'advarsel'])),
      nettside: 'feil',
      skjema: 'feil',
    })
  })
})

const root = fileURLToPath(new URL('../../fixtures/', import.meta.url))

async function guess(content: string | Uint8Array, name: string): Promise<Profile> {
  const document = await readDocument(content, formatOf(name)!)
  return guessProfile(analyse(document.prose, { malform: 'auto' }), document.format === 'html')
}

/** What the documents of a folder are, with those that are of another kind than their folder says. */
const FOLDERS: Record<string, Profile> = {
  brev: 'brev',
  vedtak: 'vedtak',
  nettside: 'nettside',
  skjema: 'skjema',
  saksframlegg: 'saksframlegg',
  'andre-sprak': 'generell',
}
const OTHERS: Record<string, Profile> = {
  // Letters that give what was applied for, and say how to appeal.
  'brev/barnehageplass-nb.md': 'vedtak',
  'brev/skuleskyss-nn.txt': 'vedtak',
  'horing/kommuneplan-nn.html': 'nettside',
  'horing/reguleringsplan-nb.md': 'nettside',
  'horing/snoscooterloyper-nb.txt': 'brev',
  'monster/avslag-okonomisk-stotte-nb.md': 'vedtak',
  'monster/gravemelding-nettside-nb.md': 'nettside',
  'monster/hoyring-bibliotek-nn.md': 'nettside',
  'monster/innkalling-foreldremote-nb.md': 'brev',
  'monster/saksframlegg-lekeplass-nb.md': 'saksframlegg',
  'monster/stenging-av-bru-nn.md': 'nettside',
  'monster/svar-pa-soknad-om-omsorgsstonad-nn.md': 'vedtak',
  'monster/tilbud-om-barnehageplass-nb.md': 'vedtak',
  'eksempel.txt': 'generell',
}

describe('the guess', () => {
  const documents = readdirSync(root, { recursive: true, encoding: 'utf8' })
    .map((name) => name.split(path.sep).join('/'))
    .filter((name) => /\.(md|txt|html|docx)$/.test(name) && !name.endsWith('.funn.txt'))
    .map((name) => [name, OTHERS[name] ?? FOLDERS[name.split('/')[0]!]] as const)
    .filter((document): document is [string, Profile] => document[1] !== undefined)
    .sort()

  it.each(documents)('%s is %s', async (name, profile) => {
    const bytes = readFileSync(path.join(root, name))
    expect(await guess(name.endsWith('.docx') ? new Uint8Array(bytes) : bytes.toString('utf8'), name)).toBe(
      profile,
    )
  })

  const TEXTS: [Profile, string, string][] = [
    [
      'vedtak',
      'md',
      '# Avslag på søknad\n\nDu får ikke startlån.\n\nMed hilsen\n\nOla Nes\n\n## Fra loven\n\n§ 28 Klage\n\nDu kan klage.\n\n§ 29 Frist\n\nTre uker.\n',
    ],
    [
      'saksframlegg',
      'md',
      '# Ny forskrift om båndtvang\n\n## Forslag til vedtak\n\nKommunestyret vedtar forskriften:\n\n## § 1 Formål\n\nForskriften skal verne dyr.\n\n## § 2 Område\n\nHele kommunen.\n',
    ],
    [
      'vedtak',
      'txt',
      'Pålegg om å rydde\n\nDu må rydde innen 1. juni. Du kan klage innen tre uker.\n\nMed hilsen\n\nOla Nes\n',
    ],
    [
      'nettside',
      'md',
      '# Løyve til å brenne bål\n\nDu må ha løyve for å brenne bål.\n\n## Slik søkjer du\n\nVi gir løyve innan to dagar.\n',
    ],
    ['nettside', 'html', '<h1>Avslag på søknad om bostøtte</h1><p>Har du fått avslag, kan du klage.</p>'],
    ['saksframlegg', 'md', '# Møteprotokoll\n\n## Vedtak\n\nKommunestyret godkjente planen.\n'],
    [
      'forskrift',
      'md',
      '# Forskrift om renovasjon, Storvik kommune\n\n## § 1 Formål\n\nForskriften skal sikre god innsamling.\n\n## § 2 Virkeområde\n\nForskriften gjelder alle husstander.\n',
    ],
    [
      'forskrift',
      'txt',
      'Vedtekter for barnehagane i Øyvatn\n\n§ 1 Eigar\n\nØyvatn kommune eig og driv barnehagane.\n',
    ],
    ['generell', 'txt', 'Vi gir løyve etter plan- og bygningslova.\n\n§ 20-1 gjeld for tiltaket.\n'],
    [
      'saksframlegg',
      'txt',
      'Ny svømmehall\n\nRådmannens forslag til vedtak:\n\nKommunestyret bygger ny svømmehall.\n',
    ],
    [
      'saksframlegg',
      'md',
      '# Ny symjehall\n\n## Framlegg til vedtak\n\nKommunestyret byggjer ny symjehall.\n',
    ],
    [
      'generell',
      'txt',
      'Forslaget til vedtak ble lagt fram i går, og det vakte stor debatt i kommunestyret. Saken kommer opp igjen.\n',
    ],
    ['skjema', 'txt', 'Meldeskjema for flytting\n\nNavn: ____________\n\nNy adresse: ____________\n'],
    ['skjema', 'md', '# Søknad om støtte\n\nNamn:\nAdresse:\nTelefon:\nKontonummer:\n\nUnderskrift:\n'],
    [
      'generell',
      'md',
      '# Ta med\n\nHusk dette:\n\n- votter\n- lue\n\nKjøp dette:\n\n- sko\n\nLån dette:\n\n- ski\n',
    ],
    [
      'vedtak',
      'txt',
      'Avslag på søknad om startlån\n\nDu får ikke startlån. Det er fordi inntekten din er for høy.\n',
    ],
    [
      'vedtak',
      'md',
      'Hei!\n\nDu får løyve til å køyre snøskuter.\n\nDu kan klage innan tre veker.\n\nVenleg helsing\n\nSiri Dal\n',
    ],
    ['brev', 'md', 'Hei!\n\nVi kjem på feiing 3. mars. Du må vere heime.\n\nVenleg helsing\n\nSiri Dal\n'],
    ['brev', 'txt', 'Kjære foreldre!\n\nSkolen er stengt på fredag.\n'],
    ['nettside', 'md', '# Barnehage\n\n## Hvem kan søke?\n\nDu kan søke hvis du bor i kommunen.\n'],
    ['nettside', 'html', '<h1>Barnehage</h1><p>Kommunen har fire barnehager.</p>'],
    [
      'generell',
      'md',
      '# Barnehagene i Storvik\n\n## Historie\n\nKommunen fikk den første barnehagen i 1952.\n',
    ],
    [
      'skjema',
      'html',
      '<h1>Meld flytting</h1><form><label>Fornavn <input id="a"></label><label>Etternavn <input></label><label for="c">Ny adresse</label><input id="c"></form>',
    ],
    [
      'nettside',
      'html',
      `<h1>Barnehage</h1><p>${'Kommunen har fire barnehager i bygda. '.repeat(80)}</p><form><label>Navn <input></label><label>E-post <input></label><label>Melding <textarea></textarea></label></form>`,
    ],
    [
      'vedtak',
      'md',
      '# Svar på søknaden\n\nVi avslår søknaden din om startlån.\n\n## Hvorfor får du avslag?\n\nDu har for høy gjeld.\n\n## Slik klager du\n\nDu kan klage innen tre uker.\n',
    ],
    [
      'vedtak',
      'md',
      '# Startlån\n\nSøknaden din er avslått fordi inntekta er for høg.\n\n## Kva kan du gjere?\n\nDu kan klage på vedtaket.\n',
    ],
    [
      'nettside',
      'md',
      '# Startlån\n\nVi avslår søknader hvis gjelden er for høy.\n\n## Hva kan du gjøre?\n\nDu kan klage på vedtaket.\n',
    ],
    ['generell', 'txt', ''],
  ]
  it.each(TEXTS)('%s (%s): %j', async (profile, format, content) => {
    expect(await guess(content, `x.${format}`)).toBe(profile)
  })

  it('looks at a bounded part of the text', () => {
    const many = analyse(
      {
        text: 'a\n'.repeat(100_000),
        marks: [],
        directives: [],
        map: { range: (start, end) => ({ start, end }) },
        blocks: Array.from({ length: 100_000 }, (_, i) => ({
          kind: 'paragraph',
          level: 0,
          start: 2 * i,
          end: 2 * i + 1,
        })),
      },
      { malform: 'nb' },
    )
    const start = performance.now()
    expect(guessProfile(many)).toBe('generell')
    expect(performance.now() - start).toBeLessThan(100)
  })
})
