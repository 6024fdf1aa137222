import { authenticateCourtKey } from '@/lib/edge/court-key-auth'
import { defineRoute } from '@/lib/edge/define-route'
import { receiveReferral } from '@/lib/edge/receive-referral'
import { refuseMethod } from '@/lib/edge/refuse-method'

export const POST = defineRoute('referral:submit', authenticateCourtKey, receiveReferral)

export const GET = refuseMethod('POST')
export const PUT = GET
export const PATCH = GET
export const DELETE = GET
