import 'server-only'
import type { Actor } from '@/lib/domain/access/roles'
import { CaseId } from '@/lib/domain/case/input-atoms'
import { announcePage, attachPage } from '@/lib/use-cases/authority/attach-page'
import { backToForm, photoOrPdf, receiveOneFile } from './receive-one-file'

type Context = { readonly actor: Actor; readonly params: Readonly<Record<string, string>> }

/** `POST /api/cases/<id>/authority-files`: one page of 授权委托书. */
export async function receiveAuthorityPage(
  request: Request,
  { actor, params }: Context,
): Promise<Response> {
  const id = CaseId.safeParse(params.caseId)
  if (!id.success) return backToForm('/party', 'NOT_FOUND')
  const caseId = id.data
  const code = await receiveOneFile(request, actor, {
    announce: () => announcePage(actor, { caseId }),
    refuseKind: photoOrPdf,
    attach: (kept) => attachPage(actor, { caseId, ...kept }),
  })
  return backToForm(`/party/cases/${caseId}/authority`, code)
}
