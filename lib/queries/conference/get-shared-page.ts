import 'server-only'
import { z } from 'zod'
import { findSharedFile } from '@/lib/data/stores/conference/board-store'
import { PAGES_AT_MOST } from '@/lib/domain/conference/decide-board'
import { shownAs } from '@/lib/files/content-kind'
import { defineQuery } from '../define-query'
import { scopeOfSeat } from './load-view'

/**
 * The file of the page that is shared with the reader at this moment. No access record of its own:
 * what was shown in the joint hall is in the log of the conference, and a private talk leaves no
 * trace but its times.
 */
export const getSharedPage = defineQuery({
  act: 'conference:read',
  input: z.strictObject({
    meetingId: z.uuid(),
    shareId: z.uuid(),
    page: z.coerce.number().int().min(1).max(PAGES_AT_MOST),
  }),
  load: async (db, input, { actor }) => {
    const file = await findSharedFile(db, input)
    return file && { actor, file }
  },
  scope: ({ actor }) => scopeOfSeat(actor),
  present: ({ file }, _context, { page }) => ({
    ...file,
    shownAs: shownAs(file.mediaType),
    page,
  }),
})
