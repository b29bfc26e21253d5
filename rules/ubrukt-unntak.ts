import { defineRule } from '../src/engine/rule'

/** The engine finds these while it obeys the comments; here stand only their level and their page. */
export const ubruktUnntak = defineRule({
  id: 'ubrukt-unntak',
  title: 'Kommentarer som slår av en regel uten at det trengs',
  group: 'verktøy',
  scope: 'document',
  level: 'forslag',
  enabled: true,
  malform: ['nb', 'nn'],
  anyLanguage: true,
  source: 'klarsprak',
  url: null,
})
