import { cookies } from 'next/headers'
import type { ReactNode } from 'react'
import { SignOutForm } from '@/app/account/_components/sign-out-form'
import { signOutAction } from '@/app/account/actions'
import { AccountLink } from '@/components/layout/account-link'
import { DesktopShell } from '@/components/layout/desktop-shell'
import { DisplayButton } from '@/components/layout/display-button'
import { DISPLAY_COOKIE, parseDisplay } from '@/components/layout/display-cookie'
import { requireSignedIn } from '@/lib/auth/require-actor'
import { mayAct } from '@/lib/domain/access/policy'
import { actorRole } from '@/lib/labels/zh-CN/case'
import { AUDIT } from '@/lib/labels/zh-CN/audit'

/** The auditor's frame. It authorises nothing: whom the page turns away sees its answer without this menu. */
export default async function AuditLayout({ children }: { children: ReactNode }) {
  const { actor } = await requireSignedIn()
  if (!mayAct(actor, 'audit:read', {}))
    return <main className="mx-auto max-w-[45rem] p-6 phone:p-3">{children}</main>
  const display = parseDisplay((await cookies()).get(DISPLAY_COOKIE)?.value)
  return (
    <DesktopShell
      home="/audit"
      groups={[
        {
          label: AUDIT.menu.group,
          items: [{ href: '/audit', label: AUDIT.menu.events, icon: 'scroll-text' }],
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
