import { SoftLink } from '@/components/ui/soft-link'
import { CHANGE } from '@/lib/labels/zh-CN/change'
import type { CaseFileView } from '@/lib/queries/case/case-file-view'
import { caseHref, type CaseList } from '../../../_components/case-address'

/** To the form in which a party's request for another mediator is recorded. */
export function ChangeLink({
  file: { header, abilities },
  list,
}: {
  file: Pick<CaseFileView, 'header' | 'abilities'>
  list: CaseList | null
}) {
  if (!abilities.allowed.includes('request_change')) return null
  return (
    <p className="mt-2.5 border-t border-line-2 pt-2.5 text-sm">
      <SoftLink
        href={caseHref(header.caseId, list, 'change')}
        className="rounded-sm text-court underline underline-offset-4 hover:text-court-strong"
      >
        {CHANGE.request}
      </SoftLink>
    </p>
  )
}
