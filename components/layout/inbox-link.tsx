import { buttonClasses } from '@/components/ui/button'
import { Icon } from '@/components/ui/icon'
import { SoftLink } from '@/components/ui/soft-link'
import { SHELL } from '@/lib/labels/zh-CN/shell'
import { UnreadBadge } from './unread-badge'

/** Where everyone's 消息 are, in the frame of their own surface. */
export const INBOX_HREF = '/account/notices'

/** In a shell's top bar: 消息, with the number of those not read. */
export function InboxLink({ unread }: { unread: number }) {
  return (
    <SoftLink href={INBOX_HREF} title={SHELL.inbox} className={buttonClasses('quiet', 'icon')}>
      <span className="relative">
        <Icon name="bell" />
        <span className="sr-only">{SHELL.inbox}</span>
        <UnreadBadge initial={unread} className="absolute -top-2 left-2.5" />
      </span>
    </SoftLink>
  )
}
