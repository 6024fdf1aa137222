import { SoftLink } from '@/components/ui/soft-link'
import { RELATED_CASES } from '@/lib/labels/zh-CN/related-case'
import type { CaseFileView } from '@/lib/queries/case/case-file-view'
import { StatusBadge } from './status-badge'

/** Cases that look like this one: a hint, with what made them look so. */
export function RelatedCases({
  related,
  folder,
}: {
  related: CaseFileView['related']
  folder: string
}) {
  return (
    <>
      <p className="mb-2 text-sm text-ink-3">{RELATED_CASES.about}</p>
      <ul className="flex flex-col divide-y divide-line-2">
        {related.map(({ caseId, caseNo, status, referredOn, why }) => (
          <li key={caseId} className="py-2 first:pt-0 last:pb-0">
            <p className="flex flex-wrap items-center gap-x-2">
              <SoftLink
                href={`${folder}/${caseId}`}
                className="text-court underline-offset-4 hover:underline phone:inline-flex phone:min-h-11 phone:items-center"
              >
                {caseNo}
              </SoftLink>
              <StatusBadge status={status} />
              <span className="text-sm text-ink-3">{referredOn}</span>
            </p>
            <p className="text-sm text-ink-2">{why.join(' · ')}</p>
          </li>
        ))}
      </ul>
    </>
  )
}
