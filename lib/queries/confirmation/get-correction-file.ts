import 'server-only'
import { z } from 'zod'
import { scopeOf } from '@/lib/data/mappers/case'
import { findCase } from '@/lib/data/stores/case/case-store'
import { findConfirmation } from '@/lib/data/stores/confirmation/confirmation-store'
import { findCorrectionFiles } from '@/lib/data/stores/confirmation/correction-file-store'
import { defineQuery } from '../define-query'
import { toStoredFile } from './correction-files-view'

/** A paper that was handed in with the answer to a correction, for the court. */
export const getCorrectionFile = defineQuery({
  act: 'confirmation:read',
  input: z.strictObject({ confirmationId: z.uuid(), fileId: z.uuid('NOT_FOUND_ID') }),
  load: async (db, { confirmationId, fileId }) => {
    const confirmation = await findConfirmation(db, confirmationId)
    const record = confirmation && (await findCase(db, confirmation.caseId))
    const files = record ? await findCorrectionFiles(db, confirmationId) : []
    const file = files.find(({ id }) => id === fileId)
    return record && file ? { record, file } : null
  },
  scope: ({ record }) => scopeOf(record),
  present: ({ file }) => toStoredFile(file),
})
