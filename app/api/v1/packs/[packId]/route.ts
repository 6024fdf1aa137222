import { serveReferredPack } from '@/lib/edge/api-v1/serve-referred-files'
import { authenticateCourtKey } from '@/lib/edge/api-v1/court-key-auth'
import { defineRoute } from '@/lib/edge/route/define-route'
import { refuseMethod } from '@/lib/edge/route/refuse-method'

export const GET = defineRoute('integration:read', authenticateCourtKey, serveReferredPack)

export const POST = refuseMethod('GET')
export const PUT = POST
export const PATCH = POST
export const DELETE = POST
