import 'server-only'
import type { Actor } from '@/lib/domain/access/roles'
import { reportPages } from '@/lib/queries/case/report-pages'
import { notFound } from '../route/not-found'
import { readLimited } from '../upload/read-limited'

/** Five hundred ranges of pages in JSON. */
const MOST_BYTES = 16_384

type Context = { readonly actor: Actor; readonly params: Readonly<Record<string, string>> }

/**
 * The pages that a reader says it has shown; a body that is no such report is answered like an
 * unknown volume.
 */
export async function takePageReport(
  request: Request,
  { actor, params: { caseId, volume } }: Context,
): Promise<Response> {
  const body = await readLimited(request, MOST_BYTES)
  const taken = await reportPages(actor, { ...readReport(body), caseId, volume })
  if (!taken.ok) return notFound()
  return new Response(null, { status: 204, headers: { 'cache-control': 'no-store' } })
}

function readReport(body: Buffer | null): object {
  try {
    const report: unknown = JSON.parse(body?.toString('utf8') ?? '')
    return typeof report === 'object' && report !== null ? report : {}
  } catch {
    return {}
  }
}
