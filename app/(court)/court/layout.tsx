import type { ReactNode } from 'react'
import { BareFrame } from '@/app/_components/bare-frame'
import { SurfaceShell } from '@/app/_components/surface-shell'
import type { MenuGroup } from '@/components/layout/menu'
import { requireSignedIn } from '@/lib/auth/require-actor'
import { mayRoleAct } from '@/lib/domain/access/acts'
import type { ActorRole } from '@/lib/domain/access/roles'
import { COURT } from '@/lib/labels/zh-CN/court'
import { COURT_GUIDANCE } from '@/lib/labels/zh-CN/guidance'
import { NUMBERS } from '@/lib/labels/zh-CN/court-stage'
import { REGISTER } from '@/lib/labels/zh-CN/register'
import { ROSTER } from '@/lib/labels/zh-CN/roster'
import { countOpenConfirmations } from '@/lib/queries/court/count-open-confirmations'
import { countReturned } from '@/lib/queries/court/count-returned'
import { countOpenGuidance } from '@/lib/queries/guidance/count-open-guidance'
import { readTogether } from '@/lib/queries/define-query'
import { countUnread } from '@/lib/queries/notice/find-inbox'

/** Cases that came back, and applications and requests for guidance that wait for the court. */
interface Waiting {
  readonly returned: number
  readonly confirmations: number
  readonly guidance: number
}

/** The court's menu. A clerk refers cases and answers complaints, no one else of a court. */
function courtMenu(waiting: Waiting, role: ActorRole): readonly MenuGroup[] {
  return [
    {
      label: COURT.menu.group,
      items: [
        { href: '/court/desk', label: COURT.menu.desk, icon: 'eye', badge: waiting.returned },
        { href: '/court/chases', label: COURT.menu.chases, icon: 'bell' },
        { href: '/court/cases', label: COURT.menu.cases, icon: 'scale' },
        {
          href: '/court/confirmations',
          label: COURT.menu.confirmations,
          icon: 'circle-check',
          badge: waiting.confirmations,
        },
        ...(mayRoleAct(role, 'guidance:list')
          ? [
              {
                href: '/court/guidance',
                label: COURT_GUIDANCE.menu,
                icon: 'video',
                badge: waiting.guidance,
              } as const,
            ]
          : []),
        { href: '/court/numbers', label: NUMBERS.title, icon: 'list-todo' },
        { href: '/court/dossiers', label: COURT.menu.dossiers, icon: 'folder-open' },
        ...(mayRoleAct(role, 'review:list')
          ? [{ href: '/court/reviews', label: COURT.menu.reviews, icon: 'clipboard-list' } as const]
          : []),
        { href: '/court/roster', label: ROSTER.title, icon: 'users' },
        ...(role === 'court_clerk'
          ? [
              { href: '/court/refer', label: REGISTER.title, icon: 'file-plus-corner' } as const,
              {
                href: '/court/complaints',
                label: COURT.menu.complaints,
                icon: 'circle-exclamation-point',
              } as const,
            ]
          : []),
      ],
    },
    {
      label: COURT.menu.statistics,
      items: [
        { href: '/court/report', label: COURT.menu.report, icon: 'chart-column' },
        { href: '/court/chases/sheet', label: COURT.menu.chaseSheet, icon: 'file-clock' },
        { href: '/court/confirmation-figures', label: COURT.menu.figures, icon: 'circle-check' },
        { href: '/court/scores/mediators', label: COURT.menu.mediatorScores, icon: 'medal' },
        { href: '/court/scores/cases', label: COURT.menu.caseScores, icon: 'list-ordered' },
      ],
    },
  ]
}

const JUMP_PLACES = { cases: '/court/cases' } as const

/**
 * The court's frame. It authorises nothing: a user of no court sees the page's own answer without
 * this menu.
 */
export default async function CourtLayout({ children }: { children: ReactNode }) {
  const { actor, courtName } = await requireSignedIn()
  const [returned, confirmations, guidance, unread] = await readTogether(actor, [
    countReturned,
    countOpenConfirmations,
    countOpenGuidance,
    countUnread,
  ])
  if (!returned.ok || !confirmations.ok) return <BareFrame>{children}</BareFrame>
  const groups = courtMenu(
    {
      returned: returned.value,
      confirmations: confirmations.value,
      guidance: guidance.ok ? guidance.value : 0,
    },
    actor.role,
  )
  return (
    <SurfaceShell
      startHref="/court/desk"
      groups={groups}
      user={{ name: actor.name, institution: courtName ?? '' }}
      jumpPlaces={JUMP_PLACES}
      unread={unread.ok ? unread.value : null}
    >
      {children}
    </SurfaceShell>
  )
}
