import 'server-only'
import type { Actor } from '@/lib/domain/access/roles'
import { setContent } from '@/lib/documents/set-content'
import { refusalSentence } from '@/lib/labels/zh-CN/refusal'
import { now } from '@/lib/platform/clock'
import { getInvitationLetter } from '@/lib/queries/case/get-invitation-letter'
import { notFound } from '../route/not-found'
import { problem } from '../route/problem'
import { FILE_POLICY } from '../security/security-headers'

type Context = { readonly actor: Actor; readonly params: Readonly<Record<string, string>> }

/** 调解邀请函 as PDF, to print: set each time and stored nowhere. */
export async function serveLetter(
  _request: Request,
  { actor, params }: Context,
): Promise<Response> {
  const { caseId, invitationId } = params
  const letter = await getInvitationLetter(actor, { caseId, invitationId })
  if (!letter.ok) return notFound()
  const set = await setContent(letter.value.content, letter.value.at)
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
