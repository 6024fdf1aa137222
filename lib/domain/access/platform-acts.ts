import { POWERS, SECURITY, SYSTEM, TENANT_ADMINS, WITH_PASSWORD } from './act-roles'
import type { ActRule } from './act-rule'

/** Of the own court, institution or platform (docs/decisions/0166-announcements.md). */
const PUBLISHES = {
  kind: 'write',
  relation: 'related',
  roles: [...SYSTEM, ...TENANT_ADMINS],
} as const satisfies ActRule

/**
 * Acts of those who run the platform and of those who keep the accounts of a court or an
 * institution (docs/decisions/0157-three-administrators.md); part of ACTS. The system administrator
 * keeps organisations, accounts and parameters; the security administrator locks, sessions, keys.
 */
export const PLATFORM_ACTS = {
  'calendar:read': { kind: 'read', relation: 'unscoped', roles: SYSTEM },
  'system:read': { kind: 'read', relation: 'unscoped', roles: SYSTEM },
  'dictionary:list': { kind: 'read', relation: 'unscoped', roles: SYSTEM },
  // What forms offer: of those who register cases and keep profiles.
  'dictionary:use': {
    kind: 'read',
    relation: 'unscoped',
    roles: ['institution_admin', 'court_clerk', ...SYSTEM],
  },
  'parameter:list': { kind: 'read', relation: 'unscoped', roles: SYSTEM },
  'security:read': { kind: 'read', relation: 'unscoped', roles: SECURITY },
  // Whom it addresses and whose it is, is the database's question: a list has its own rows.
  'announcement:list': { kind: 'read', relation: 'unscoped', roles: WITH_PASSWORD },
  'announcement:keep': { kind: 'read', relation: 'unscoped', roles: [...SYSTEM, ...TENANT_ADMINS] },
  'proposal:list': { kind: 'read', relation: 'unscoped', roles: [...POWERS, 'court_admin'] },
  'staff:list': { kind: 'read', relation: 'unscoped', roles: TENANT_ADMINS },
  'court-key:list': { kind: 'read', relation: 'unscoped', roles: ['court_admin'] },

  'court:create': { kind: 'write', relation: 'unscoped', roles: SYSTEM },
  'court:set-confirmation-rule': { kind: 'write', relation: 'unscoped', roles: SYSTEM },
  'court:set-training-rule': { kind: 'write', relation: 'unscoped', roles: SYSTEM },
  'webhook:make': { kind: 'write', relation: 'unscoped', roles: SYSTEM },
  'webhook:revoke': { kind: 'write', relation: 'unscoped', roles: SYSTEM },
  'webhook:rotate': { kind: 'write', relation: 'unscoped', roles: SYSTEM },
  'webhook:resume': { kind: 'write', relation: 'unscoped', roles: SYSTEM },
  'webhook:retry': { kind: 'write', relation: 'unscoped', roles: SYSTEM },
  'webhook:skip': { kind: 'write', relation: 'unscoped', roles: SYSTEM },
  'institution:create': { kind: 'write', relation: 'unscoped', roles: SYSTEM },
  'institution:invite': { kind: 'write', relation: 'unscoped', roles: SYSTEM },
  'institution:propose-end': { kind: 'write', relation: 'unscoped', roles: SYSTEM },
  'organisation:check-import': { kind: 'write', relation: 'unscoped', roles: SYSTEM },
  'organisation:import': { kind: 'write', relation: 'unscoped', roles: SYSTEM },
  'account:create': { kind: 'write', relation: 'unscoped', roles: SYSTEM },
  'account:renew-password': { kind: 'write', relation: 'unscoped', roles: SYSTEM },
  'job:run': { kind: 'write', relation: 'unscoped', roles: SYSTEM },
  'calendar:load': { kind: 'write', relation: 'unscoped', roles: SYSTEM },
  'dictionary:set': { kind: 'write', relation: 'unscoped', roles: SYSTEM },
  'dictionary:import': { kind: 'write', relation: 'unscoped', roles: SYSTEM },
  'parameter:set': { kind: 'write', relation: 'unscoped', roles: SYSTEM },
  'parameter:propose': { kind: 'write', relation: 'unscoped', roles: SYSTEM },
  'parameter:withdraw': { kind: 'write', relation: 'unscoped', roles: SYSTEM },
  'account:disable': { kind: 'write', relation: 'unscoped', roles: SECURITY },
  'account:enable': { kind: 'write', relation: 'unscoped', roles: SECURITY },
  'account:end-sessions': { kind: 'write', relation: 'unscoped', roles: SECURITY },
  'administrator:propose': { kind: 'write', relation: 'unscoped', roles: SYSTEM },
  'administrator:propose-password': { kind: 'write', relation: 'unscoped', roles: SYSTEM },
  'second-factor:propose-reset': { kind: 'write', relation: 'unscoped', roles: SYSTEM },
  'announcement:draft': PUBLISHES,
  'announcement:edit': PUBLISHES,
  'announcement:publish': PUBLISHES,
  'announcement:withdraw': PUBLISHES,
  'announcement:mark-read': { kind: 'write', relation: 'own_account', roles: WITH_PASSWORD },
  'court-key:propose': { kind: 'write', relation: 'related', roles: [...SECURITY, 'court_admin'] },
  'court-key:revoke': { kind: 'write', relation: 'related', roles: [...SECURITY, 'court_admin'] },
  'proposal:confirm': { kind: 'write', relation: 'unscoped', roles: POWERS },
  'proposal:refuse': { kind: 'write', relation: 'unscoped', roles: POWERS },
  'proposal:withdraw': { kind: 'write', relation: 'unscoped', roles: [...POWERS, 'court_admin'] },
  'staff:create': { kind: 'write', relation: 'related', roles: TENANT_ADMINS },
  'staff:renew-password': { kind: 'write', relation: 'related', roles: TENANT_ADMINS },
  'staff:disable': { kind: 'write', relation: 'related', roles: TENANT_ADMINS },
  'staff:enable': { kind: 'write', relation: 'related', roles: TENANT_ADMINS },
} as const satisfies Readonly<Record<`${string}:${string}`, ActRule>>
