import type { ReactNode } from 'react'
import { BareFrame } from '@/app/_components/bare-frame'
import { SurfaceShell } from '@/app/_components/surface-shell'
import { requireSignedIn } from '@/lib/auth/require-actor'
import { actorRole } from '@/lib/labels/zh-CN/case'
import { DICTIONARY } from '@/lib/labels/zh-CN/dictionary'
import { PARAMETER } from '@/lib/labels/zh-CN/parameter'
import { RETENTION } from '@/lib/labels/zh-CN/retention'
import { SET_UP } from '@/lib/labels/zh-CN/set-up-steps'
import { SYSTEM_MENU } from '@/lib/labels/zh-CN/system'
import { countWaitingProposals } from '@/lib/queries/proposal/find-proposals'
import { findCalendarYears } from '@/lib/queries/system/find-calendar-years'

/**
 * The system administrator's frame. It authorises nothing: a user of another role sees the page's
 * own answer without this menu.
 */
export default async function SystemLayout({ children }: { children: ReactNode }) {
  const { actor } = await requireSignedIn()
  const calendar = await findCalendarYears(actor, {})
  const waiting = await countWaitingProposals(actor, {})
  if (!calendar.ok) return <BareFrame>{children}</BareFrame>
  return (
    <SurfaceShell
      startHref="/system"
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
            { href: '/system/periods', label: SYSTEM_MENU.periods, icon: 'scroll-text' },
            { href: '/system/retention', label: RETENTION.title, icon: 'folder-open' },
            { href: '/system/jobs', label: SYSTEM_MENU.jobs, icon: 'rotate-ccw-clock' },
            { href: '/system/service', label: SYSTEM_MENU.service, icon: 'chart-column' },
            { href: '/system/dictionaries', label: DICTIONARY.title, icon: 'list-tree' },
            { href: '/system/parameters', label: PARAMETER.title, icon: 'settings-2' },
          ],
        },
        {
          label: SYSTEM_MENU.setUp,
          items: [
            { href: '/system/setup', label: SET_UP.title, icon: 'list-todo' },
            { href: '/system/import', label: SYSTEM_MENU.import, icon: 'upload' },
            { href: '/system/courts', label: SYSTEM_MENU.courts, icon: 'scale' },
            {
              href: '/system/institutions',
              label: SYSTEM_MENU.institutions,
              icon: 'building-complex',
            },
            { href: '/system/accounts', label: SYSTEM_MENU.accounts, icon: 'users' },
            {
              href: '/system/proposals',
              label: SYSTEM_MENU.proposals,
              icon: 'stamp',
              badge: waiting.ok ? waiting.value : 0,
            },
          ],
        },
      ]}
      user={{ name: actor.name, institution: actorRole[actor.role] }}
    >
      {children}
    </SurfaceShell>
  )
}
