import { streamConference } from '@/lib/edge/conference/serve-conference'
import { defineRoute } from '@/lib/edge/route/define-route'
import { authenticatePresent } from '@/lib/edge/route/person-auth'

/** What a page of a conference shows, and what other seats send to it. */
export const GET = defineRoute('conference:read', authenticatePresent, streamConference)
