import type { AccountRole, ActorRole } from '@/lib/domain/access/roles'

/** Start page of each role after signing in (操作手册 3.2). */
export const LANDING = {
  institution_admin: '/institution/cases',
  mediator: '/mediator',
  court_clerk: '/court/cases',
  court_judge: '/court/cases',
  court_reviewer: '/court/cases',
  // Parties have no pages yet: this page says what is to come.
  party: '/sign-in?entrance=party',
  system_admin: '/system',
  auditor: '/audit',
} as const satisfies Record<AccountRole, string>

/** The start page of a signed-in person. A court's own system has no pages and no sessions. */
export function landingOf(role: ActorRole): string {
  return role === 'court_system' ? '/sign-in' : LANDING[role]
}
