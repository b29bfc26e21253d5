import { endings } from './tables'

const anywhere = () => true

/**
 * The class of a word by its longest ending in a learned table. The tables are made by `scripts/train-inflection.ts`;
 * since Norwegian compounds are inflected as their last part, endings carry most of what a dictionary would say.
 * @param name for instance `gender-nb`
 */
export function classOf(word: string, name: string): string {
  return endings(name).longest(word.toLowerCase(), anywhere)?.value ?? ''
}
