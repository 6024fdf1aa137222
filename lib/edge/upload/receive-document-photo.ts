import 'server-only'
import type { Actor } from '@/lib/domain/access/roles'
import { CaseId } from '@/lib/domain/case/input-atoms'
import { announcePhoto, keepPhoto } from '@/lib/use-cases/identity-photo/keep-photo'
import { backToForm, receiveOneFile } from './receive-one-file'

type Context = { readonly actor: Actor; readonly params: Readonly<Record<string, string>> }

/**
 * `POST /api/cases/<id>/identity-checks/<check>/photo`: the photo of the document that the mediator
 * saw.
 */
export async function receiveDocumentPhoto(
  request: Request,
  { actor, params }: Context,
): Promise<Response> {
  const id = CaseId.safeParse(params.caseId)
  if (!id.success) return backToForm('/mediator', 'NOT_FOUND')
  const check = { caseId: id.data, checkId: params.checkId ?? '' }
  const code = await receiveOneFile(request, actor, {
    announce: () => announcePhoto(actor, check),
    refuseKind: ({ kind }) => (kind === 'photo' ? null : 'IDENTITY_PHOTO_KIND'),
    attach: ({ mediaType, size, sha256, storageKey }) =>
      keepPhoto(actor, { ...check, mediaType, size, sha256, storageKey }),
  })
  return backToForm(`/mediator/cases/${id.data}/identity`, code)
}
