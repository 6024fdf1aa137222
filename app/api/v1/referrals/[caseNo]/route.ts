import { answerReferralState } from '@/lib/edge/api-v1/answer-referral-state'
import { authenticateCourtKey } from '@/lib/edge/api-v1/court-key-auth'
import { defineRoute } from '@/lib/edge/route/define-route'
import { refuseMethod } from '@/lib/edge/route/refuse-method'

export const GET = defineRoute('referral:read', authenticateCourtKey, answerReferralState)

export const POST = refuseMethod('GET')
export const PUT = POST
export const PATCH = POST
export const DELETE = POST
