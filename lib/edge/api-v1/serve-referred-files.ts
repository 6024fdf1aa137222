import 'server-only'
import type { Actor } from '@/lib/domain/access/roles'
import { setContent } from '@/lib/documents/set-content'
import { refusalSentence } from '@/lib/labels/zh-CN/refusal'
import { now } from '@/lib/platform/clock'
import { getReferredPack } from '@/lib/queries/integration/get-referred-pack'
import { getReferredPaper } from '@/lib/queries/integration/get-referred-paper'
import { attachment } from '../download/attachment'
import { refuseDestroyed } from '../download/refuse-destroyed'
import { sendKept } from '../download/send-kept'
import { problem } from '../route/problem'
import { FILE_POLICY } from '../security/security-headers'
import { refusedRead } from './feed-problem'

type Context = { readonly actor: Actor; readonly params: Readonly<Record<string, string>> }

/** RFC 9530: the digest of the whole file, also where only a part is sent. */
const reprDigest = (sha256: string) => `sha-256=:${Buffer.from(sha256, 'hex').toString('base64')}:`

/**
 * `GET /api/v1/packs/{packId}`: a pack as it was handed over, with its digest; the access is
 * recorded. Parts may be requested.
 */
export async function serveReferredPack(
  request: Request,
  { actor, params }: Context,
): Promise<Response> {
  const found = await getReferredPack(actor, { packId: params.packId })
  if (!found.ok) return refusedRead(found.refusal)
  const { fileName, ...file } = found.value
  const destroyed = await refuseDestroyed(actor, file.storageKey)
  if (destroyed) return destroyed
  const response = await sendKept(request, { ...file, disposition: attachment(fileName) })
  if (response.ok) response.headers.set('repr-digest', reprDigest(file.sha256))
  return response
}

/**
 * `GET /api/v1/confirmations/{confirmationId}/papers/{no}`: a paper of the court as PDF, set from
 * the stored decision.
 */
export async function serveReferredPaper(
  _request: Request,
  { actor, params }: Context,
): Promise<Response> {
  const paper = await getReferredPaper(actor, params)
  if (!paper.ok) return refusedRead({ code: 'NOT_FOUND', facts: {} })
  const set = await setContent(paper.value.content, paper.value.at)
  if (!set.ok) return problem(422, set.refusal.code, refusalSentence(set.refusal, now()))
  return new Response(new Uint8Array(set.value.pdf), {
    headers: {
      'content-type': 'application/pdf',
      'content-length': String(set.value.pdf.length),
      'content-security-policy': FILE_POLICY,
      'x-content-type-options': 'nosniff',
      'cache-control': 'no-store',
    },
  })
}
