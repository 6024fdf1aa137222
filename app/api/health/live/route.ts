/** Is the process up? Asks nothing else, so that a database that is gone does not get the web server restarted as well. */
export function GET(): Response {
  return Response.json({ status: 'live' }, { headers: { 'cache-control': 'no-store' } })
}

export const dynamic = 'force-dynamic'
