import { CircleUserRound, ClipboardList, ListTodo } from 'lucide-react'
import type { ReactNode } from 'react'
import { MobileShell } from '@/components/layout/mobile-shell'
import { MEDIATOR } from '@/lib/labels/zh-CN/mediator'

const ITEMS = [
  { href: '/mediator', label: MEDIATOR.nav.today, icon: <ListTodo aria-hidden /> },
  { href: '/mediator/cases', label: MEDIATOR.nav.cases, icon: <ClipboardList aria-hidden /> },
  { href: '/mediator/me', label: MEDIATOR.nav.me, icon: <CircleUserRound aria-hidden /> },
]

/** The mediator's frame: three places at the thumb. It authorises nothing; each page asks for itself. */
export default function MediatorLayout({ children }: { children: ReactNode }) {
  return <MobileShell items={ITEMS}>{children}</MobileShell>
}
