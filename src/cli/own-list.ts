import path from 'node:path'
import { defineListRule } from '../engine/list-rule'
import type { Rule } from '../engine/rule'
import { parseTable } from '../engine/table'

/**
 * A rule made of a user's own word list; it is named after the file.
 * @throws {TypeError} when the file is no such list, or its name is none for a rule
 */
export function listRule(file: string, tsv: string): Rule {
  const id = path.basename(file, path.extname(file))
  parseTable(tsv, ['uttrykk', 'forslag'])
  return defineListRule({
    id,
    title: `Ord og uttrykk i listen «${path.basename(file)}»`,
    group: 'ord',
    scope: 'word',
    level: 'advarsel',
    enabled: true,
    malform: ['nb', 'nn'],
    source: `Listen «${path.basename(file)}»`,
    url: null,
    tsv,
    describe: ({ words, advice, phrase }) => ({
      message: `«${words}» står på listen «${id}». ${advice}`.trimEnd(),
      ...(phrase.note !== '' && { note: phrase.note }),
    }),
  })
}
