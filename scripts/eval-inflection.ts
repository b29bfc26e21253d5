// Generates every inflected word of the treebank's development part from its lemma and features, and lists what comes out wrong:
// node scripts/run.mjs scripts/eval-inflection.ts <treebank folder> [--errors N]
import { paradigm, type Upos } from '../src/text/inflection/index'
import { evaluateInflection, printInflection } from './eval/inflection'
import { readTokens } from './inflection-tokens'

function speed(folder: string): void {
  const lemmas = [
    ...new Set(
      readTokens(folder, 'nb', 'dev')
        .filter((t) => t.upos === 'VERB' || t.upos === 'NOUN')
        .map((t) => `${t.upos} ${t.lemma}`),
    ),
  ].slice(0, 1000)
  const run = () => {
    const start = performance.now()
    let forms = 0
    for (const word of lemmas) {
      const [upos, lemma] = word.split(' ') as [Upos, string]
      forms += paradigm(lemma, upos, 'nb').length + paradigm(lemma, upos, 'nn').length
    }
    return { ms: performance.now() - start, forms }
  }
  const cold = run()
  const warm = Math.min(...Array.from({ length: 30 }, () => run().ms))
  console.log(
    `${lemmas.length} lemmas in both målformer, ${cold.forms} forms: first time (tables read, code cold) ${cold.ms.toFixed(1)} ms, then ${warm.toFixed(1)} ms`,
  )
}

const [folder, , errors = '0'] = process.argv.slice(2)
if (folder === undefined) throw new Error('Usage: eval-inflection.ts <treebank folder> [--errors N]')
speed(folder)
for (const malform of ['nb', 'nn'] as const)
  printInflection(malform, evaluateInflection(folder, malform), Number(errors))
