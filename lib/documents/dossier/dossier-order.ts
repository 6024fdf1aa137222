import type { SheetReason } from '@/lib/domain/dossier/manifest'
import type { DocumentContent } from '../content'

// What a dossier is bound of, and what comes of it (docs/decisions/0079). Binding knows no case and
// no database.

/** One item in the order of the dossier. */
export type DossierPiece = {
  /** 件号, from 1. */
  readonly no: number
  /** 卷内目录 shows it, and the bookmark. */
  readonly title: string
  /** The bookmark of the slot under which that of the item is. */
  readonly slotTitle: string
  readonly author: string
  /** 2026-11-27, as the catalogue shows it. */
  readonly madeOn: string
  readonly mediaType: string
  /** SHA-256 of the file as it was recorded: a sheet that represents the item names it. */
  readonly sha256: string
  /** null: the file is gone or differs from its hash. */
  readonly bytes: Uint8Array | null
}

export type DossierOrder = {
  /**
   * Set before the items; the catalogue is made of the items, because only binding knows their
   * pages.
   */
  readonly cover: DocumentContent
  readonly pieces: readonly DossierPiece[]
  /** 备考表, and 封底 behind it. */
  readonly remarks: DocumentContent
  readonly backCover: DocumentContent
  readonly catalogueTitle: string
  readonly caseNo: string
  readonly boundAt: Date
}

export type BoundPiece = {
  readonly no: number
  /** Printed page numbers, both included. */
  readonly first: number
  readonly last: number
  /** Why it is represented by one sheet; null: by its own pages. */
  readonly sheet: SheetReason | null
}

export type BoundDossier = {
  readonly pdf: Uint8Array<ArrayBuffer>
  /** All pages of the file, unnumbered ones included. */
  readonly pageCount: number
  readonly numberedPages: number
  /** Where page 1 is: how many pages are before it. */
  readonly unnumberedBefore: number
  readonly pieces: readonly BoundPiece[]
}

/**
 * Binds a dossier in a thread: cover, catalogue, items with page numbers at the upper right, back
 * matter; bookmarks and page labels. An item whose file cannot be shown becomes a numbered sheet
 * with the reason.
 */
export type BindDossier = (order: DossierOrder) => Promise<BoundDossier>
