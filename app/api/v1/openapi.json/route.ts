import { describeIntegrationApi } from '@/lib/edge/api-v1/openapi'
import { refuseMethod } from '@/lib/edge/route/refuse-method'
import { toLocalDate } from '@/lib/domain/time/local-date'
import { now } from '@/lib/platform/clock'

export const dynamic = 'force-dynamic'

/** OpenAPI description of the integration API; public, because it contains no case data. */
export function GET(): Response {
  return Response.json(describeIntegrationApi(toLocalDate(now())))
}

export const POST = refuseMethod('GET')
export const PUT = POST
export const PATCH = POST
export const DELETE = POST
