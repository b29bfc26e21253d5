import type { TextModel } from './model'

/** The {@link Skip} flags of every token. */
export function skipFlags(model: TextModel): Uint8Array {
  return new Uint8Array(model.tokens.count)
}
