import type { ReactNode } from 'react'
import { BareFrame } from '@/app/_components/bare-frame'
import { SurfaceShell } from '@/app/_components/surface-shell'
import { requireSignedIn } from '@/lib/auth/require-actor'
import { mayAct } from '@/lib/domain/access/policy'
import { COURT_ADMIN_MENU } from '@/lib/labels/zh-CN/own-staff'

/**
 * The frame of a court's administrator. It authorises nothing: a user of another role sees the
 * page's own answer without this menu.
 */
export default async function CourtAdminLayout({ children }: { children: ReactNode }) {
  const { actor, courtName } = await requireSignedIn()
  if (!mayAct(actor, 'court-key:list', {})) return <BareFrame>{children}</BareFrame>
  return (
    <SurfaceShell
      startHref="/court-admin"
      groups={[
        {
          label: COURT_ADMIN_MENU.group,
          items: [
            { href: '/court-admin', label: COURT_ADMIN_MENU.staff, icon: 'users' },
            { href: '/court-admin/keys', label: COURT_ADMIN_MENU.keys, icon: 'log-in' },
            { href: '/court-admin/proposals', label: COURT_ADMIN_MENU.proposals, icon: 'stamp' },
          ],
        },
      ]}
      user={{ name: actor.name, institution: courtName ?? '' }}
    >
      {children}
    </SurfaceShell>
  )
}
