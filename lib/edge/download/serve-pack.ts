import 'server-only'
import type { Actor } from '@/lib/domain/access/roles'
import { refusalSentence } from '@/lib/labels/zh-CN/refusal'
import { requestSentence } from '@/lib/labels/zh-CN/request'
import { now } from '@/lib/platform/clock'
import { getPack } from '@/lib/queries/case/get-pack'
import { attachment } from './attachment'
import { problem } from '../route/problem'
import { sendKept } from './send-kept'

type Context = { readonly actor: Actor; readonly params: Readonly<Record<string, string>> }

/** A pack as it was handed over, always as a download. HEAD is refused: it would record a download of nothing. */
export async function servePack(request: Request, { actor, params }: Context): Promise<Response> {
  if (request.method !== 'GET')
    return problem(405, 'METHOD_NOT_ALLOWED', requestSentence.METHOD_NOT_ALLOWED, {
      headers: { allow: 'GET' },
    })
  const pack = await getPack(actor, { packId: params.packId })
  if (!pack.ok)
    return problem(404, 'NOT_FOUND', refusalSentence({ code: 'NOT_FOUND', facts: {} }, now()))
  const { fileName, ...file } = pack.value
  return sendKept(request, { ...file, disposition: attachment(fileName) })
}
