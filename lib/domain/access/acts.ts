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
  'system:read',
  'referral:read',
  'case:export',
  'dossier:list',
  'dossier:read',
  'material:view',
  'mediator:read',
  'institution:read',
  'statistics:read',
  'statistics:export',
  'log:read',
  'log:export',
  'audit:export',
  'import:read',
] as const
export type ReadAct = (typeof READ_ACTS)[number]

/**
 * What everyone may do with their own account and sessions, whatever their role: a right that comes with having an account. They touch
 * nothing of a case, and since no person's database role may read sessions or password hashes, the system carries them out.
 */
export const OWN_ACCOUNT_WRITES = [
  'password:change',
  'session:sign-out',
  'session:sign-out-others',
  'preference:save',
] as const
export type OwnAccountWrite = (typeof OWN_ACCOUNT_WRITES)[number]

export const OWN_ACCOUNT_ACTS = [
  'session:list',
  ...OWN_ACCOUNT_WRITES,
] as const satisfies readonly (ReadAct | OwnAccountWrite)[]

export function isOwnAccountAct(act: Act): boolean {
  return (OWN_ACCOUNT_ACTS as readonly Act[]).includes(act)
}

/** Acts that change something, each in its own file under lib/use-cases. */
export const WRITE_ACTS = [
  'referral:submit',
  'case:accept',
  'case:decline',
  'case:assign',
  'case:reassign',
  'case:replace-mediator',
  'case:take',
  'case:disclose',
  'disclosure:allow',
  'disclosure:replace',
  'contact:record',
  'case:withdraw',
  'case:close',
  'mediator:disable',
  'mediator:enable',
  'case:undo-acceptance',
  'case:undo-assignment',
  'case:check-import',
  'case:import',
  'material:add',
  'material:void',
  'mediator:create',
  'mediator:edit',
  'mediator:reset-password',
  'mediator:set-leave',
  'mediator:check-import',
  'mediator:import',
  'training:record',
  'training:revoke',
  'institution:edit',
  'personal-number:unmask',
  ...OWN_ACCOUNT_WRITES,
  'calendar:load',
] as const
export type WriteAct = (typeof WRITE_ACTS)[number]

export type Act = ReadAct | WriteAct

/**
 * Who may do what at all (domain.md 9). Whether this actor may do it *here* is the relation's question (policy.ts), and whether it
 * may be done *now* is the law's (lib/domain/case). The reviewer and the auditor cannot be given a write beyond their own account:
 * it does not compile.
 */
export const GRANTS = {
  institution_admin: [
    'case:list',
    'case:read',
    'case:find-candidates',
    'decline:list',
    'material:read',
    'mediator:list',
    'case:accept',
    'case:decline',
    'case:assign',
    'case:reassign',
    'case:replace-mediator',
    'disclosure:allow',
    'disclosure:replace',
    'mediator:disable',
    'mediator:enable',
    'personal-number:unmask',
    'case:export',
    'dossier:list',
    'dossier:read',
    'material:view',
    'mediator:read',
    'institution:read',
    'statistics:read',
    'statistics:export',
    'log:read',
    'log:export',
    'import:read',
    'case:undo-acceptance',
    'case:undo-assignment',
    'case:check-import',
    'case:import',
    'material:add',
    'material:void',
    'mediator:create',
    'mediator:edit',
    'mediator:reset-password',
    'mediator:set-leave',
    'mediator:check-import',
    'mediator:import',
    'training:record',
    'training:revoke',
    'institution:edit',
    ...OWN_ACCOUNT_ACTS,
  ],
  mediator: [
    'case:list',
    'case:read',
    'material:read',
    'today:read',
    'case:take',
    'case:disclose',
    'contact:record',
    'case:withdraw',
    'case:close',
    'personal-number:unmask',
    ...OWN_ACCOUNT_ACTS,
  ],
  court_clerk: [
    'case:list',
    'case:read',
    'decline:list',
    'material:read',
    'personal-number:unmask',
    'dossier:list',
    'dossier:read',
    'material:view',
    'statistics:read',
    ...OWN_ACCOUNT_ACTS,
  ],
  court_judge: [
    'case:list',
    'case:read',
    'decline:list',
    'material:read',
    'personal-number:unmask',
    'dossier:list',
    'dossier:read',
    'material:view',
    'statistics:read',
    ...OWN_ACCOUNT_ACTS,
  ],
  court_reviewer: [
    'case:list',
    'case:read',
    'dossier:list',
    'dossier:read',
    'material:view',
    'statistics:read',
    ...OWN_ACCOUNT_ACTS,
  ],
  party: [...OWN_ACCOUNT_ACTS],
  system_admin: ['system:read', 'calendar:read', 'calendar:load', ...OWN_ACCOUNT_ACTS],
  auditor: ['audit:read', 'audit:export', ...OWN_ACCOUNT_ACTS],
  court_system: ['referral:submit', 'referral:read'],
} as const satisfies Record<ActorRole, readonly Act[]> & {
  readonly court_reviewer: readonly (ReadAct | OwnAccountWrite)[]
  readonly auditor: readonly (ReadAct | OwnAccountWrite)[]
}
