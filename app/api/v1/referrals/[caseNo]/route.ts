import { answerReferralState } from '@/lib/edge/answer-referral-state'
import { authenticateCourtKey } from '@/lib/edge/court-key-auth'
import { defineRoute } from '@/lib/edge/define-route'
import { refuseMethod } from '@/lib/edge/refuse-method'

export const GET = defineRoute('referral:read', authenticateCourtKey, answerReferralState)

export const POST = refuseMethod('GET')
export const PUT = POST
export const PATCH = POST
export const DELETE = POST
