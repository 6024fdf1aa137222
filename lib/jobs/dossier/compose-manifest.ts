import type { BoundDossier } from '@/lib/documents/dossier/dossier-order'
import { isFromCourt } from '@/lib/domain/dossier/material-slot'
import { MANIFEST_FORMAT, writeManifest } from '@/lib/domain/dossier/manifest'
import type { PlannedItem, VolumePlan } from './plan-volume'

export type Numbering = {
  /** 卷号 in words. */
  readonly number: string
  /** 核验码. */
  readonly code: string
  readonly boundAt: Date
}

function sourceOf({ material, slot }: PlannedItem, { receivedAt, courtName }: VolumePlan['state']) {
  // The papers of 司法确认 come by themselves, under the name of the court that wrote them.
  const isRuling = slot === 'confirmation' && material.addedBy === courtName
  if (isRuling || isFromCourt(material, receivedAt)) return 'court' as const
  return material.documentKind === null ? ('institution' as const) : ('document' as const)
}

/**
 * 卷宗清单 of a bound volume, as its bytes are kept.
 * @throws Error where binding returned other items than it was given
 */
export function composeManifest(
  { state, facts, items }: VolumePlan,
  { number, code, boundAt }: Numbering,
  bound: BoundDossier,
  chain: { readonly seq: number; readonly hash: string },
): string {
  if (bound.pieces.length !== items.length) throw new Error('binding lost or added items')
  return writeManifest({
    format: MANIFEST_FORMAT,
    number,
    code,
    volume: facts.volume,
    caseNo: facts.caseNo,
    courtName: facts.courtName,
    institutionName: facts.institutionName,
    boundAt: boundAt.toISOString(),
    retention: { class: facts.retention.class, until: facts.retention.until },
    numberedPages: bound.numberedPages,
    chain,
    items: items.map((item, index) => {
      const { no, slot, material, signatures } = item
      const piece = bound.pieces[index]
      if (piece?.no !== no) throw new Error('binding changed the order of the items')
      return {
        no,
        slot,
        title: material.title,
        materialId: material.id,
        fileName: material.fileName,
        mediaType: material.mediaType,
        size: material.size,
        sha256: material.sha256,
        source: sourceOf(item, state),
        author: material.addedBy,
        madeAt: material.addedAt.toISOString(),
        signatures,
        pages: { first: piece.first, last: piece.last },
        sheet: piece.sheet,
      }
    }),
  })
}
