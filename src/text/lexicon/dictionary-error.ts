/** A Hunspell dictionary of the user's own that cannot be read. The message is for the user, in Norwegian. */
export class DictionaryError extends Error {
  override readonly name = 'DictionaryError'
  readonly code = 'damaged-dictionary'

  constructor(cause: unknown) {
    super('Ordboka i «ordbok» kan ikke leses. Sjekk at .aff- og .dic-filen er en Hunspell-ordbok.', { cause })
  }
}
