import { findReadiness } from '@/lib/queries/health/find-readiness'

/** Readiness: 200, or 503 with what is missing. */
export async function GET(): Promise<Response> {
  const checks = await findReadiness()
  const isReady = checks.database && checks.schema
  return Response.json(
    {
      status: isReady ? 'ready' : 'unavailable',
      checks: { database: wordOf(checks.database), schema: wordOf(checks.schema) },
    },
    { status: isReady ? 200 : 503, headers: { 'cache-control': 'no-store' } },
  )
}

function wordOf(isFine: boolean): 'ok' | 'failed' {
  return isFine ? 'ok' : 'failed'
}

export const dynamic = 'force-dynamic'
