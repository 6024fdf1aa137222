import type { ReactNode } from 'react'
import { MobileShell } from '@/components/layout/mobile-shell'
import { requireSignedIn } from '@/lib/auth/require-actor'
import { MEDIATOR } from '@/lib/labels/zh-CN/mediator'

const ITEMS = [
  { href: '/mediator', label: MEDIATOR.nav.today, icon: 'list-todo' },
  { href: '/mediator/cases', label: MEDIATOR.nav.cases, icon: 'clipboard-list' },
  { href: '/mediator/me', label: MEDIATOR.nav.me, icon: 'circle-user-round' },
] as const

/**
 * The mediator's frame: three places at the thumb. It authorises nothing, each page asks for itself; it only sends whoever is not
 * signed in to the sign-in before anything is streamed.
 */
export default async function MediatorLayout({ children }: { children: ReactNode }) {
  const { actor } = await requireSignedIn()
  // Whoever is no mediator sees the page's own answer, without these places.
  if (actor.role !== 'mediator')
    return <main className="mx-auto max-w-[45rem] p-6 phone:p-3">{children}</main>
  return <MobileShell items={ITEMS}>{children}</MobileShell>
}
