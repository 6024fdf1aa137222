import { defineRoute } from '@/lib/edge/route/define-route'
import { authenticateFollower } from '@/lib/edge/route/person-auth'
import { streamTalk } from '@/lib/edge/route/stream-talk'
import { listHeard } from '@/lib/queries/mediator/list-heard'

/** What the parties say in a case, as it becomes visible. */
export const GET = defineRoute('case:read', authenticateFollower, streamTalk(listHeard))
