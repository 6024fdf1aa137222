import { CircleUserRound, Scale } from 'lucide-react'
import Link from 'next/link'
import type { ReactNode } from 'react'
import { DesktopShell } from '@/components/layout/desktop-shell'
import { buttonClasses } from '@/components/ui/button'
import { requireSignedIn } from '@/lib/auth/require-actor'
import { COURT } from '@/lib/labels/zh-CN/court'
import { countReturned } from '@/lib/queries/court/count-returned'

/** The court's frame. It authorises nothing: who belongs to no court sees the page's own answer, without this menu. */
export default async function CourtLayout({ children }: { children: ReactNode }) {
  const { actor, courtName } = await requireSignedIn()
  const returned = await countReturned(actor, {})
  if (!returned.ok) return children
  return (
    <DesktopShell
      home="/court/cases"
      groups={[{ label: COURT.menu.group, items: [{ href: '/court/cases', label: COURT.menu.cases, icon: <Scale aria-hidden />, badge: returned.value }] }]}
      user={{ name: actor.name, institution: courtName ?? '' }}
      signOut={
        <Link href="/account" className={buttonClasses('default', 'sm')}>
          <CircleUserRound aria-hidden />
          {COURT.menu.account}
        </Link>
      }
    >
      {children}
    </DesktopShell>
  )
}
