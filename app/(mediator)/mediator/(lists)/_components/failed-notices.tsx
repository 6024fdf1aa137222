import { Icon } from '@/components/ui/icon'
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
      <ul className="mt-1 gap-x-6 divide-y divide-line-2 lg:columns-2">
        {notices.map(({ id, caseId, caseNo, sentence, partyId, subject }) => (
          <li key={id}>
            <SoftLink
              href={`/mediator/cases/${caseId}/service?party=${partyId}&subject=${encodeURIComponent(subject)}`}
              className="flex min-h-11 items-center gap-2 py-2"
            >
              <span className="min-w-0 flex-1 break-words">
                <span className="block">
                  <WholeDays>{sentence}</WholeDays>
                </span>
                <span className="block text-sm text-ink-3">
                  {caseNo} ·{' '}
                  <span className="whitespace-nowrap text-court">{RECORD_SERVICE.button}</span>
                </span>
              </span>
              <LinkMark>
                <Icon name="chevron-right" className="size-5 shrink-0 text-ink-3" />
              </LinkMark>
            </SoftLink>
          </li>
        ))}
      </ul>
    </Notice>
  )
}
