import 'server-only'
import { z } from 'zod'
import { scopeOf } from '@/lib/data/mappers/case'
import { findCase } from '@/lib/data/stores/case/case-store'
import { findIdentityPhoto } from '@/lib/data/stores/identity-photo/identity-photo-store'
import { CaseId } from '@/lib/domain/case/input-atoms'
import { defineQuery } from '../define-query'

/** The photo of the document that was seen at a check, for the mediators of the case. */
export const getIdentityPhoto = defineQuery({
  act: 'identity-photo:read',
  input: z.strictObject({ caseId: CaseId, photoId: z.uuid('NOT_FOUND_ID') }),
  load: async (db, { caseId, photoId }) => {
    const record = await findCase(db, caseId)
    const photo = record && (await findIdentityPhoto(db, caseId, photoId))
    return photo ? { record, photo } : null
  },
  scope: ({ record }) => scopeOf(record),
  present: ({ photo }) => photo,
})
