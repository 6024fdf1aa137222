import { answerChanges } from '@/lib/edge/api-v1/answer-feed'
import { authenticateCourtKey } from '@/lib/edge/api-v1/court-key-auth'
import { defineRoute } from '@/lib/edge/route/define-route'
import { refuseMethod } from '@/lib/edge/route/refuse-method'

export const GET = defineRoute('integration:follow', authenticateCourtKey, answerChanges)

export const POST = refuseMethod('GET')
export const PUT = POST
export const PATCH = POST
export const DELETE = POST
