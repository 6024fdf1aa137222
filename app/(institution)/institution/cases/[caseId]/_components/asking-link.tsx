import { SoftLink } from '@/components/ui/soft-link'
import { WholeDays } from '@/components/ui/whole-days'
import { ASKING_DESK } from '@/lib/labels/zh-CN/asking'
import type { InstitutionFileView } from '@/lib/queries/institution/get-case-file'
import { caseHref, type CaseList } from '../../../_components/case-address'

/**
 * How far the other side of an application is with its answer, and the page where it is invited.
 */
export function AskingLink({
  asking,
  caseId,
  list,
}: {
  asking: InstitutionFileView['asking']
  caseId: string
  list: CaseList | null
}) {
  if (!asking) return null
  return (
    <div className="mt-2.5 border-t border-line-2 pt-2.5 text-sm">
      <p className={asking.isUrgent ? 'text-danger' : undefined}>
        <WholeDays>{`${asking.sentence}。`}</WholeDays>
      </p>
      {asking.isOpen ? (
        <SoftLink
          href={caseHref(caseId, list, 'ask')}
          className="rounded-sm text-court underline underline-offset-4 hover:text-court-strong phone:inline-flex phone:min-h-11 phone:items-center"
        >
          {ASKING_DESK.title}
        </SoftLink>
      ) : null}
    </div>
  )
}
