import { SoftLink } from '@/components/ui/soft-link'
import { INVITE } from '@/lib/labels/zh-CN/invitation'
import type { InstitutionFileView } from '@/lib/queries/institution/get-case-file'
import { caseHref, type CaseList } from '../../../_components/case-address'

/**
 * Below the next step, until a mediator has taken the case: who is to be called, and the page where
 * the parties are invited.
 */
export function InvitingLine({
  inviting,
  caseId,
  list,
}: {
  inviting: InstitutionFileView['inviting']
  caseId: string
  list: CaseList | null
}) {
  if (!inviting?.call && !inviting?.page) return null
  return (
    <div className="mt-2.5 border-t border-line-2 pt-2.5 text-sm">
      {inviting.call ? <p className="text-danger">{inviting.call}</p> : null}
      {inviting.page ? (
        <SoftLink
          href={caseHref(caseId, list, inviting.page)}
          className="rounded-sm text-court underline underline-offset-4 hover:text-court-strong phone:inline-flex phone:min-h-11 phone:items-center"
        >
          {INVITE.title}
        </SoftLink>
      ) : null}
    </div>
  )
}
