import 'server-only'
import { z } from 'zod'
import { findCorrectionFiles } from '@/lib/data/stores/confirmation/correction-file-store'
import { findTakingPart } from '@/lib/data/stores/participant/own-case-store'
import { CaseId } from '@/lib/domain/case/input-atoms'
import { toStoredFile } from '../confirmation/correction-files-view'
import { defineQuery } from '../define-query'
import { scopeOfTaking } from './scope-of-taking'

/**
 * A paper of a correction, for those who take part: what was handed in, and the reader's own that
 * waits.
 */
export const getOwnCorrectionFile = defineQuery({
  act: 'own-case:read',
  input: z.strictObject({
    caseId: CaseId,
    confirmationId: z.uuid(),
    fileId: z.uuid('NOT_FOUND_ID'),
  }),
  load: async (db, { caseId, confirmationId, fileId }) => {
    const taking = await findTakingPart(db, caseId)
    const files = taking.length > 0 ? await findCorrectionFiles(db, confirmationId) : []
    const file = files.find(({ id }) => id === fileId)
    return file ? { taking, file } : null
  },
  scope: scopeOfTaking,
  present: ({ file }) => toStoredFile(file),
})
