import type { ReactNode } from 'react'
import { BareFrame } from '@/app/_components/bare-frame'
import { SurfaceShell } from '@/app/_components/surface-shell'
import { requireSignedIn } from '@/lib/auth/require-actor'
import { countUnansweredChases } from '@/lib/queries/chase/count-unanswered'
import { readTogether } from '@/lib/queries/define-query'
import { countMenuCases } from '@/lib/queries/institution/count-cases'
import { countMenuApplications } from '@/lib/queries/institution/count-applications'
import { countUnread } from '@/lib/queries/notice/find-inbox'
import { institutionMenu } from './_components/institution-menu'

const JUMP_PLACES = { cases: '/institution/cases', people: '/institution/people' } as const

/**
 * The administrators' frame. It authorises nothing: a user of another role sees the page's own
 * answer without this menu.
 */
export default async function InstitutionLayout({ children }: { children: ReactNode }) {
  const { actor, institutionName } = await requireSignedIn()
  const [waiting, applications, chases, unread] = await readTogether(actor, [
    countMenuCases,
    countMenuApplications,
    countUnansweredChases,
    countUnread,
  ])
  if (!waiting.ok) return <BareFrame>{children}</BareFrame>
  const groups = institutionMenu(
    waiting.value,
    applications.ok ? applications.value : 0,
    chases.ok ? chases.value : 0,
  )
  return (
    <SurfaceShell
      startHref="/institution/cases"
      groups={groups}
      user={{ name: actor.name, institution: institutionName ?? '' }}
      jumpPlaces={JUMP_PLACES}
      unread={unread.ok ? unread.value : null}
    >
      {children}
    </SurfaceShell>
  )
}
