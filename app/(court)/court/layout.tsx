import { cookies } from 'next/headers'
import type { ReactNode } from 'react'
import { SignOutForm } from '@/app/account/_components/sign-out-form'
import { signOutAction } from '@/app/account/actions'
import { AccountLink } from '@/components/layout/account-link'
import { DesktopShell } from '@/components/layout/desktop-shell'
import { DisplayButton } from '@/components/layout/display-button'
import { DISPLAY_COOKIE, parseDisplay } from '@/components/layout/display-cookie'
import { JumpButton } from '@/components/layout/jump-button'
import type { MenuGroup } from '@/components/layout/menu'
import { requireSignedIn } from '@/lib/auth/require-actor'
import { COURT } from '@/lib/labels/zh-CN/court'
import { countReturned } from '@/lib/queries/court/count-returned'

/** The court's menu; `returned`: cases that came back. */
function courtMenu(returned: number): readonly MenuGroup[] {
  return [
    {
      label: COURT.menu.group,
      items: [
        { href: '/court/cases', label: COURT.menu.cases, icon: 'scale', badge: returned },
        { href: '/court/dossiers', label: COURT.menu.dossiers, icon: 'folder-open' },
      ],
    },
    {
      label: COURT.menu.statistics,
      items: [
        { href: '/court/report', label: COURT.menu.report, icon: 'chart-column' },
        { href: '/court/scores/mediators', label: COURT.menu.mediatorScores, icon: 'medal' },
        { href: '/court/scores/cases', label: COURT.menu.caseScores, icon: 'list-ordered' },
      ],
    },
  ]
}

const JUMP_PLACES = { cases: '/court/cases' } as const

/** The court's frame. It authorises nothing: who belongs to no court sees the page's own answer, without this menu. */
export default async function CourtLayout({ children }: { children: ReactNode }) {
  const { actor, courtName } = await requireSignedIn()
  const returned = await countReturned(actor, {})
  if (!returned.ok) return <main className="mx-auto max-w-[45rem] p-6 phone:p-3">{children}</main>
  const groups = courtMenu(returned.value)
  const display = parseDisplay((await cookies()).get(DISPLAY_COOKIE)?.value)
  return (
    <DesktopShell
      home="/court/cases"
      groups={groups}
      user={{ name: actor.name, institution: courtName ?? '' }}
      tools={
        <>
          <JumpButton places={JUMP_PLACES} groups={groups} />
          <DisplayButton initial={display} />
          <AccountLink />
        </>
      }
      signOut={<SignOutForm action={signOutAction} />}
    >
      {children}
    </DesktopShell>
  )
}
