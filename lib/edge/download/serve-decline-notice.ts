import 'server-only'
import type { Actor } from '@/lib/domain/access/roles'
import { readKept } from '@/lib/files/read-kept'
import { refusalSentence } from '@/lib/labels/zh-CN/refusal'
import { requestSentence } from '@/lib/labels/zh-CN/request'
import { now } from '@/lib/platform/clock'
import { getDeclineNotice } from '@/lib/queries/case/get-decline-notice'
import { wordResponse } from '../document/serve-word'
import { problem } from '../route/problem'
import { attachment } from './attachment'
import { sendKept } from './send-kept'

type Context = { readonly actor: Actor; readonly params: Readonly<Record<string, string>> }

/** 不受理通知书 as a download. HEAD is refused: it would record a download of nothing. */
export async function serveDeclineNotice(
  request: Request,
  { actor, params }: Context,
): Promise<Response> {
  if (request.method !== 'GET')
    return problem(405, 'METHOD_NOT_ALLOWED', requestSentence.METHOD_NOT_ALLOWED, {
      headers: { allow: 'GET' },
    })
  const { declineId, file } = params
  const found = await getDeclineNotice(actor, { declineId, file })
  if (!found.ok)
    return problem(404, 'NOT_FOUND', refusalSentence({ code: 'NOT_FOUND', facts: {} }, now()))
  const { title, pdf, word } = found.value
  if (pdf)
    return sendKept(request, {
      ...pdf,
      mediaType: 'application/pdf',
      disposition: attachment(`${title}.pdf`),
    })
  return wordResponse(new Uint8Array(await readKept(word.storageKey, word.sha256)), title)
}
