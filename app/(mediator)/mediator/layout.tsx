import type { ReactNode } from 'react'
import { BareFrame } from '@/app/_components/bare-frame'
import { PagePerson } from '@/app/_components/page-person'
import { QueueLineHost } from '@/components/device-queue/queue-line-host'
import { MobileShell } from '@/components/layout/mobile-shell'
import { requireSignedIn } from '@/lib/auth/require-actor'
import { MEDIATOR } from '@/lib/labels/zh-CN/mediator'

const ITEMS = [
  { href: '/mediator', label: MEDIATOR.nav.today, icon: 'list-todo' },
  { href: '/mediator/cases', label: MEDIATOR.nav.cases, icon: 'clipboard-list' },
  { href: '/mediator/me', label: MEDIATOR.nav.me, icon: 'circle-user-round' },
] as const

/**
 * The mediator's frame: three items at the thumb. It authorises nothing, each page does; it only
 * redirects users without a session to the sign-in page before anything is streamed.
 */
export default async function MediatorLayout({ children }: { children: ReactNode }) {
  const { actor } = await requireSignedIn()
  // A user of another role sees the page's own answer without this menu.
  if (actor.role !== 'mediator') return <BareFrame>{children}</BareFrame>
  return (
    <MobileShell items={ITEMS}>
      <PagePerson />
      <QueueLineHost />
      {children}
    </MobileShell>
  )
}
