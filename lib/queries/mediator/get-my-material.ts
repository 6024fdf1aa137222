import 'server-only'
import { z } from 'zod'
import { scopeOf } from '@/lib/data/mappers/case'
import { findCaseMaterials } from '@/lib/data/stores/dossier/material-reads'
import { CaseId } from '@/lib/domain/case/input-atoms'
import { shownAs, type ShownAs } from '@/lib/files/content-kind'
import { fileKindInWords, fileSizeInWords } from '@/lib/labels/zh-CN/case-file'
import { DOSSIER } from '@/lib/labels/zh-CN/dossier'
import { defineSqlQuery } from '../define-query'
import { findMyCase } from './act-head'

export type MyMaterialView = {
  readonly caseId: string
  readonly material: {
    readonly id: string
    readonly title: string
    readonly kind: string
    readonly size: string
    /** null: no page can show this kind. */
    readonly shownAs: ShownAs | null
    /** Why the file is not given out, as a sentence; null where it is. */
    readonly held: string | null
  }
  /** Its place among the materials in force, from 1. */
  readonly position: number
  readonly count: number
  /** The materials before and after; null at the ends. */
  readonly previous: string | null
  readonly next: string | null
}

/**
 * The page of one material for the mediator of its case. It gives no content out: the content is
 * requested from `/api/materials/…/view`, and that request is recorded (view-material.ts).
 */
export const getMyMaterial = defineSqlQuery({
  act: 'case:read',
  input: z.strictObject({ caseId: CaseId, materialId: z.uuid('NOT_FOUND_ID') }),
  load: async (db, { caseId, materialId }, context) => {
    const [card, materials] = await Promise.all([
      findMyCase(db, caseId, context),
      findCaseMaterials(db, caseId),
    ])
    const inForce = materials.filter(({ voided }) => !voided)
    const at = inForce.findIndex(({ id }) => id === materialId)
    const material = inForce[at]
    return card && material ? { card, inForce, at, material } : null
  },
  scope: ({ card }) => scopeOf(card),
  present: ({ card, inForce, at, material }): MyMaterialView => ({
    caseId: card.id,
    material: {
      id: material.id,
      title: material.title,
      kind: fileKindInWords(material.mediaType),
      size: fileSizeInWords(material.size),
      shownAs: material.held ? null : shownAs(material.mediaType),
      held: material.held && DOSSIER.heldFile[material.held],
    },
    position: at + 1,
    count: inForce.length,
    previous: inForce[at - 1]?.id ?? null,
    next: inForce[at + 1]?.id ?? null,
  }),
})
