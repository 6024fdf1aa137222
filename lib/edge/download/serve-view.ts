import 'server-only'
import type { Actor } from '@/lib/domain/access/roles'
import { makeDisplayCopy } from '@/lib/files/display-copy'
import { readKept } from '@/lib/files/read-kept'
import { DOSSIER } from '@/lib/labels/zh-CN/dossier'
import { refusalSentence } from '@/lib/labels/zh-CN/refusal'
import { requestSentence } from '@/lib/labels/zh-CN/request'
import { now } from '@/lib/platform/clock'
import { viewMaterial } from '@/lib/queries/case/view-material'
import { problem } from '../route/problem'
import { FILE_POLICY } from '../security/security-headers'

type Context = { readonly actor: Actor; readonly params: Readonly<Record<string, string>> }

/**
 * One material for display: an image as a re-encoded copy, a PDF as it is, under a policy that runs
 * nothing. The bytes are compared with the hash in the case before they are sent. HEAD is refused:
 * it would record an access to nothing.
 */
export async function serveView(request: Request, { actor, params }: Context): Promise<Response> {
  if (request.method !== 'GET')
    return problem(405, 'METHOD_NOT_ALLOWED', requestSentence.METHOD_NOT_ALLOWED, {
      headers: { allow: 'GET' },
    })
  const material = await viewMaterial(actor, { materialId: params.materialId })
  if (!material.ok)
    return problem(404, 'NOT_FOUND', refusalSentence({ code: 'NOT_FOUND', facts: {} }, now()))
  const { shownAs, mediaType, storageKey, sha256 } = material.value
  if (!shownAs) return problem(415, 'NOT_SHOWN', DOSSIER.notViewable)
  const original = await readKept(storageKey, sha256)
  const shown =
    shownAs === 'image'
      ? await makeDisplayCopy(original, mediaType)
      : { bytes: original, mediaType }
  return new Response(new Uint8Array(shown.bytes), {
    headers: {
      'content-type': shown.mediaType,
      'content-length': String(shown.bytes.length),
      'content-disposition': 'inline',
      'content-security-policy': FILE_POLICY,
      'x-content-type-options': 'nosniff',
      'cache-control': 'no-store',
    },
  })
}
