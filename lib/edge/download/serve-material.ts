import 'server-only'
import type { Actor } from '@/lib/domain/access/roles'
import { DOSSIER } from '@/lib/labels/zh-CN/dossier'
import { refusalSentence } from '@/lib/labels/zh-CN/refusal'
import { requestSentence } from '@/lib/labels/zh-CN/request'
import { now } from '@/lib/platform/clock'
import { getMaterial } from '@/lib/queries/case/get-material'
import { attachment } from './attachment'
import { problem } from '../route/problem'
import { sendKept } from './send-kept'

type Context = { readonly actor: Actor; readonly params: Readonly<Record<string, string>> }

/**
 * One material as received, whole or in part, always as a download: altered evidence is not delivered.
 * HEAD is refused: it would record a download of nothing.
 */
export async function serveMaterial(
  request: Request,
  { actor, params }: Context,
): Promise<Response> {
  if (request.method !== 'GET')
    return problem(405, 'METHOD_NOT_ALLOWED', requestSentence.METHOD_NOT_ALLOWED, {
      headers: { allow: 'GET' },
    })
  const material = await getMaterial(actor, { materialId: params.materialId })
  if (!material.ok)
    return problem(404, 'NOT_FOUND', refusalSentence({ code: 'NOT_FOUND', facts: {} }, now()))
  const { fileName, held, ...file } = material.value
  if (held) return problem(423, 'FILE_HELD', DOSSIER.heldFile[held])
  return sendKept(request, { ...file, disposition: attachment(fileName) })
}
