import { Button } from '@/components/ui/button'
import { Chip } from '@/components/ui/chip'
import { SoftLink } from '@/components/ui/soft-link'
import { WholeDays } from '@/components/ui/whole-days'
import { INBOX } from '@/lib/labels/zh-CN/inbox'
import type { InboxRow } from '@/lib/queries/notice/find-inbox'

export interface NoticeListProps {
  rows: readonly InboxRow[]
  /** The address of the reader's surface. */
  surfaceHref: string
}

function hrefOf({ page, aboutId }: InboxRow, surfaceHref: string): string {
  const file = `${surfaceHref}/cases/${aboutId}`
  return {
    case: file,
    chases: `${file}/chases`,
    corrections: `${file}/corrections`,
    complaints: `${surfaceHref}/complaints`,
    hearings: `${surfaceHref}/hearings`,
    guidance: `${surfaceHref}/guidance`,
    applications: `${surfaceHref}/applications/${aboutId}`,
    consultations: `${surfaceHref}/consultations/${aboutId}`,
    roster: `${surfaceHref}/roster/${aboutId}`,
  }[page]
}

/**
 * 消息, those not read first: what happened, in which case or on which desk, when. It is the content
 * of a form (mark-read-form.tsx).
 */
export function NoticeList({ rows, surfaceHref }: NoticeListProps) {
  return (
    <ul aria-label={INBOX.title} className="divide-y divide-line-2">
      {rows.map((row) => (
        <li
          key={row.id}
          className="flex flex-wrap items-start justify-between gap-x-4 gap-y-1 px-4 py-3"
        >
          <div className="min-w-0 flex-1 basis-[16rem]">
            <p className="flex flex-wrap items-center gap-x-2 gap-y-0.5">
              <span className={row.isUnread ? 'font-semibold' : 'text-ink-2'}>{row.title}</span>
              {row.isUnread ? (
                <Chip tone={row.isUrgent ? 'danger' : 'court'}>{INBOX.unread}</Chip>
              ) : null}
              <span className="text-sm text-ink-3">{row.at}</span>
            </p>
            <p className={row.isUnread ? 'text-ink' : 'text-ink-2'}>
              <WholeDays>{row.text}</WholeDays>
            </p>
            <NoticePlace row={row} surfaceHref={surfaceHref} />
          </div>
          {row.isUnread ? (
            <Button
              type="submit"
              variant="quiet"
              name="only"
              value={row.id}
              className="phone:-ml-4"
              aria-label={INBOX.markReadOf(row.title, row.where)}
            >
              {INBOX.markRead}
            </Button>
          ) : null}
        </li>
      ))}
    </ul>
  )
}

function NoticePlace({ row, surfaceHref }: { row: InboxRow; surfaceHref: string }) {
  if (row.aboutId === null)
    return (
      <p className="text-sm text-ink-3">
        {row.where} · {INBOX.notYours}
      </p>
    )
  return (
    <SoftLink
      href={hrefOf(row, surfaceHref)}
      className="text-court underline-offset-4 hover:underline phone:inline-flex phone:min-h-11 phone:items-center"
    >
      {row.where}
    </SoftLink>
  )
}
