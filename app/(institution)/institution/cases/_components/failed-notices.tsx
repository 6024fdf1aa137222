import { Notice } from '@/components/ui/notice'
import { SoftLink } from '@/components/ui/soft-link'
import { WholeDays } from '@/components/ui/whole-days'
import { FAILED_NOTICE } from '@/lib/labels/zh-CN/delivery'
import type { FailedNoticeView } from '@/lib/queries/case/failed-notice-view'

/** Notices to parties that did not arrive, with the mediator who reaches them. */
export function FailedNotices({ notices }: { notices: readonly FailedNoticeView[] }) {
  if (notices.length === 0) return null
  return (
    <Notice tone="warn" title={FAILED_NOTICE.title} className="mb-3 print:hidden">
      <ul>
        {notices.map(({ id, caseId, caseNo, sentence, mediator }) => (
          <li key={id} className="break-words">
            <SoftLink
              href={`/institution/cases/${caseId}`}
              className="text-court underline underline-offset-4 hover:decoration-2"
            >
              {caseNo}
            </SoftLink>{' '}
            <WholeDays>{sentence + FAILED_NOTICE.byMediator(mediator)}</WholeDays>
          </li>
        ))}
      </ul>
    </Notice>
  )
}
