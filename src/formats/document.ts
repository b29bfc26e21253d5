import type { Prose } from '../text/prose'

export type Format = 'txt' | 'md' | 'html' | 'docx'

export interface ReadOptions {
  /** Largest accepted input, in bytes (UTF-16 code units when the input is a string). Default 20 MB. */
  maxSize?: number
}

/** A document read: the text its offsets count in, and its prose. */
export interface SourceDocument {
  /**
   * The text as the user sees it: the decoded file for txt, md and html (without byte order mark); the extracted
   * text for docx, one paragraph a line, so that a finding's line is its paragraph number.
   */
  source: string
  prose: Prose
  format: Format
  /** What the user should know about how the file was read, in Norwegian. */
  notes: string[]
  /** The language the whole document declares (BCP 47). */
  language?: string
}

/** What a reader of one format hands back. */
export type ReadResult = Pick<SourceDocument, 'prose'> & Partial<Pick<SourceDocument, 'source' | 'language'>>
