import type { ActorRole } from './roles'

/** Acts that change nothing but, for some, leave an event that someone looked. */
export const READ_ACTS = [
  'case:list',
  'case:read',
  'case:find-candidates',
  'decline:list',
  'material:read',
  'mediator:list',
  'today:read',
  'session:list',
  'audit:read',
  'calendar:read',
  'referral:read',
] as const
export type ReadAct = (typeof READ_ACTS)[number]

/** Acts that change something, each in its own file under lib/use-cases. */
export const WRITE_ACTS = [
  'referral:submit',
  'case:accept',
  'case:decline',
  'case:assign',
  'case:reassign',
  'case:take',
  'case:disclose',
  'disclosure:allow',
  'disclosure:replace',
  'contact:record',
  'case:withdraw',
  'case:close',
  'mediator:disable',
  'mediator:enable',
  'personal-number:unmask',
  'password:change',
  'session:sign-out',
  'session:sign-out-others',
  'calendar:load',
] as const
export type WriteAct = (typeof WRITE_ACTS)[number]

export type Act = ReadAct | WriteAct

const OWN_ACCOUNT = ['session:list', 'password:change', 'session:sign-out', 'session:sign-out-others'] as const

/**
 * Who may do what at all (domain.md 9). Whether this actor may do it *here* is the relation's question (policy.ts), and whether it
 * may be done *now* is the law's (lib/domain/case). The reviewer and the auditor cannot be given a write: it does not compile.
 */
export const GRANTS = {
  institution_admin: [
    'case:list', 'case:read', 'case:find-candidates', 'decline:list', 'material:read', 'mediator:list',
    'case:accept', 'case:decline', 'case:assign', 'case:reassign', 'disclosure:allow', 'disclosure:replace',
    'mediator:disable', 'mediator:enable', 'personal-number:unmask', ...OWN_ACCOUNT,
  ],
  mediator: [
    'case:list', 'case:read', 'material:read', 'today:read',
    'case:take', 'case:disclose', 'contact:record', 'case:withdraw', 'case:close', 'personal-number:unmask', ...OWN_ACCOUNT,
  ],
  court_clerk: ['case:list', 'case:read', 'decline:list', 'material:read', 'personal-number:unmask', ...OWN_ACCOUNT],
  court_judge: ['case:list', 'case:read', 'decline:list', 'material:read', 'personal-number:unmask', ...OWN_ACCOUNT],
  court_reviewer: ['case:list', 'case:read'],
  party: [...OWN_ACCOUNT],
  system_admin: ['calendar:read', 'calendar:load', ...OWN_ACCOUNT],
  auditor: ['audit:read'],
  court_system: ['referral:submit', 'referral:read'],
} as const satisfies Record<ActorRole, readonly Act[]> & {
  readonly court_reviewer: readonly ReadAct[]
  readonly auditor: readonly ReadAct[]
}
