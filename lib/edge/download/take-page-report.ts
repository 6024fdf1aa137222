import 'server-only'
import type { Actor } from '@/lib/domain/access/roles'
import { refusalSentence } from '@/lib/labels/zh-CN/refusal'
import { now } from '@/lib/platform/clock'
import { reportPages } from '@/lib/queries/case/report-pages'
import { problem } from '../route/problem'

type Context = { readonly actor: Actor; readonly params: Readonly<Record<string, string>> }

/** The pages that a reader says it has shown; a body that is no such report is answered like an unknown volume. */
export async function takePageReport(
  request: Request,
  { actor, params: { caseId, volume } }: Context,
): Promise<Response> {
  const body: unknown = await request.json().catch(() => null)
  const report = typeof body === 'object' && body !== null ? body : {}
  const taken = await reportPages(actor, { ...report, caseId, volume })
  if (!taken.ok)
    return problem(404, 'NOT_FOUND', refusalSentence({ code: 'NOT_FOUND', facts: {} }, now()))
  return new Response(null, { status: 204, headers: { 'cache-control': 'no-store' } })
}
