import { FileX2, Inbox, Users } from 'lucide-react'
import type { ReactNode } from 'react'
import { DesktopShell } from '@/components/layout/desktop-shell'
import type { MenuGroup } from '@/components/layout/menu'
import { requireActor } from '@/lib/auth/require-actor'
import { findSignedIn } from '@/lib/auth/find-signed-in'
import { INSTITUTION_MENU } from '@/lib/labels/zh-CN/institution'
import { countCases } from '@/lib/queries/institution/count-cases'
import { AccountLink } from './_components/account-link'

/** The administrators' frame. It authorises nothing: who administers no institution sees the page's own answer, without this menu. */
export default async function InstitutionLayout({ children }: { children: ReactNode }) {
  const actor = await requireActor()
  const waiting = await countCases(actor, {})
  if (!waiting.ok) return children
  const signedIn = await findSignedIn()
  const groups: readonly MenuGroup[] = [
    {
      label: INSTITUTION_MENU.centre,
      items: [
        { href: '/institution/cases', label: INSTITUTION_MENU.cases, icon: <Inbox aria-hidden />, badge: waiting.value.accept + waiting.value.assign },
        { href: '/institution/declines', label: INSTITUTION_MENU.declines, icon: <FileX2 aria-hidden /> },
        { href: '/institution/people', label: INSTITUTION_MENU.people, icon: <Users aria-hidden /> },
      ],
    },
  ]
  return (
    <DesktopShell
      home="/institution/cases"
      groups={groups}
      user={{ name: actor.name, institution: signedIn?.institutionName ?? '' }}
      signOut={<AccountLink />}
    >
      {children}
    </DesktopShell>
  )
}
