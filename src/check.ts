import type { Root } from 'nlcst'
import { VFile } from 'vfile'
import { rules as builtIn } from '../rules/index'
import { guessProfile } from '../rules/lib/genre'
import { profileSettings } from '../rules/lib/profiles'
import { toDiagnostics } from './engine/diagnostics'
import { addMessages } from './engine/messages'
import { anyOf, didYouMean } from './engine/nearest'
import type { Profile } from './engine/profiles'
import type { Rule } from './engine/rule'
import { Runners } from './engine/runners'
import { requireProfile, SettingsError, type SettingsInput } from './engine/settings'
import type { Format } from './formats/document'
import { DocumentError, formatOf, readDocument, type SourceDocument } from './formats/read'
import { type AnalyseOptions, analyse } from './text/analyse'
import { createLexicon } from './text/lexicon/index'
import type { DictionaryFiles } from './text/lexicon/own-dictionary'
import { readWordList, WordListError } from './text/lexicon/read-word-list'
import { createWordSource, type LexiconSource, type WordSource } from './text/lexicon/source'
import { LineIndex } from './text/lines'
import type { TextModel } from './text/model'
import { fromNlcst } from './text/nlcst'
import type { Malform } from './text/prose'
import { NO_STATISTICS, type Statistics, statisticsOf } from './text/statistics'

/** The configuration's own keys, plus what only a program can give. */
export interface CheckOptions extends SettingsInput {
  malform?: 'auto' | Malform
  /** What kind of text it is; guessed from each document's content unless told. */
  profil?: Profile
  /** Words of your own, a line each, as in a word file: «friskole subst m». */
  ordliste?: readonly string[]
  /** Hunspell dictionaries of your own, beside the built-in ones; read when a word is otherwise unknown. */
  ordbok?: readonly DictionaryFiles[]
  /** Rules of your own, beside the built-in ones. */
  rules?: readonly Rule[]
  /** Largest document in bytes; 20 MB unless told. */
  maxSize?: number
  /**
   * The dictionaries that words are judged by. Under Node the installed ones are used unless told; elsewhere words
   * are judged only in the målformer given here.
   */
  dictionaries?: Dictionaries
}

/** The bytes of the dictionaries' files: those of the packages dictionary-nb and dictionary-nn. */
export type Dictionaries = Readonly<Partial<Record<Malform, { aff: Uint8Array; dic: Uint8Array }>>>

export type { DictionaryFiles } from './text/lexicon/own-dictionary'
export type { Statistics } from './text/statistics'

declare module 'vfile' {
  interface DataMap {
    klarsprak: FileData
  }
}

/** What the document came to: in `file.data.klarsprak`. */
export interface FileData {
  malform: Malform | null
  /** The profile that the rules were set by. */
  profile: Profile
  /** Whether the profile was guessed from the content, and not given. */
  profileGuessed: boolean
  statistics: Statistics
  /** What was wrong with the document itself; a document with errors has no findings. */
  errors: { code: string; message: string }[]
  /** What the reader should know of how the document was read. */
  notes: string[]
}

/** A document that has been read and analysed, before any rule has run. */
export interface AnalysedDocument {
  document: SourceDocument
  text: TextModel
}

export interface Checker {
  /** Checks one document; never rejects for what the document holds: see {@link FileData.errors}. */
  check(value: string | Uint8Array | VFile): Promise<VFile>
}

/**
 * Checks one document: a string, bytes, or a VFile whose path says what kind of document it is. The findings are
 * the file's messages; for Word documents `file.value` becomes the extracted text.
 * @throws {SettingsError} for options that cannot be followed
 */
export function check(value: string | Uint8Array | VFile, options: CheckOptions = {}): Promise<VFile> {
  return createChecker(options).check(value)
}

/**
 * Makes a checker that keeps its word lists between documents.
 * @throws {SettingsError} for options that cannot be followed
 */
export function createChecker(options: CheckOptions = {}): Checker {
  const runners = createRunners(options)
  const words = wordsOf(options)
  return {
    async check(value) {
      const file = value instanceof VFile ? value : new VFile(value)
      try {
        const { document, text } = await analyseWith(file, options, words)
        if (typeof file.value !== 'string') file.value = document.source
        await report(file, document, text, runners, options)
      } catch (error) {
        if (!(error instanceof DocumentError)) throw error
        file.data.klarsprak = failed(error)
      }
      return file
    },
  }
}

/**
 * Makes a transformer that checks an nlcst tree and adds the findings to its file. The words of the tree are read
 * back into our own text model, so the result does not depend on which parser made the tree.
 * @throws {SettingsError} for options that cannot be followed
 */
export function createTreeChecker(
  options: CheckOptions = {},
): (tree: Root, file: VFile) => Promise<undefined> {
  const runners = createRunners(options)
  const analysis = analysisOf(options, wordsOf(options))
  return async (tree, file) => {
    const source = String(file)
    const prose = fromNlcst(tree, source)
    await report(file, { source, prose, notes: [] }, analyse(prose, analysis), runners, options)
    return undefined
  }
}

