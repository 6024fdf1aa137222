import { receiveReports } from '@/lib/edge/delivery-report/receive-reports'
import { refuseMethod } from '@/lib/edge/route/refuse-method'

/** What the provider of SMS reports of messages that it took. */
export async function POST(
  request: Request,
  { params }: { params: Promise<{ token: string }> },
): Promise<Response> {
  return receiveReports(request, (await params).token)
}

export const GET = refuseMethod('POST')
export const PUT = GET
export const PATCH = GET
export const DELETE = GET
