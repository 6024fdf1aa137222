import 'server-only'
import type { Actor } from '@/lib/domain/access/roles'
import { makeDisplayCopy } from '@/lib/files/display-copy'
import { readKept } from '@/lib/files/read-kept'
import { DOSSIER } from '@/lib/labels/zh-CN/dossier'
import { refusalSentence } from '@/lib/labels/zh-CN/refusal'
import { requestSentence } from '@/lib/labels/zh-CN/request'
import { now } from '@/lib/platform/clock'
import { viewMaterial, type MaterialOnPage } from '@/lib/queries/case/view-material'
import { problem } from '../route/problem'
import { FILE_POLICY } from '../security/security-headers'
import { sendKept } from './send-kept'

type Context = { readonly actor: Actor; readonly params: Readonly<Record<string, string>> }

/**
 * One material for display: an image as a re-encoded copy, a PDF as it is, whole or in part, under a
 * policy that runs nothing. Each request leaves a record. HEAD is refused: it would record an access to
 * nothing.
 */
export async function serveView(request: Request, { actor, params }: Context): Promise<Response> {
  if (request.method !== 'GET')
    return problem(405, 'METHOD_NOT_ALLOWED', requestSentence.METHOD_NOT_ALLOWED, {
      headers: { allow: 'GET' },
    })
  const material = await viewMaterial(actor, { materialId: params.materialId })
  if (!material.ok)
    return problem(404, 'NOT_FOUND', refusalSentence({ code: 'NOT_FOUND', facts: {} }, now()))
  const { shownAs, held, ...file } = material.value
  if (held) return problem(423, 'FILE_HELD', DOSSIER.heldFile[held])
  if (!shownAs) return problem(415, 'NOT_SHOWN', DOSSIER.notViewable)
  return shownAs === 'image'
    ? sendCopy(file)
    : sendKept(request, { ...file, disposition: 'inline' })
}

async function sendCopy(file: Omit<MaterialOnPage, 'shownAs' | 'held'>): Promise<Response> {
  const original = await readKept(file.storageKey, file.sha256)
  const { bytes, mediaType } = await makeDisplayCopy(original, file.mediaType)
  return new Response(new Uint8Array(bytes), {
    headers: {
      'content-type': mediaType,
      'content-length': String(bytes.length),
      'content-disposition': 'inline',
      'content-security-policy': FILE_POLICY,
      'x-content-type-options': 'nosniff',
      'cache-control': 'no-store',
    },
  })
}
