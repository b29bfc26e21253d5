import { analyse } from '../../src/text/analyse'
import type { TextModel } from '../../src/text/model'
import { plainProse } from '../../src/text/plain'

/** The model of a plain text. */
export function modelOf(text: string): TextModel {
  return analyse(plainProse(text))
}

/** The sentences as written. */
export function sentencesOf(model: TextModel): string[] {
  return model.sentences.map(({ start, end }) => model.text.slice(start, end))
}

/** The tokens as written. */
export function tokensOf(model: TextModel): string[] {
  return Array.from({ length: model.tokens.count }, (_, token) => model.form(token))
}

/** The words of the tokens that carry a flag, or some flag, with single spaces between. */
export function flagged(model: TextModel, flag: number): string {
  return tokensOf(model)
    .filter((_, token) => (model.tokens.skip[token]! & flag) !== 0)
    .join(' ')
}
