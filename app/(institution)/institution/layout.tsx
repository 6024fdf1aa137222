import { cookies } from 'next/headers'
import type { ReactNode } from 'react'
import { AccountLink } from '@/components/layout/account-link'
import { DesktopShell } from '@/components/layout/desktop-shell'
import { DisplayButton } from '@/components/layout/display-button'
import { DISPLAY_COOKIE, parseDisplay } from '@/components/layout/display-cookie'
import { JumpButton } from '@/components/layout/jump-button'
import { SignOutForm } from '@/app/account/_components/sign-out-form'
import { signOutAction } from '@/app/account/actions'
import { requireSignedIn } from '@/lib/auth/require-actor'
import { countMenuCases } from '@/lib/queries/institution/count-cases'
import { institutionMenu } from './_components/institution-menu'

const JUMP_PLACES = { cases: '/institution/cases', people: '/institution/people' } as const

/** The administrators' frame. It authorises nothing: who administers no institution sees the page's own answer, without this menu. */
export default async function InstitutionLayout({ children }: { children: ReactNode }) {
  const { actor, institutionName } = await requireSignedIn()
  const waiting = await countMenuCases(actor, {})
  if (!waiting.ok) return <main className="mx-auto max-w-[45rem] p-6 phone:p-3">{children}</main>
  const groups = institutionMenu(waiting.value)
  const display = parseDisplay((await cookies()).get(DISPLAY_COOKIE)?.value)
  return (
    <DesktopShell
      home="/institution/cases"
      groups={groups}
      user={{ name: actor.name, institution: institutionName ?? '' }}
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
