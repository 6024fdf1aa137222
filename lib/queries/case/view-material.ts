import 'server-only'
import { z } from 'zod'
import { scopeOf } from '@/lib/data/mappers/case'
import { findCase } from '@/lib/data/stores/case/case-store'
import { findMaterial } from '@/lib/data/stores/dossier/material-store'
import { shownAs, type ShownAs } from '@/lib/files/content-kind'
import { defineQuery } from '../define-query'
import { findAccessSubject } from './access-subject'

export type MaterialOnPage = {
  readonly mediaType: string
  readonly sha256: string
  readonly storageKey: string
  /** null: a page cannot show this kind. */
  readonly shownAs: ShownAs | null
}

/** One material to be read on the page (domain.md 6: 只看不下载). The look is recorded in the case's chain; what cannot be shown is no look. */
export const viewMaterial = defineQuery({
  act: 'material:view',
  input: z.strictObject({ materialId: z.uuid('NOT_FOUND_ID') }),
  load: async (db, { materialId }) => {
    const material = await findMaterial(db, materialId)
    const record = material && (await findCase(db, material.caseId))
    return material && record && { material, record, subject: await findAccessSubject(db, record) }
  },
  scope: ({ record }) => scopeOf(record),
  record: ({ material, subject }) =>
    shownAs(material.mediaType)
      ? {
          event: {
            kind: 'material.viewed',
            data: { materialId: material.id, title: material.title, sha256: material.sha256 },
          },
          subject,
          basis: 'pipl_51',
        }
      : null,
  present: ({ material: { mediaType, sha256, storageKey } }): MaterialOnPage => ({
    mediaType,
    sha256,
    storageKey,
    shownAs: shownAs(mediaType),
  }),
})
