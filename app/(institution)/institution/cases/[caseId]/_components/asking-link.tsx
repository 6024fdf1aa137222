import { SoftLink } from '@/components/ui/soft-link'
import { WholeDays } from '@/components/ui/whole-days'
import { ASKING_DESK } from '@/lib/labels/zh-CN/asking'
import type { InstitutionFileView } from '@/lib/queries/institution/get-case-file'
import { caseHref, type CaseList } from '../../../_components/case-address'

/** How far the other side of an application is with its answer, and the page where it is invited. */
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
    <p className="mt-2.5 border-t border-line-2 pt-2.5 text-sm">
      <span className={asking.isUrgent ? 'text-danger' : undefined}>
        <WholeDays>{`${asking.sentence}。`}</WholeDays>
      </span>
      {asking.isOpen ? (
        <SoftLink
          href={caseHref(caseId, list, 'ask')}
          className="ml-2 rounded-sm text-court underline underline-offset-4 hover:text-court-strong"
        >
          {ASKING_DESK.title}
        </SoftLink>
      ) : null}
    </p>
  )
}
