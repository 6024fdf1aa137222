import type { DocumentContent } from '../content'

/** What the setting thread is given: a document, and when it is set. */
export type SettingQuestion = { readonly content: DocumentContent; readonly at: Date }

export type SettingAnswer =
  | { readonly is: 'set'; readonly pdf: Uint8Array<ArrayBuffer>; readonly pages: number }
  | { readonly is: 'missing'; readonly characters: readonly string[] }
