import { defineRoute } from '@/lib/edge/route/define-route'
import { authenticateFollower } from '@/lib/edge/route/person-auth'
import { streamUnread } from '@/lib/edge/route/stream-unread'

/** The number of unread notices, as it changes. */
export const GET = defineRoute('notice:list', authenticateFollower, streamUnread)
