import { cn } from '@/components/ui/cn'
import { Icon } from '@/components/ui/icon'
import { SoftLink } from '@/components/ui/soft-link'
import { ANNOUNCEMENT } from '@/lib/labels/zh-CN/announcement'
import type { AnnouncementLine as Line } from '@/lib/queries/announcement/find-announcements'

/** Where everyone's 公告 are, in the frame of their own surface. */
export const ANNOUNCEMENTS_HREF = '/account/announcements'

/** On a desk: the 公告 that is not read, until it is. The whole line leads to it. */
export function AnnouncementLine({ line, className }: { line: Line; className?: string }) {
  return (
    <SoftLink
      href={`${ANNOUNCEMENTS_HREF}#${line.id}`}
      className={cn(
        'flex min-h-10 items-center gap-2.5 border-line bg-paper px-3.5 py-1.5 phone:min-h-11',
        'print:hidden',
        className,
      )}
    >
      <Icon
        name="megaphone"
        className={cn('size-[1.15em] shrink-0', line.isImportant ? 'text-danger' : 'text-court')}
      />
      <span className="min-w-0 flex-1 truncate">
        {line.isImportant ? (
          <span className="font-semibold text-danger">{`${ANNOUNCEMENT.important} `}</span>
        ) : null}
        {line.text}
      </span>
      <span className="shrink-0 text-court">{ANNOUNCEMENT.open}</span>
    </SoftLink>
  )
}
