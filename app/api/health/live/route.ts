/**
 * Liveness of the process. Checks nothing else, so that a database outage does not restart the web
 * server.
 */
export function GET(): Response {
  return Response.json({ status: 'live' }, { headers: { 'cache-control': 'no-store' } })
}

export const dynamic = 'force-dynamic'
