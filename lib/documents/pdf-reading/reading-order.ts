import type { OpenedPdf } from './opened-pdf'

/** What is to be found out about a PDF: whether each page opens, or what the pages say. */
export type ReadingOrder = { readonly find: keyof ReadingAnswers; readonly pdf: Uint8Array }

/** Null where the PDF cannot be read. */
export type ReadingAnswers = {
  readonly pages: OpenedPdf | null
  /** The text of each page; one that is a picture has an empty one. */
  readonly texts: readonly string[] | null
}
export type ReadingAnswer = ReadingAnswers[keyof ReadingAnswers]
