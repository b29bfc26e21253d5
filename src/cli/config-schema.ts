import { PROFILES } from '../engine/profiles'
import { LEVELS, type OptionSpec, type Rule } from '../engine/rule'

/** JSON Schema (draft 7, which editors know best) of the configuration, made of the rules that there are. */
export function configSchema(rules: readonly Rule[]): object {
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: 'Oppsett for klarsprak',
    type: ['object', 'null'],
    additionalProperties: false,
    properties: {
      malform: {
        description: 'Målformen dokumentene er skrevet på.',
        enum: ['auto', 'nb', 'nn'],
        default: 'auto',
      },
      profil: {
        description: 'Hva slags tekst dokumentene er. Uten profil gjettes den ut fra innholdet.',
        enum: PROFILES,
      },
      regler: {
        description: 'Nivå for hver regel, eventuelt med innstillinger.',
        type: ['object', 'null'],
        properties: Object.fromEntries(rules.map((rule) => [rule.id, ruleSchema(rule)])),
        // Rules made of the user's own lists are named after their files.
        additionalProperties: { $ref: '#/definitions/level' },
      },
      ordliste: texts(
        'Filer med ord som stavekontrollen skal godta: ett ord på hver linje, eventuelt med målform og ordklasse.',
      ),
      ordbok: {
        description: 'Egne Hunspell-ordbøker som stavekontrollen skal bruke ved siden av de norske.',
        type: ['array', 'null'],
        items: {
          type: 'object',
          properties: {
            aff: { description: 'Filen med bøyningsregler.', type: 'string', minLength: 1 },
            dic: { description: 'Filen med ord.', type: 'string', minLength: 1 },
          },
          required: ['aff', 'dic'],
          additionalProperties: false,
        },
      },
      lister: texts('Egne ordlister: tabulatordelte filer. Hver liste blir en regel med filens navn.'),
      ignorer: texts('Mapper og filer som ikke skal kontrolleres, skrevet som i .gitignore.'),
    },
    definitions: { level: { enum: ['av', ...LEVELS] } },
  }
}

const texts = (description: string): object => ({
  description,
  type: ['array', 'null'],
  items: { type: 'string', minLength: 1 },
})

function ruleSchema(rule: Rule): object {
  const level = { $ref: '#/definitions/level' }
  const properties = Object.fromEntries(
    Object.entries(rule.options).map(([name, spec]) => [name, optionSchema(spec)]),
  )
  return {
    description: `${rule.title}. Vanlig nivå: ${rule.enabled ? rule.level : 'av'}.`,
    anyOf: [
      level,
      {
        type: 'array',
        items: [level, { type: 'object', properties, additionalProperties: false }],
        minItems: 1,
        maxItems: 2,
      },
    ],
  }
}

function optionSchema(spec: OptionSpec): object {
  const { description, default: usual } = spec
  switch (spec.type) {
    case 'integer':
      return { description, type: 'integer', minimum: spec.minimum ?? 0, default: usual }
    case 'boolean':
      return { description, type: 'boolean', default: usual }
    case 'words':
      return { description, type: 'array', items: { type: 'string' }, default: usual }
  }
}
