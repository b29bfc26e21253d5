import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type GoldDocument, goldDocuments } from '../../scripts/eval/gold'
import { goldPassives } from '../../scripts/eval/passives'
import { emptyTallies, MEASURES, type Measure, scoreDocument, type Tallies } from '../../scripts/eval/score'
import { goldSyntax } from '../../scripts/eval/syntax'
import { f1, precision } from '../../scripts/eval/tally'
import type { AnalysedText } from '../../src/cli/analyze'

const TREEBANK = `# newdoc id = eksempel
# headline = yes
# text = Nytt gebyr
1	Nytt	ny	ADJ	_	Definite=Ind|Degree=Pos	2	amod	_	_
2	gebyr	gebyr	NOUN	_	Definite=Ind|Gender=Neut|Number=Sing	0	root	_	_

# text = Hvis vedtaket ble endret, må gebyret betales.
1	Hvis	hvis	SCONJ	_	_	4	mark	_	_
2	vedtaket	vedtak	NOUN	_	Definite=Def|Number=Sing	4	nsubj:pass	_	_
3	ble	bli	AUX	_	Mood=Ind|Tense=Past|VerbForm=Fin	4	aux:pass	_	_
4	endret	endre	VERB	_	VerbForm=Part	8	advcl	_	SpaceAfter=No
5	,	,	PUNCT	_	_	4	punct	_	_
6	må	måtte	AUX	_	Mood=Ind|Tense=Pres|VerbForm=Fin	8	aux	_	_
7	gebyret	gebyr	NOUN	_	Definite=Def|Number=Sing	8	nsubj:pass	_	_
8	betales	betale	VERB	_	VerbForm=Inf|Voice=Pass	0	root	_	SpaceAfter=No
9	.	.	PUNCT	_	_	8	punct	_	_

# text = Vi må spare, sier hun.
1	Vi	vi	PRON	_	Case=Nom|Number=Plur|Person=1|PronType=Prs	3	nsubj	_	_
2	må	måtte	AUX	_	Mood=Ind|Tense=Pres|VerbForm=Fin	3	aux	_	_
3	spare	spare	VERB	_	VerbForm=Inf	5	ccomp	_	SpaceAfter=No
4	,	,	PUNCT	_	_	3	punct	_	_
5	sier	si	VERB	_	Mood=Ind|Tense=Pres|VerbForm=Fin	0	root	_	_
6	hun	hun	PRON	_	Case=Nom|Number=Sing|Person=3|PronType=Prs	5	nsubj	_	SpaceAfter=No
7	.	.	PUNCT	_	_	5	punct	_	_

`

let folder = ''
let document: GoldDocument
beforeAll(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'eval-'))
  writeFileSync(path.join(folder, 'nb-dev.conllu'), TREEBANK)
  writeFileSync(path.join(folder, 'nb-dev.conllu.gz'), gzipSync(TREEBANK))
  document = goldDocuments(path.join(folder, 'nb-dev.conllu'), 'nb')[0]!
})
afterAll(() => rmSync(folder, { recursive: true }))

/** An analysis that says what the treebank says. */
function perfect(): AnalysedText {
  const features = (feats: Readonly<Record<string, string>>) =>
    Object.keys(feats)
      .filter((name) => name !== 'Gender')
      .map((name) => `${name}=${feats[name]}`)
      .join('|')
  return {
    malform: 'nb',
    text: document.text,
    blocks: [],
    sentences: document.sentences.map((sentence) => {
      const { words, wordsBeforeVerb, subordinateClauses } = goldSyntax(sentence)
      return {
        ...{ start: sentence.start, end: sentence.end, malform: 'nb' as const },
        ...{ words, wordsBeforeVerb, subordinateClauses },
      }
    }),
    tokens: document.sentences.flatMap(({ tokens }) =>
      tokens.map(({ start, end, form, lemma, upos, feats }) => ({
        ...{ start, end, form, lemma, upos },
        feats: features(feats),
      })),
    ),
    passives: goldPassives(document).map(({ kind, verbs }) => ({
      kind,
      start: verbs[0]!.start,
      end: verbs.at(-1)!.end,
      agent: null,
    })),
  }
}

function scored(change: (analysed: AnalysedText) => void = () => {}): Tallies {
  const tallies = emptyTallies()
  const analysed = perfect()
  change(analysed)
  scoreDocument(tallies, document, analysed)
  return tallies
}

describe('the treebank as documents', () => {
  it('is read plain and gzipped, with a headline as a block of its own', () => {
    expect(document.text).toBe(
      'Nytt gebyr\n\nHvis vedtaket ble endret, må gebyret betales. Vi må spare, sier hun.',
    )
    expect(goldDocuments(path.join(folder, 'nb-dev.conllu.gz'), 'nb')).toEqual([document])
    for (const { tokens } of document.sentences)
      for (const { form, start, end } of tokens) expect(document.text.slice(start, end)).toBe(form)
  })

  it('says how sentences are built; direct speech is the main clause', () => {
    expect(
      document.sentences.map(goldSyntax).map((syntax) => ({
        main: syntax.main?.form,
        before: syntax.wordsBeforeVerb,
        clauses: syntax.subordinateClauses,
      })),
    ).toEqual([
      { main: undefined, before: null, clauses: 0 },
      { main: 'må', before: 4, clauses: 1 },
      { main: 'må', before: 1, clauses: 0 },
    ])
    expect(goldPassives(document).map(({ kind, verbs }) => [kind, verbs.map(({ form }) => form)])).toEqual([
      ['bli', ['ble', 'endret']],
      ['s', ['betales']],
    ])
  })
})

describe('scores', () => {
  it('are full for the treebank itself', () => {
    const tallies = scored()
    for (const measure of Object.keys(MEASURES) as Measure[])
      if (tallies[measure].gold > 0) expect(f1(tallies[measure]), measure).toBe(1)
    expect(tallies.passives).toEqual({ hits: 2, gold: 2, predicted: 2 })
    expect(tallies.upos.gold).toBe(18)
    expect(tallies.boundaries.gold).toBe(1)
  })

  it('fall with each thing that is wrong', () => {
    const wrong = scored((analysed) => {
      analysed.tokens[1]!.upos = 'VERB'
      analysed.tokens[2]!.lemma = 'hvisse'
      analysed.tokens[3]!.feats = ''
      analysed.passives.pop()
      analysed.passives.push({ kind: 'bli', start: 0, end: 4, agent: null })
    })
    expect([wrong.upos.hits, wrong.tags.hits, wrong.lemmas.hits]).toEqual([17, 16, 13])
    expect(wrong.passives).toEqual({ hits: 1, gold: 2, predicted: 2 })
    expect(precision(wrong.bliPassives)).toBe(0.5)
    expect(f1(wrong.sPassives)).toBe(0)
  })

  it('judge a sentence by what starts in it, headlines left out', () => {
    const tallies = scored((analysed) => {
      for (const sentence of analysed.sentences) sentence.wordsBeforeVerb = 9
    })
    expect(tallies.leftHeavy).toEqual({ hits: 0, gold: 0, predicted: 2 })
  })
})
