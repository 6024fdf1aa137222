import type { OpenedPdf } from './opened-pdf'

/** What is to be found out about a PDF: what a bound volume has to be, or what its pages say. */
export type ReadingOrder = {
  readonly find: keyof ReadingAnswers
  readonly pdf: Uint8Array<ArrayBuffer>
}

/**
 * What is said of a PDF by those who read PDFs: the reader's engine, and the verifier of
 * signatures.
 */
export type PdfFindings = {
  /** null: it does not open. */
  readonly opened: OpenedPdf | null
  readonly signature: 'valid' | 'invalid' | 'absent'
  readonly runsCode: boolean
}

export type ReadingAnswers = {
  readonly findings: PdfFindings
  /**
   * The text of each page; one that is a picture has an empty one. null: the PDF cannot be read.
   */
  readonly texts: readonly string[] | null
}
export type ReadingAnswer = ReadingAnswers[keyof ReadingAnswers]
