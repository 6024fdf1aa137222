import fc from 'fast-check'
import {
  OWN_ACCOUNT_ACTS,
  READ_ACTS,
  WRITE_ACTS,
  type Act,
  type WriteAct,
  mayRoleAct,
} from '@/lib/domain/access/acts'
import { mayAct, type Scope } from '@/lib/domain/access/policy'
import { ACTOR_ROLES, isReadOnlyRole, type Actor, type ActorRole } from '@/lib/domain/access/roles'
import { WRITERS } from './writers'

// domain.md 9 (角色权限) and Decisions 8: 机构间互不可见, 法院只见本院引调, 调解员只见分配给本人的.

const COURT_ROLES: readonly ActorRole[] = [
  'court_clerk',
  'court_judge',
  'court_reviewer',
  'court_admin',
  'court_system',
]
const actorOf = (role: ActorRole): Actor => ({
  id: 'me',
  role,
  name: '某人',
  courtId: COURT_ROLES.includes(role) ? 'my-court' : null,
  institutionId: role === 'institution_admin' || role === 'mediator' ? 'my-institution' : null,
})
/** A thing that concerns the actor in every way there is. */
const MINE: Scope = {
  participantIds: ['me'],
  courtId: 'my-court',
  institutionId: 'my-institution',
  mediatorId: 'me',
  accountId: 'me',
}
const OTHERS: Scope = {
  courtId: 'other-court',
  institutionId: 'other-institution',
  mediatorId: 'somebody',
  accountId: 'somebody',
}

describe('谁不能做', () => {
  test.each(ACTOR_ROLES.filter(isReadOnlyRole))('“%s”只看：案件上的任何写入都不能做', (role) => {
    const written = Object.keys(WRITERS).filter((act) => mayAct(actorOf(role), act as Act, MINE))
    expect(written).toEqual([])
  })

  test.each(Object.entries(WRITERS) as [WriteAct, ActorRole[]][])(
    '“%s”只有 %j 可以做，其余的人都不能',
    (act, roles) => {
      const may = ACTOR_ROLES.filter((role) => mayAct(actorOf(role), act, MINE) !== null)
      expect(may).toEqual(ACTOR_ROLES.filter((role) => roles.includes(role)))
    },
  )

  test('别的机构、别的法院、别人承办的案件，任何人任何操作都不能做', () => {
    const scoped: readonly Act[] = [
      'case:read',
      'case:accept',
      'case:close',
      'case:take',
      'material:view',
      'dossier:read',
      'dossier:export',
      'mediator:read',
      'personal-number:unmask',
      'referral:read',
      'import:read',
      ...OWN_ACCOUNT_ACTS,
    ]
    const granted = ACTOR_ROLES.flatMap((role) =>
      scoped.filter((act) => mayAct(actorOf(role), act, OTHERS) !== null),
    )
    expect(granted).toEqual([])
  })

  test('说不清属于谁的，谁也不能做', () => {
    const unknown: readonly Scope[] = [
      {},
      { courtId: null, institutionId: null, mediatorId: null, accountId: null },
    ]
    for (const scope of unknown)
      for (const role of ACTOR_ROLES)
        for (const act of ['case:read', 'case:accept', 'case:close', 'password:change'] as const)
          expect(mayAct(actorOf(role), act, scope)).toBeNull()
  })

  test('没有登记所属机构或法院的账号，不因为双方都是空而有关系', () => {
    const empty: Scope = { courtId: null, institutionId: null }
    const homeless = (role: ActorRole): Actor => ({
      ...actorOf(role),
      courtId: null,
      institutionId: null,
    })
    expect(mayAct(homeless('institution_admin'), 'case:accept', empty)).toBeNull()
    expect(mayAct(homeless('court_clerk'), 'case:read', empty)).toBeNull()
  })

  test('调解员同在一个机构也不能办别人的案件；管理员不能代调解员办理', () => {
    const colleague: Scope = { ...MINE, mediatorId: 'somebody' }
    expect(mayAct(actorOf('mediator'), 'case:close', colleague)).toBeNull()
    expect(mayAct(actorOf('mediator'), 'case:read', colleague)).toBeNull()
    for (const act of ['case:take', 'contact:record', 'case:close'] as const)
      expect(mayAct(actorOf('institution_admin'), act, MINE)).toBeNull()
  })

  test('公告由单位自己的管理员办理，平台的由系统管理员办理', () => {
    const publishers = (scope: Scope) =>
      ACTOR_ROLES.filter((role) => mayAct(actorOf(role), 'announcement:publish', scope) !== null)
    expect(publishers({ courtId: null, institutionId: null })).toEqual(['system_admin'])
    expect(publishers({ courtId: 'my-court', institutionId: null })).toEqual(['court_admin'])
    expect(publishers({ courtId: 'other-court', institutionId: null })).toEqual([])
  })

  test('没有参加的案件，当事人什么都不能做', () => {
    const may = [...READ_ACTS, ...WRITE_ACTS].filter((act) =>
      mayAct(actorOf('party'), act, { ...MINE, participantIds: ['somebody'] }),
    )
    const own = OWN_ACCOUNT_ACTS.filter((act) => mayRoleAct('party', act))
    expect(may.sort()).toEqual([...own, 'own-application:list', 'own-case:list'].sort())
  })
})

describe('谁可以做', () => {
  test.each(ACTOR_ROLES.filter((role) => role !== 'court_system'))(
    '“%s”管得了自己的账号，管不了别人的',
    (role) => {
      for (const act of OWN_ACCOUNT_ACTS.filter((each) => mayRoleAct(role, each))) {
        expect(mayAct(actorOf(role), act, { accountId: 'me' })).not.toBeNull()
        expect(mayAct(actorOf(role), act, { ...MINE, accountId: 'somebody' })).toBeNull()
      }
    },
  )

  test('许可写明是谁、做什么，不多给', () => {
    const actor = actorOf('institution_admin')
    expect(mayAct(actor, 'case:accept', MINE)).toEqual({ act: 'case:accept', actor })
  })

  test('列表不针对某一件，只看角色：行由数据库限定', () => {
    expect(mayAct(actorOf('mediator'), 'today:read', {})).not.toBeNull()
    expect(mayAct(actorOf('mediator'), 'case:list', OTHERS)).not.toBeNull()
    expect(mayAct(actorOf('mediator'), 'mediator:list', MINE)).toBeNull()
  })

  test('无论什么范围：许可从不超出角色所列的操作', () => {
    const id = fc.constantFrom('me', 'my-court', 'my-institution', 'other', null, undefined)
    fc.assert(
      fc.property(
        fc.constantFrom(...ACTOR_ROLES),
        fc.constantFrom(...WRITE_ACTS),
        fc.record({ courtId: id, institutionId: id, mediatorId: id, accountId: id }),
        (role, act, scope) => {
          const granted = mayAct(actorOf(role), act, scope as Scope) !== null
          const listed = act in WRITERS ? WRITERS[act as keyof typeof WRITERS] : ACTOR_ROLES
          expect(granted && !listed.includes(role)).toBe(false)
        },
      ),
    )
  })
})
