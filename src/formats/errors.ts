export type DocumentErrorCode =
  | 'binary-file'
  | 'damaged-file'
  | 'protected-file'
  | 'too-large'
  | 'unsafe-file'
  | 'unsupported-file'

/** A document that cannot be read. The message is for the writer: what is wrong, where, and what to do about it. */
export class DocumentError extends Error {
  override readonly name = 'DocumentError'
  readonly code: DocumentErrorCode

  constructor(code: DocumentErrorCode, message: string, options?: ErrorOptions) {
    super(message, options)
    this.code = code
  }
}
