import 'server-only'
import type { Actor } from '@/lib/domain/access/roles'
import type { Refusal } from '@/lib/domain/refusal'
import { EXPORT } from '@/lib/labels/zh-CN/export'
import { refusalSentence } from '@/lib/labels/zh-CN/refusal'
import { now } from '@/lib/platform/clock'
import type { Export } from '@/lib/queries/define-export'
import { attachment } from './attachment'
import { problem } from '../route/problem'
import { FILE_POLICY } from '../security/security-headers'

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

type Context = { readonly actor: Actor }

function refused(refusal: Refusal): Response {
  const status =
    refusal.code === 'EXPORT_TOO_LARGE' ? 413 : refusal.code === 'INPUT_INVALID' ? 422 : 404
  return problem(status, refusal.code, refusalSentence(refusal, now()))
}

/**
 * Handler of an export: the URL's parameters in, the file as a download. HEAD is refused: it would
 * make and record a file that is not delivered.
 */
export function serveExport(
  exportList: Export,
): (request: Request, context: Context) => Promise<Response> {
  return async (request, { actor }) => {
    if (request.method !== 'GET')
      return problem(405, 'METHOD_NOT_ALLOWED', EXPORT.methodRefused, { headers: { allow: 'GET' } })
    const answer = await exportList(actor, Object.fromEntries(new URL(request.url).searchParams))
    if (!answer.ok) return refused(answer.refusal)
    const { file } = answer.value
    if (request.signal.aborted) {
      // The client is gone: the stream would never be read, and so never closed.
      await file.close()
      return new Response(null, { status: 204 })
    }
    const { size, stream } = await file.read()
    return new Response(stream, {
      headers: {
        'content-type': XLSX,
        'content-length': String(size),
        'content-disposition': attachment(answer.value.fileName),
        ...(answer.value.skipped > 0 && { 'x-export-skipped': String(answer.value.skipped) }),
        'content-security-policy': FILE_POLICY,
        'x-content-type-options': 'nosniff',
        'cache-control': 'no-store',
      },
    })
  }
}
