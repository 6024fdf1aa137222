import {
  ACTS,
  mayRoleAct,
  READ_ACTS,
  WRITE_ACTS,
  type Act,
  type ActRule,
  type ReadAct,
  type WriteAct,
} from '@/lib/domain/access/acts'
import type { Grant } from '@/lib/domain/access/policy'
import { ACCOUNT_ROLES, ACTOR_ROLES, type Actor, type ActorRole } from '@/lib/domain/access/roles'

// Written by hand from domain.md 9, not taken from the table: a permission changes only where both do.

const OWN_ACCOUNT: readonly string[] = [
  'notice:mark-read',
  'password:change',
  'preference:save',
  'session:list',
  'session:sign-out',
  'session:sign-out-others',
]

/** What each role may do beyond its own account. */
const EXPECTED: Readonly<Record<ActorRole, readonly string[]>> = {
  institution_admin: [
    'case:accept',
    'case:assign',
    'case:check-import',
    'case:decline',
    'case:export',
    'case:find-candidates',
    'case:import',
    'case:list',
    'case:read',
    'case:reassign',
    'case:replace-mediator',
    'case:undo-acceptance',
    'case:undo-assignment',
    'case:urge',
    'change:decide',
    'change:request',
    'co-mediator:add',
    'co-mediator:end',
    'decline:list',
    'disclosure:allow',
    'disclosure:replace',
    'dossier:list',
    'dossier:read',
    'import:read',
    'institution:edit',
    'institution:read',
    'log:export',
    'log:read',
    'material:add',
    'material:read',
    'material:view',
    'material:void',
    'mediator:check-import',
    'mediator:create',
    'mediator:disable',
    'mediator:edit',
    'mediator:enable',
    'mediator:import',
    'mediator:list',
    'mediator:read',
    'mediator:reset-password',
    'mediator:set-hours',
    'mediator:set-leave',
    'notice:list',
    'personal-number:unmask',
    'phrase:add',
    'phrase:list',
    'phrase:remove',
    'room:close',
    'room:create',
    'room:edit',
    'statistics:export',
    'statistics:read',
    'training:record',
    'training:revoke',
  ],
  mediator: [
    'address:confirm',
    'agreement:finish',
    'agreement:save',
    'agreement:sign',
    'agreement:void',
    'followup:record',
    'case:close',
    'case:disclose',
    'case:list',
    'case:read',
    'case:take',
    'case:withdraw',
    'change:request',
    'clock:extend',
    'clock:pause',
    'clock:resume',
    'co-mediator:declare',
    'consent:record',
    'material:add',
    'minutes:open',
    'minutes:supplement',
    'minutes:write',
    'minutes:submit',
    'minutes:answer',
    'minutes:reopen',
    'contact:record',
    'identity:check',
    'fact:confirm',
    'fact:record',
    'fact:withdraw',
    'material:read',
    'material:view',
    'mediator:set-hours',
    'meeting:cancel',
    'meeting:hold',
    'meeting:move',
    'meeting:schedule',
    'party:mark-unavailable',
    'notice:list',
    'note:add',
    'note:take-back',
    'personal-number:unmask',
    'phrase:add',
    'phrase:list',
    'phrase:remove',
    'rights:explain',
    'service:record',
    'today:read',
  ],
  court_clerk: [
    'case:list',
    'case:read',
    'decline:list',
    'dossier:list',
    'dossier:read',
    'material:read',
    'material:view',
    'notice:list',
    'statistics:read',
    'suspicion:answer',
  ],
  court_judge: [
    'case:list',
    'case:read',
    'decline:list',
    'dossier:list',
    'dossier:read',
    'material:read',
    'material:view',
    'notice:list',
    'statistics:read',
    'suspicion:answer',
  ],
  court_reviewer: [
    'case:list',
    'case:read',
    'dossier:list',
    'dossier:read',
    'material:view',
    'statistics:read',
  ],
  party: [],
  system_admin: [
    'account:create',
    'account:disable',
    'account:enable',
    'account:renew-password',
    'calendar:load',
    'calendar:read',
    'court-key:make',
    'court-key:revoke',
    'court:create',
    'court:set-extension-limit',
    'court:set-training-rule',
    'institution:create',
    'institution:invite',
    'system:read',
  ],
  auditor: ['audit:export', 'audit:read', 'audit:verify'],
  court_system: ['referral:read', 'referral:submit'],
}

