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
import { mayAct, type Grant } from '@/lib/domain/access/policy'
import { ACCOUNT_ROLES, ACTOR_ROLES, type Actor, type ActorRole } from '@/lib/domain/access/roles'

// Written by hand from domain.md 9, not taken from the table: a permission changes only where both do.

const OWN_ACCOUNT: readonly string[] = [
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
    'mediator:set-leave',
    'personal-number:unmask',
    'statistics:export',
    'statistics:read',
    'training:record',
    'training:revoke',
  ],
  mediator: [
    'case:close',
    'case:disclose',
    'case:list',
    'case:read',
    'case:take',
    'case:withdraw',
    'contact:record',
    'material:read',
    'personal-number:unmask',
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
    'personal-number:unmask',
    'statistics:read',
  ],
  court_judge: [
    'case:list',
    'case:read',
    'decline:list',
    'dossier:list',
    'dossier:read',
    'material:read',
    'material:view',
    'personal-number:unmask',
    'statistics:read',
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
  system_admin: ['calendar:load', 'calendar:read', 'system:read'],
  auditor: ['audit:export', 'audit:read'],
  court_system: ['referral:read', 'referral:submit'],
}

const READS: readonly string[] = [
  'audit:export',
  'audit:read',
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
  'referral:read',
  'session:list',
  'statistics:export',
  'statistics:read',
  'system:read',
  'today:read',
]

const UNSCOPED: readonly string[] = [
  'audit:export',
  'audit:read',
  'calendar:load',
  'calendar:read',
  'case:export',
  'case:list',
  'decline:list',
  'dossier:list',
  'log:export',
  'log:read',
  'mediator:list',
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

const admin: Actor = {
  id: 'a1',
  role: 'institution_admin',
  name: '周正',
  courtId: null,
  institutionId: 'i1',
}

test('角色没有的事项，与案件再有关系也不许可；有的事项，无关的案件不许可', () => {
  expect(mayAct(admin, 'case:close', { institutionId: 'i1', mediatorId: 'a1' })).toBeNull()
  expect(mayAct(admin, 'case:accept', { institutionId: 'i2' })).toBeNull()
  expect(mayAct(admin, 'case:accept', {})).toBeNull()
  expect(
    mayAct({ ...admin, institutionId: null }, 'case:accept', { institutionId: null }),
  ).toBeNull()
  expect(mayAct(admin, 'case:accept', { institutionId: 'i1' })).toEqual({
    act: 'case:accept',
    actor: admin,
  })
})

test('本人账号的事项只许可本人', () => {
  expect(mayAct(admin, 'password:change', { accountId: 'a2', institutionId: 'i1' })).toBeNull()
  expect(mayAct(admin, 'password:change', { accountId: 'a1' })).not.toBeNull()
})

test('未知的角色什么都不许可', () => {
  const stranger = { ...admin, role: 'superuser' as ActorRole }
  expect(ALL.filter((act) => mayRoleAct(stranger.role, act))).toEqual([])
  expect(mayAct(stranger, 'case:list', {})).toBeNull()
})

/** Checked by the compiler: each line is an error, and an error that disappears is one too. */
export const NOT_COMPILING = {
  // @ts-expect-error the court's reviewer gets no write
  reviewer: { kind: 'write', relation: 'related', roles: ['court_reviewer'] } satisfies ActRule,
  // @ts-expect-error the auditor gets no write
  auditor: { kind: 'write', relation: 'unscoped', roles: ['auditor'] } satisfies ActRule,
  // @ts-expect-error a read is no write act
  read: 'case:list' satisfies WriteAct,
  // @ts-expect-error a write is no read act
  write: 'case:accept' satisfies ReadAct,
  // @ts-expect-error acts are literals, not any text
  text: 'case:unknown' satisfies Act,
  // @ts-expect-error the grant of one act is not the grant of another
  grant: (grant: Grant<'case:accept'>): Grant<'case:close'> => grant,
  // @ts-expect-error no object is a grant but what mayAct returns
  made: { act: 'case:accept', actor: admin } satisfies Grant<'case:accept'>,
}
