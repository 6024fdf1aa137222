import type { SheetReason } from '@/lib/domain/dossier/manifest'
import { boundPages as WORDS } from '@/lib/labels/zh-CN/bound-pages'
import type { DocumentContent } from '../content'
import type { DossierPiece } from './dossier-order'

/** The sheet that represents an item without pages of its own: what it is, its hash, and why. */
export function composeItemSheet(
  { no, title, author, madeOn, mediaType, bytes, sha256 }: DossierPiece,
  caseNo: string,
  reason: SheetReason,
): DocumentContent {
  const { sheetFacts: terms } = WORDS
  return {
    title: WORDS.sheetTitle,
    issuer: null,
    number: null,
    caseNo,
    blocks: [
      {
        kind: 'facts',
        rows: [
          [terms.no, String(no)],
          [terms.title, title],
          [terms.author, author],
          [terms.madeOn, madeOn],
          [terms.mediaType, mediaType],
          [terms.size, bytes ? WORDS.bytes(bytes.length) : WORDS.missing],
          [terms.sha256, sha256],
          [terms.reason, WORDS.reason(reason)],
        ],
      },
      { kind: 'paragraph', text: WORDS.sheetNote },
    ],
    signatures: [],
    day: null,
    isUnnumbered: true,
  }
}
