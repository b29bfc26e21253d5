import { PROFILES } from '../engine/profiles'

/** JSON Schema (draft 2020-12) of the JSON report. */
export function outputSchema(): object {
  return {
    $schema: DRAFT,
    title: 'Rapport fra klarsprak',
    ...record({
      version: { const: 1 },
      tool: record({ name: { const: 'klarsprak' }, version: { type: 'string' } }),
      files: { type: 'array', items: { $ref: '#/$defs/file' } },
      summary: record({ files: COUNT, feil: COUNT, advarsel: COUNT, forslag: COUNT, errors: COUNT }),
    }),
    $defs: {
      file: record({
        path: {
          type: 'string',
          description: 'Relative to the working directory, with /; - is standard input.',
        },
        malform: { enum: ['nb', 'nn', null], description: 'Null when the text is in neither.' },
        profile: { enum: PROFILES, description: 'The kind of text that the rules were set for.' },
        profileGuessed: {
          type: 'boolean',
          description: 'Whether the profile was guessed from the content, and not given.',
        },
        messages: { type: 'array', items: { $ref: '#/$defs/message' } },
        errors: {
          type: 'array',
          items: record({
            code: { type: 'string', pattern: '^[a-z]+(-[a-z]+)*$' },
            message: { type: 'string' },
          }),
        },
        statistics: { $ref: '#/$defs/statistics' },
      }),
      message: record(
        {
          ruleId: { type: 'string', minLength: 1 },
          level: { enum: ['feil', 'advarsel', 'forslag'] },
          message: { type: 'string', minLength: 1 },
          start: { $ref: '#/$defs/place' },
          end: { $ref: '#/$defs/place' },
          paragraph: { type: 'integer', minimum: 1, description: 'Word documents only.' },
          actual: { type: 'string' },
          expected: { type: 'array', items: { type: 'string' }, description: 'Best first.' },
          fix: { oneOf: [{ type: 'null' }, record({ start: COUNT, end: COUNT, text: { type: 'string' } })] },
          note: { type: ['string', 'null'] },
          source: { type: 'string' },
          url: { type: ['string', 'null'] },
        },
        ['paragraph'],
      ),
      place: {
        description: 'In UTF-16 code units of the text as the user sees it.',
        ...record({
          line: { type: 'integer', minimum: 1 },
          column: { type: 'integer', minimum: 1 },
          offset: COUNT,
        }),
      },
      statistics: record({
        words: COUNT,
        sentences: COUNT,
        paragraphs: COUNT,
        wordsPerSentence: AMOUNT,
        longWordShare: AMOUNT,
        lix: AMOUNT,
        rix: AMOUNT,
        ovix: { type: ['number', 'null'], minimum: 0, description: 'Null for fewer than 100 words.' },
        passivesPer100Sentences: {
          type: ['number', 'null'],
          minimum: 0,
          description: 'Null when no active rule looked for passives.',
        },
        nounVerbRatio: {
          type: ['number', 'null'],
          minimum: 0,
          description: 'Nouns for each verb. Null unless the rule leseniva-profil is active.',
        },
      }),
    },
  }
}

const DRAFT = 'https://json-schema.org/draft/2020-12/schema'
const COUNT = { type: 'integer', minimum: 0 }
const AMOUNT = { type: 'number', minimum: 0 }

/** An object with these properties and no others, all of them there but the optional ones. */
function record(properties: Record<string, object>, optional: readonly string[] = []): object {
  const required = Object.keys(properties).filter((name) => !optional.includes(name))
  return { type: 'object', properties, required, additionalProperties: false }
}
