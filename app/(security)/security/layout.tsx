import type { ReactNode } from 'react'
import { BareFrame } from '@/app/_components/bare-frame'
import { SurfaceShell } from '@/app/_components/surface-shell'
import { requireSignedIn } from '@/lib/auth/require-actor'
import { mayAct } from '@/lib/domain/access/policy'
import { actorRole } from '@/lib/labels/zh-CN/case'
import { SECURITY_MENU } from '@/lib/labels/zh-CN/security'
import { countWaitingProposals } from '@/lib/queries/proposal/find-proposals'

/**
 * The security administrator's frame. It authorises nothing: a user of another role sees the page's
 * own answer without this menu.
 */
export default async function SecurityLayout({ children }: { children: ReactNode }) {
  const { actor } = await requireSignedIn()
  if (!mayAct(actor, 'security:read', {})) return <BareFrame>{children}</BareFrame>
  const waiting = await countWaitingProposals(actor, {})
  return (
    <SurfaceShell
      startHref="/security"
      groups={[
        {
          label: SECURITY_MENU.group,
          items: [
            { href: '/security', label: SECURITY_MENU.online, icon: 'users' },
            { href: '/security/accounts', label: SECURITY_MENU.accounts, icon: 'lock' },
            {
              href: '/security/proposals',
              label: SECURITY_MENU.proposals,
              icon: 'stamp',
              badge: waiting.ok ? waiting.value : 0,
            },
            { href: '/security/keys', label: SECURITY_MENU.keys, icon: 'log-in' },
            { href: '/security/exports', label: SECURITY_MENU.exports, icon: 'download' },
            { href: '/security/grants', label: SECURITY_MENU.grants, icon: 'list-tree' },
          ],
        },
      ]}
      user={{ name: actor.name, institution: actorRole[actor.role] }}
    >
      {children}
    </SurfaceShell>
  )
}
