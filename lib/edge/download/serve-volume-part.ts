import 'server-only'
import type { Actor } from '@/lib/domain/access/roles'
import { refusalSentence } from '@/lib/labels/zh-CN/refusal'
import { requestSentence } from '@/lib/labels/zh-CN/request'
import { now } from '@/lib/platform/clock'
import { openVolumeFile } from '@/lib/queries/case/open-volume-file'
import { problem } from '../route/problem'
import { sendKept } from './send-kept'

type Context = { readonly actor: Actor; readonly params: Readonly<Record<string, string>> }

/**
 * The file of a bound volume, whole or in the parts that its reader shows. HEAD is refused: it would record an access
 * to nothing.
 */
export async function serveVolumePart(
  request: Request,
  { actor, params }: Context,
): Promise<Response> {
  if (request.method !== 'GET')
    return problem(405, 'METHOD_NOT_ALLOWED', requestSentence.METHOD_NOT_ALLOWED, {
      headers: { allow: 'GET' },
    })
  const { caseId, volume } = params
  const found = await openVolumeFile(actor, { caseId, volume })
  if (!found.ok)
    return problem(404, 'NOT_FOUND', refusalSentence({ code: 'NOT_FOUND', facts: {} }, now()))
  return sendKept(request, {
    ...found.value,
    mediaType: 'application/pdf',
    disposition: 'inline',
  })
}
