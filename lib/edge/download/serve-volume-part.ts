import 'server-only'
import type { Actor } from '@/lib/domain/access/roles'
import { verifiedCopy } from '@/lib/files/verified-copy'
import { refusalSentence } from '@/lib/labels/zh-CN/refusal'
import { requestSentence } from '@/lib/labels/zh-CN/request'
import { now } from '@/lib/platform/clock'
import { openVolumeFile } from '@/lib/queries/case/open-volume-file'
import { problem } from '../route/problem'
import { readByteRange } from './byte-range'
import { FILE_POLICY } from '../security/security-headers'

type Context = { readonly actor: Actor; readonly params: Readonly<Record<string, string>> }

/**
 * The file of a bound volume, whole or in the parts that a reader requests (RFC 9110, 14), under a policy that runs
 * nothing. The bytes are compared with the hash of the volume before any is sent. HEAD is refused: it
 * would record an access to nothing.
 */
export async function serveVolumePart(request: Request, { actor, params }: Context): Promise<Response> {
  if (request.method !== 'GET')
    return problem(405, 'METHOD_NOT_ALLOWED', requestSentence.METHOD_NOT_ALLOWED, {
      headers: { allow: 'GET' },
    })
  const { caseId, volume } = params
  const found = await openVolumeFile(actor, { caseId, volume })
  if (!found.ok)
    return problem(404, 'NOT_FOUND', refusalSentence({ code: 'NOT_FOUND', facts: {} }, now()))
  const { storageKey, sha256, size } = found.value
  const range = readByteRange(request.headers.get('range'), size)
  const headers = {
    'content-type': 'application/pdf',
    'content-disposition': 'inline',
    'accept-ranges': 'bytes',
    'content-security-policy': FILE_POLICY,
    'x-content-type-options': 'nosniff',
    'cache-control': 'no-store',
  }
  if (range === 'unsatisfiable')
    return new Response(null, {
      status: 416,
      headers: { ...headers, 'content-range': `bytes */${size}` },
    })
  const bytes = await verifiedCopy(storageKey, sha256, size)
  if (range === null)
    return new Response(bytes, { headers: { ...headers, 'content-length': String(size) } })
  const { first, last } = range
  return new Response(bytes.subarray(first, last + 1), {
    status: 206,
    headers: {
      ...headers,
      'content-length': String(last - first + 1),
      'content-range': `bytes ${first}-${last}/${size}`,
    },
  })
}
