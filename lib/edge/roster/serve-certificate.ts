import 'server-only'
import type { Actor } from '@/lib/domain/access/roles'
import { setContent } from '@/lib/documents/set-content'
import { refusalSentence } from '@/lib/labels/zh-CN/refusal'
import { now } from '@/lib/platform/clock'
import { getCertificate } from '@/lib/queries/roster/get-certificate'
import { notFound } from '../route/not-found'
import { problem } from '../route/problem'
import { FILE_POLICY } from '../security/security-headers'

/** A certificate of the roster as PDF: set each time from the entry, as of its last act. */
export async function serveCertificate(
  _request: Request,
  { actor, params }: { readonly actor: Actor; readonly params: Readonly<Record<string, string>> },
): Promise<Response> {
  const certificate = await getCertificate(actor, params)
  if (!certificate.ok) return notFound()
  const set = await setContent(certificate.value.content, certificate.value.at)
  if (!set.ok) return problem(422, set.refusal.code, refusalSentence(set.refusal, now()))
  return new Response(new Uint8Array(set.value.pdf), {
    headers: {
      'content-type': 'application/pdf',
      'content-length': String(set.value.pdf.length),
      'content-disposition': 'inline',
      'content-security-policy': FILE_POLICY,
      'x-content-type-options': 'nosniff',
      'cache-control': 'no-store',
    },
  })
}
