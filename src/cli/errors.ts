/** The run cannot do what the command line or the configuration asks. The message is for the user, in Norwegian. */
export class UsageError extends Error {
  override readonly name: string = 'UsageError'
}

/** What is wrong with one input. The code is the one that the JSON output carries. */
export interface InputProblem {
  code: string
  message: string
}

const READING: Readonly<Record<string, string>> = {
  EACCES: 'Filen kan ikke åpnes, for du mangler tilgang til den.',
  EPERM: 'Filen kan ikke åpnes, for du mangler tilgang til den.',
  EISDIR: 'Dette er en mappe, ikke en fil.',
  ELOOP: 'Filen kan ikke åpnes, for lenkene går i ring.',
  ENAMETOOLONG: 'Filnavnet er for langt.',
  EMFILE: 'Filen kan ikke åpnes, for maskinen har for mange åpne filer.',
}

/** Why a file could not be opened or read. */
export function readingProblem(error: unknown): InputProblem {
  const code = systemCode(error)
  if (code === 'ENOENT' || code === 'ENOTDIR') return { code: 'missing-file', message: 'Filen finnes ikke.' }
  return {
    code: 'unreadable-file',
    message: READING[code] ?? `Filen kan ikke leses (${code || String(error)}).`,
  }
}

/** What is wrong with standard input that nobody has named: its format can only be told by a name. */
export function namelessProblem({ code, message }: InputProblem): InputProblem {
  if (code !== 'binary-file') return { code, message }
  return {
    code,
    message: 'Dette er ikke ren tekst. Oppgi et filnavn, for eksempel «--stdin-filename brev.docx».',
  }
}

const WRITING: Readonly<Record<string, string>> = {
  ENOENT: 'mappa finnes ikke',
  ENOTDIR: 'mappa finnes ikke',
  EACCES: 'du mangler tilgang',
  EPERM: 'du mangler tilgang',
  EISDIR: 'det er en mappe',
  EEXIST: 'filen finnes fra før',
  ENOSPC: 'disken er full',
  EROFS: 'disken er skrivebeskyttet',
}

/** Why a file could not be written, as part of a sentence. */
export function writingReason(error: unknown): string {
  const code = systemCode(error)
  return WRITING[code] ?? (code || String(error))
}

export const systemCode = (error: unknown): string => String((error as { code?: unknown }).code ?? '')
