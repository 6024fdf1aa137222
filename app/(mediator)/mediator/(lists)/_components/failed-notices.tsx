import { buttonClasses } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import { SoftLink } from '@/components/ui/soft-link'
import { WholeDays } from '@/components/ui/whole-days'
import { FAILED_NOTICE } from '@/lib/labels/zh-CN/delivery'
import { RECORD_SERVICE } from '@/lib/labels/zh-CN/mediator-acts/service'
import type { FailedNoticeView } from '@/lib/queries/case/failed-notice-view'
import { LinkMark } from '../../_components/link-mark'

/** Notices that did not arrive: whom to reach, and the way to record how. */
export function FailedNotices({ notices }: { notices: readonly FailedNoticeView[] }) {
  if (notices.length === 0) return null
  return (
    <Notice tone="warn" title={FAILED_NOTICE.title} className="mx-3 mt-3">
      <p>{FAILED_NOTICE.todo}</p>
      <ul className="mt-1 divide-y divide-line-2">
        {notices.map(({ id, caseId, caseNo, sentence, partyId, subject }) => (
          <li key={id} className="py-2">
            <p id={`notice-${id}`} className="break-words">
              {caseNo} <WholeDays>{sentence}</WholeDays>
            </p>
            <SoftLink
              href={`/mediator/cases/${caseId}/service?party=${partyId}&subject=${encodeURIComponent(subject)}`}
              aria-describedby={`notice-${id}`}
              className={`${buttonClasses()} mt-1.5 min-h-11 rounded-lg`}
            >
              <LinkMark />
              {RECORD_SERVICE.button}
            </SoftLink>
          </li>
        ))}
      </ul>
    </Notice>
  )
}
