import * as circleUserRound from 'lucide-react/icons/circle-user-round'
import * as clipboardList from 'lucide-react/icons/clipboard-list'
import * as listTodo from 'lucide-react/icons/list-todo'
import type { ReactNode } from 'react'
import { MobileShell } from '@/components/layout/mobile-shell'
import { glyphData } from '@/components/ui/glyph'
import { requireSignedIn } from '@/lib/auth/require-actor'
import { MEDIATOR } from '@/lib/labels/zh-CN/mediator'

const ITEMS = [
  { href: '/mediator', label: MEDIATOR.nav.today, icon: glyphData(listTodo) },
  { href: '/mediator/cases', label: MEDIATOR.nav.cases, icon: glyphData(clipboardList) },
  { href: '/mediator/me', label: MEDIATOR.nav.me, icon: glyphData(circleUserRound) },
]

/**
 * The mediator's frame: three places at the thumb. It authorises nothing, each page asks for itself; it only sends whoever is not
 * signed in to the sign-in before anything is streamed.
 */
export default async function MediatorLayout({ children }: { children: ReactNode }) {
  await requireSignedIn()
  return <MobileShell items={ITEMS}>{children}</MobileShell>
}
