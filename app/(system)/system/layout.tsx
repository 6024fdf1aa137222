import { cookies } from 'next/headers'
import type { ReactNode } from 'react'
import { SignOutForm } from '@/app/account/_components/sign-out-form'
import { signOutAction } from '@/app/account/actions'
import { AccountLink } from '@/components/layout/account-link'
import { DesktopShell } from '@/components/layout/desktop-shell'
import { DisplayButton } from '@/components/layout/display-button'
import { DISPLAY_COOKIE, parseDisplay } from '@/components/layout/display-cookie'
import { requireSignedIn } from '@/lib/auth/require-actor'
import { actorRole } from '@/lib/labels/zh-CN/case'
import { SYSTEM_MENU } from '@/lib/labels/zh-CN/system'
import { findCalendarYears } from '@/lib/queries/system/find-calendar-years'

/** The system administrator's frame. It authorises nothing: whom the page turns away sees its answer without this menu. */
export default async function SystemLayout({ children }: { children: ReactNode }) {
  const { actor } = await requireSignedIn()
  const calendar = await findCalendarYears(actor, {})
  if (!calendar.ok) return <main className="mx-auto max-w-[45rem] p-6 phone:p-3">{children}</main>
  const display = parseDisplay((await cookies()).get(DISPLAY_COOKIE)?.value)
  return (
    <DesktopShell
      home="/system"
      groups={[
        {
          label: SYSTEM_MENU.group,
          items: [
            { href: '/system', label: SYSTEM_MENU.state, icon: 'activity' },
            {
              href: '/system/calendar',
              label: SYSTEM_MENU.calendar,
              icon: 'calendar-days',
              badge: calendar.value.missing ? 1 : 0,
            },
          ],
        },
      ]}
      user={{ name: actor.name, institution: actorRole[actor.role] }}
      tools={
        <>
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
