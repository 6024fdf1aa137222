import { defineRoute } from '@/lib/edge/route/define-route'
import { authenticateLeaver, forgetEnded, leaveDevice } from '@/lib/edge/route/leave-device'

/**
 * 退出 on a device that others use too: a whole page follows, so that the browser keeps no page of
 * the case.
 */
export const POST = defineRoute('session:sign-out', authenticateLeaver, leaveDevice)

/** After a session that ended by itself. */
export const GET = forgetEnded
