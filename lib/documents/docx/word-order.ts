import type { DocumentContent } from '../content'

/** What the thread for Word files is given. */
export type WordQuestion = {
  readonly is: 'write'
  readonly content: DocumentContent
  /** At the head of every page: what this file is not. */
  readonly note: string
}

export type WordAnswer = { readonly is: 'file'; readonly bytes: Uint8Array<ArrayBuffer> }
