import { SoftLink } from '@/components/ui/soft-link'
import { CO_MEDIATOR } from '@/lib/labels/zh-CN/co-mediator'
import type { CaseFileView } from '@/lib/queries/case/case-file-view'
import { caseHref, type CaseList } from '../../../_components/case-address'

/** To the page on which co-mediators are added and ended. */
export function CoMediatorLink({
  file: { header, abilities },
  list,
}: {
  file: Pick<CaseFileView, 'header' | 'abilities'>
  list: CaseList | null
}) {
  const may = (move: (typeof abilities.allowed)[number]) => abilities.allowed.includes(move)
  if (!may('add_co_mediator') && !may('end_co_mediator')) return null
  return (
    <p className="mt-2.5 border-t border-line-2 pt-2.5 text-sm">
      <SoftLink
        href={caseHref(header.caseId, list, 'co-mediators')}
        className="rounded-sm text-court underline underline-offset-4 hover:text-court-strong"
      >
        {may('add_co_mediator') ? CO_MEDIATOR.add : CO_MEDIATOR.manage}
      </SoftLink>
    </p>
  )
}
