import { parseReturnTo } from '@/lib/domain/access/return-to'
import type { AccountRole, ActorRole } from '@/lib/domain/access/roles'
import { UNFINISHED_PATHS } from './unfinished'

/** Start page of each role after signing in (操作手册 3.2). */
export const LANDING = {
  institution_admin: '/institution/cases',
  mediator: '/mediator',
  court_clerk: '/court/desk',
  court_judge: '/court/desk',
  court_reviewer: '/court/desk',
  court_admin: '/court-admin',
  party: '/party',
  system_admin: '/system',
  security_admin: '/security',
  auditor: '/audit',
} as const satisfies Record<AccountRole, string>

/** The start page of a signed-in person. A court's own system has no pages and no sessions. */
export function landingOf(role: ActorRole): string {
  return role === 'court_system' ? '/sign-in' : LANDING[role]
}

/**
 * Where a person arrives who was on the way to `returnTo`: there, if it is a page of their own
 * surface or their account; otherwise at the start page of their role.
 */
export function arrivalOf(role: ActorRole, returnTo: unknown): string {
  const path = parseReturnTo(returnTo)
  const landing = landingOf(role)
  const surface = (address: string) => address.split(/[/?]/)[1]
  if (
    path === null ||
    surface(path) === 'sign-in' ||
    Object.values(UNFINISHED_PATHS).some((page) => path.startsWith(page))
  )
    return landing
  return surface(path) === surface(landing) || surface(path) === 'account' ? path : landing
}
