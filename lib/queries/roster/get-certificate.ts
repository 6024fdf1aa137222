import 'server-only'
import { z } from 'zod'
import { findRosterFile } from '@/lib/data/stores/roster/roster-store'
import type { DocumentContent } from '@/lib/documents/content'
import { composeCertificate } from '@/lib/documents/templates/roster-certificate'
import { standingOf } from '@/lib/domain/roster/roster'
import { defineQuery } from '../define-query'

export type Certificate = { readonly content: DocumentContent; readonly at: Date }

/** The certificate of an entry, for its court, its institution and its mediator. */
export const getCertificate = defineQuery({
  act: 'roster:read',
  input: z.object({ entryId: z.uuid() }),
  load: async (db, { entryId }) => {
    const file = await findRosterFile(db, entryId)
    if (!file?.certificateNo || !file.validFrom || !file.validUntil) return null
    const { certificateNo, validFrom, validUntil } = file
    return { file, certificate: { certificateNo, validFrom, validUntil } }
  },
  scope: ({ file: { courtId, institutionId, mediatorId } }) => ({
    courtId,
    institutionId,
    mediatorId,
  }),
  present: ({ file, certificate }, { today }): Certificate => ({
    at: file.lastActAt,
    content: composeCertificate({
      ...certificate,
      name: file.name,
      isInstitution: file.mediatorId === null,
      institution: file.institution,
      court: file.court,
      standing: standingOf(file, today),
    }),
  }),
})