/**
 * Reads and analyses a document without running rules.
 * @throws {DocumentError} when the document cannot be read
 */
export function analyseDocument(file: VFile, options: CheckOptions = {}): Promise<AnalysedDocument> {
  return analyseWith(file, options, wordsOf(options))
}

async function analyseWith(file: VFile, options: CheckOptions, words: WordSource): Promise<AnalysedDocument> {
  const format = file.path === undefined ? 'txt' : formatOf(file.path)
  if (format === null)
    throw new DocumentError(
      'unsupported-file',
      `${file.extname ? file.extname : 'Filer uten endelse'} støttes ikke. Lagre dokumentet som .docx, .html, .md eller .txt.`,
    )
  const { maxSize } = options
  const document = await readDocument(file.value ?? '', format, maxSize === undefined ? {} : { maxSize })
  return { document, text: analyse(document.prose, analysisOf(options, words)) }
}

const analysisOf = ({ malform = 'auto' }: CheckOptions, words: WordSource): AnalyseOptions => ({
  malform,
  words,
})

function wordsOf({ dictionaries, ordliste = [], ordbok = [] }: CheckOptions): WordSource {
  const load: LexiconSource = async (malform) => {
    if (dictionaries === undefined) return (await import('#dictionaries')).loadLexicon(malform)
    const files = dictionaries[malform]
    return files === undefined ? null : createLexicon(files.aff, files.dic, malform)
  }
  const lists = async () => [...(await import('../rules/lib/municipal-words')).municipalWords(), ...ordliste]
  return createWordSource(load, { lists, dictionaries: ordbok })
}

const MALFORMS = ['auto', 'nb', 'nn'] as const
const KEYS = [
  'malform',
  'profil',
  'regler',
  'ordliste',
  'ordbok',
  'only',
  'minimum',
  'rules',
  'maxSize',
  'dictionaries',
] as const satisfies (keyof CheckOptions)[]

function createRunners(options: CheckOptions): Runners {
  requireKnown(options)
  return new Runners([...builtIn, ...(options.rules ?? [])], options, profileSettings)
}

/** Types do not reach those who write JavaScript. */
function requireKnown(options: CheckOptions): void {
  for (const key of Object.keys(options)) {
    if (!(KEYS as readonly string[]).includes(key))
      throw new SettingsError(`ukjent nøkkel «${key}».${didYouMean(key, KEYS)} Velg ${anyOf(KEYS)}.`, [key])
  }
  const { malform = 'auto', profil } = options
  if (!MALFORMS.includes(malform))
    throw new SettingsError(`«malform» må være ${anyOf(MALFORMS)}.`, ['malform'])
  if (profil !== undefined) requireProfile(profil)
  requireWords(options)
}

function requireWords({ ordliste = [], ordbok = [] }: CheckOptions): void {
  if (!Array.isArray(ordliste) || ordliste.some((line) => typeof line !== 'string'))
    throw new SettingsError('«ordliste» må være en liste med ord.', ['ordliste'])
  if (!Array.isArray(ordbok) || ordbok.some((files) => files?.aff === undefined || files.dic === undefined))
    throw new SettingsError('«ordbok» må være en liste med ordbøker, hver med aff og dic.', ['ordbok'])
  try {
    readWordList(ordliste)
  } catch (error) {
    if (!(error instanceof WordListError)) throw error
    throw new SettingsError(`«ordliste»: ${error.message}`, ['ordliste', error.line - 1])
  }
}

/** What kind of text it is, by its content and the kind of document it stands in. */
export const profileOf = (text: TextModel, format?: Format): Profile => guessProfile(text, format === 'html')

/** A document as it was read; a tree does not say what kind of file it came from. */
type ReadDocument = Pick<SourceDocument, 'source' | 'prose' | 'notes'> & { format?: Format }

/** Runs the rules and puts what they find into the file. */
async function report(
  file: VFile,
  { source, prose, notes, format }: ReadDocument,
  text: TextModel,
  runners: Runners,
  { profil }: CheckOptions,
): Promise<void> {
  const profile = profil ?? profileOf(text, format)
  const runner = runners.of(profile)
  const outcome = await runner.run(text, prose.directives)
  const diagnostics = toDiagnostics(outcome, { source, prose: prose.text, map: prose.map })
  addMessages(file, diagnostics, new LineIndex(source))
  file.data.klarsprak = {
    malform: text.malform,
    profile,
    profileGuessed: profil === undefined,
    statistics: await statisticsOf(text, (id) => runner.runs(id)),
    errors: [],
    notes,
  }
}

/** What is known of a document that could not be read. */
export function failed({ code, message }: { code: string; message: string }): FileData {
  return {
    malform: null,
    profile: 'generell',
    profileGuessed: false,
    statistics: NO_STATISTICS,
    errors: [{ code, message }],
    notes: [],
  }
}
