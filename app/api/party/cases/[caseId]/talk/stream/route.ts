import { defineRoute } from '@/lib/edge/route/define-route'
import { authenticateFollower } from '@/lib/edge/route/person-auth'
import { streamTalk } from '@/lib/edge/route/stream-talk'
import { listOwnHeard } from '@/lib/queries/party/list-own-heard'

/** What others say in an own case, as it becomes visible. */
export const GET = defineRoute('own-case:read', authenticateFollower, streamTalk(listOwnHeard))
