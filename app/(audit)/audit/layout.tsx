import type { ReactNode } from 'react'
import { BareFrame } from '@/app/_components/bare-frame'
import { SurfaceShell } from '@/app/_components/surface-shell'
import { requireSignedIn } from '@/lib/auth/require-actor'
import { mayAct } from '@/lib/domain/access/policy'
import { actorRole } from '@/lib/labels/zh-CN/case'
import { AUDIT } from '@/lib/labels/zh-CN/audit'
import { VERIFICATION } from '@/lib/labels/zh-CN/audit-verify'

/**
 * The auditor's frame. It authorises nothing: a user of another role sees the page's own answer
 * without this menu.
 */
export default async function AuditLayout({ children }: { children: ReactNode }) {
  const { actor } = await requireSignedIn()
  if (!mayAct(actor, 'audit:read', {})) return <BareFrame>{children}</BareFrame>
  return (
    <SurfaceShell
      startHref="/audit"
      groups={[
        {
          label: AUDIT.menu.group,
          items: [
            { href: '/audit', label: AUDIT.menu.events, icon: 'scroll-text' },
            { href: '/audit/verification', label: VERIFICATION.title, icon: 'file-search' },
          ],
        },
      ]}
      user={{ name: actor.name, institution: actorRole[actor.role] }}
    >
      {children}
    </SurfaceShell>
  )
}
