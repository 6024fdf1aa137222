import type { SheetReason } from '@/lib/domain/dossier/manifest'

/** What the copying thread is given: the bytes of one PDF of the dossier. */
export type CopyingQuestion = { readonly bytes: Uint8Array }

export type CopyingAnswer =
  | { readonly is: 'copied'; readonly pdf: Uint8Array<ArrayBuffer>; readonly pages: number }
  | { readonly is: 'sheet'; readonly reason: SheetReason }
