import 'server-only'
import type { Actor } from '@/lib/domain/access/roles'
import { readKept } from '@/lib/files/read-kept'
import { refusalSentence } from '@/lib/labels/zh-CN/refusal'
import { requestSentence } from '@/lib/labels/zh-CN/request'
import { now } from '@/lib/platform/clock'
import { getMaterial } from '@/lib/queries/case/get-material'
import { attachment } from './attachment'
import { problem } from '../route/problem'
import { FILE_POLICY } from '../security/security-headers'

type Context = { readonly actor: Actor; readonly params: Readonly<Record<string, string>> }

/**
 * One material as received, always as a download under a policy that runs nothing. The bytes are
 * compared with the hash in the case before they are sent: altered evidence is not delivered. HEAD is
 * refused: it would record a download of nothing.
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
  const { fileName, mediaType, sha256, storageKey } = material.value
  const bytes = await readKept(storageKey, sha256)
  return new Response(bytes, {
    headers: {
      'content-type': mediaType,
      'content-length': String(bytes.length),
      'content-disposition': attachment(fileName),
      'content-security-policy': FILE_POLICY,
      'x-content-type-options': 'nosniff',
      'cache-control': 'no-store',
    },
  })
}