const READS: readonly string[] = [
  'audit:export',
  'audit:read',
  'audit:verify',
  'calendar:read',
  'case:export',
  'case:find-candidates',
  'case:list',
  'case:read',
  'decline:list',
  'dossier:list',
  'dossier:read',
  'import:read',
  'institution:read',
  'log:export',
  'log:read',
  'material:read',
  'material:view',
  'mediator:list',
  'mediator:read',
  'notice:list',
  'phrase:list',
  'referral:read',
  'session:list',
  'statistics:export',
  'statistics:read',
  'system:read',
  'today:read',
]

const UNSCOPED: readonly string[] = [
  'account:create',
  'account:disable',
  'account:enable',
  'account:renew-password',
  'audit:export',
  'audit:read',
  'audit:verify',
  'calendar:load',
  'calendar:read',
  'case:export',
  'case:list',
  'court-key:make',
  'court-key:revoke',
  'court:create',
  'court:set-extension-limit',
  'court:set-training-rule',
  'decline:list',
  'dossier:list',
  'institution:create',
  'institution:invite',
  'log:export',
  'log:read',
  'mediator:list',
  'notice:list',
  'phrase:list',
  'referral:submit',
  'statistics:export',
  'statistics:read',
  'system:read',
  'today:read',
]

const ALL = Object.keys(ACTS) as Act[]

test.each(ACTOR_ROLES)('%s 能办理的事项与规定逐项一致，不多也不少', (role) => {
  const isPerson = (ACCOUNT_ROLES as readonly ActorRole[]).includes(role)
  const expected = [...EXPECTED[role], ...(isPerson ? OWN_ACCOUNT : [])].sort()
  expect(ALL.filter((act) => mayRoleAct(role, act)).sort()).toEqual(expected)
})

test('查询与办理分得清楚：每一事项只属其一', () => {
  expect([...READ_ACTS].sort()).toEqual(READS)
  expect([...READ_ACTS, ...WRITE_ACTS].sort()).toEqual([...ALL].sort())
  expect(WRITE_ACTS.filter((act) => READS.includes(act))).toEqual([])
})

test('只有列表和本人工作台不问与谁有关，只有本人账号的事项问是不是本人', () => {
  const actsOf = (relation: string) => ALL.filter((act) => ACTS[act].relation === relation).sort()
  expect(actsOf('unscoped')).toEqual(UNSCOPED)
  expect(actsOf('own_account')).toEqual(OWN_ACCOUNT)
})

test('未知的角色什么都不许可', () => {
  expect(ALL.filter((act) => mayRoleAct('superuser' as ActorRole, act))).toEqual([])
})

/** `true` where the compiler does not take a T for an U; where it does, nothing satisfies it. */
type IsRefused<T, U> = T extends U ? never : true
type Rule<Relation, Role> = {
  readonly kind: 'write'
  readonly relation: Relation
  readonly roles: readonly [Role]
}

/** Checked by the compiler alone: loosening a type makes its line here an error. */
export const REFUSED_BY_TYPES: {
  readonly writeForReviewer: IsRefused<Rule<'related', 'court_reviewer'>, ActRule>
  readonly writeForAuditor: IsRefused<Rule<'unscoped', 'auditor'>, ActRule>
  readonly readAsWrite: IsRefused<'case:list', WriteAct>
  readonly writeAsRead: IsRefused<'case:accept', ReadAct>
  readonly anyText: IsRefused<string, Act>
  readonly grantOfAnotherAct: IsRefused<Grant<'case:accept'>, Grant<'case:close'>>
  readonly grantMadeByHand: IsRefused<
    { readonly act: 'case:accept'; readonly actor: Actor },
    Grant<'case:accept'>
  >
} = {
  writeForReviewer: true,
  writeForAuditor: true,
  readAsWrite: true,
  writeAsRead: true,
  anyText: true,
  grantOfAnotherAct: true,
  grantMadeByHand: true,
}
