import 'server-only'
import type { Actor } from '@/lib/domain/access/roles'
import { setContent } from '@/lib/documents/set-content'
import { refusalSentence } from '@/lib/labels/zh-CN/refusal'
import { now } from '@/lib/platform/clock'
import { getDocumentDraft } from '@/lib/queries/case/get-document-draft'
import { notFound } from '../route/not-found'
import { problem } from '../route/problem'
import { FILE_POLICY } from '../security/security-headers'

type Context = { readonly actor: Actor; readonly params: Readonly<Record<string, string>> }

/** A document as it would be set now, marked as a draft, with personal numbers masked. */
export async function serveDraft(request: Request, { actor, params }: Context): Promise<Response> {
  const subjectId = new URL(request.url).searchParams.get('subject') ?? ''
  const { caseId, kind } = params
  const draft = await getDocumentDraft(actor, { caseId, kind, subjectId })
  if (!draft.ok) return notFound()
  const set = await setContent({ ...draft.value.content, isDraft: true }, draft.value.at)
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
