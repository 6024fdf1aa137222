import type { DocumentContent } from '../content'
import type { DossierPages } from '../dossier/dossier-pages'

/** What the setting thread is given: a document or pages of a dossier, and when it is set. */
export type SettingQuestion =
  | { readonly content: DocumentContent; readonly at: Date }
  | { readonly pages: DossierPages; readonly at: Date }

export type SettingAnswer =
  | { readonly is: 'set'; readonly pdf: Uint8Array<ArrayBuffer>; readonly pages: number }
  | { readonly is: 'missing'; readonly characters: readonly string[] }
