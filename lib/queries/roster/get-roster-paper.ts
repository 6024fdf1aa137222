import 'server-only'
import { z } from 'zod'
import { findRosterPapers } from '@/lib/data/stores/roster/roster-paper-store'
import { findRosterFile } from '@/lib/data/stores/roster/roster-store'
import { defineQuery } from '../define-query'

/** A paper of qualification, for those who read the entry. */
export const getRosterPaper = defineQuery({
  act: 'roster:read',
  input: z.strictObject({ entryId: z.uuid('NOT_FOUND_ID'), paperId: z.uuid('NOT_FOUND_ID') }),
  load: async (db, { entryId, paperId }) => {
    const file = await findRosterFile(db, entryId)
    const papers = file ? await findRosterPapers(db, entryId) : []
    const paper = papers.find(({ id }) => id === paperId)
    return file && paper ? { file, paper } : null
  },
  scope: ({ file: { courtId, institutionId, mediatorId } }) => ({
    courtId,
    institutionId,
    mediatorId,
  }),
  present: ({ paper: { fileName, mediaType, size, sha256, storageKey } }) => ({
    fileName,
    mediaType,
    size,
    sha256,
    storageKey,
    isShown: mediaType.startsWith('image/'),
  }),
})
