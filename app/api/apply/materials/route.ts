import { defineVisitorRoute } from '@/lib/edge/route/define-visitor-route'
import { refuseMethod } from '@/lib/edge/route/refuse-method'
import { receiveApplicationMaterial } from '@/lib/edge/upload/receive-application-material'

/** A file of an application, by a form of someone without an account. */
export const POST = defineVisitorRoute('application:add-material', receiveApplicationMaterial)

export const GET = refuseMethod('POST')
export const PUT = GET
export const PATCH = GET
export const DELETE = GET
