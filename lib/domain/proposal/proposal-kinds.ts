import type { ActorRole } from '../access/roles'

/**
 * What needs a second person (docs/decisions/0158-second-person.md), who may propose it and which
 * other person decides. GB/T 22239-2019 8.1.4.2 (管理用户权限分离), 8.1.9.2 (重要变更须经审批). The
 * policies of 213-proposals.sql say the same.
 */
export const PROPOSAL_KINDS = [
  'administrator',
  'administrator_password',
  'court_key',
  'second_factor',
  'parameter',
  'institution_end',
] as const
export type ProposalKind = (typeof PROPOSAL_KINDS)[number]

type Hands = {
  readonly proposedBy: readonly ActorRole[]
  readonly decidedBy: readonly ActorRole[]
}

export const PROPOSAL_HANDS = {
  administrator: { proposedBy: ['system_admin'], decidedBy: ['security_admin'] },
  administrator_password: { proposedBy: ['system_admin'], decidedBy: ['security_admin'] },
  court_key: {
    proposedBy: ['security_admin', 'court_admin'],
    decidedBy: ['system_admin', 'security_admin'],
  },
  second_factor: { proposedBy: ['system_admin'], decidedBy: ['security_admin'] },
  parameter: { proposedBy: ['system_admin'], decidedBy: ['security_admin'] },
  institution_end: { proposedBy: ['system_admin'], decidedBy: ['security_admin'] },
} as const satisfies Record<ProposalKind, Hands>

/** `waiting` past its end is `expired`: nothing is written for it. */
export const PROPOSAL_STATES = ['waiting', 'confirmed', 'refused', 'withdrawn'] as const
export type ProposalState = (typeof PROPOSAL_STATES)[number]

/** The three administrators, whom no person combines. */
export const POWER_ROLES = ['system_admin', 'security_admin', 'auditor'] as const
export type PowerRole = (typeof POWER_ROLES)[number]

export function isPowerRole(role: string): role is PowerRole {
  return (POWER_ROLES as readonly string[]).includes(role)
}
