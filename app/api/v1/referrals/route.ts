import { authenticateCourtKey } from '@/lib/edge/api-v1/court-key-auth'
import { defineRoute } from '@/lib/edge/route/define-route'
import { receiveReferral } from '@/lib/edge/api-v1/receive-referral'
import { refuseMethod } from '@/lib/edge/route/refuse-method'

export const POST = defineRoute('referral:submit', authenticateCourtKey, receiveReferral)

export const GET = refuseMethod('POST')
export const PUT = GET
export const PATCH = GET
export const DELETE = GET
