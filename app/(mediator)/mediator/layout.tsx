import type { ReactNode } from 'react'
import { BareFrame } from '@/app/_components/bare-frame'
import { PagePerson } from '@/app/_components/page-person'
import type { MenuItem } from '@/components/layout/menu'
import { QueueLineHost } from '@/components/device-queue/queue-line-host'
import { MobileShell } from '@/components/layout/mobile-shell'
import { requireSignedIn } from '@/lib/auth/require-actor'
import { findUnread } from '@/lib/queries/notice/find-inbox'
import { MEDIATOR } from '@/lib/labels/zh-CN/mediator'

const itemsWith = (unread: number): readonly MenuItem[] => [
  { href: '/mediator', label: MEDIATOR.nav.today, icon: 'list-todo' },
  { href: '/mediator/cases', label: MEDIATOR.nav.cases, icon: 'clipboard-list' },
  { href: '/mediator/schedule', label: MEDIATOR.nav.schedule, icon: 'calendar-days' },
  {
    href: '/mediator/me',
    label: MEDIATOR.nav.me,
    icon: 'circle-user-round',
    badge: unread,
    isUnread: true,
  },
]

/**
 * The mediator's frame: four items at the thumb. It authorises nothing, each page does; it only
 * redirects users without a session to the sign-in page before anything is streamed.
 */
export default async function MediatorLayout({ children }: { children: ReactNode }) {
  const { actor } = await requireSignedIn()
  // A user of another role sees the page's own answer without this menu.
  if (actor.role !== 'mediator') return <BareFrame>{children}</BareFrame>
  return (
    <MobileShell items={itemsWith((await findUnread(actor)) ?? 0)}>
      <PagePerson />
      <QueueLineHost />
      {children}
    </MobileShell>
  )
}
