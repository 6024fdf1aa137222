import { SoftLink } from '@/components/ui/soft-link'
import { WholeDays } from '@/components/ui/whole-days'
import { CHOICE } from '@/lib/labels/zh-CN/mediator-choice'
import { caseHref, type CaseList } from '../../../_components/case-address'

/** Below the next step: what became of 共同选任, with the page of it. */
export function ChoiceLine({
  caseId,
  list,
  sentence,
}: {
  caseId: string
  list: CaseList | null
  sentence: string | null
}) {
  if (sentence === null) return null
  return (
    <div className="mt-2 border-t border-line-2 pt-2 text-sm">
      <p>
        <WholeDays>{sentence}</WholeDays>
      </p>
      <SoftLink
        href={caseHref(caseId, list, 'choose')}
        className="rounded-sm text-court underline underline-offset-4 hover:text-court-strong"
      >
        {CHOICE.see}
      </SoftLink>
    </div>
  )
}
