import { ACTS, mayRoleAct, READ_ACTS, WRITE_ACTS, type Act } from '@/lib/domain/access/acts'
import { ACCOUNT_ROLES, ACTOR_ROLES, type ActorRole } from '@/lib/domain/access/roles'
import { OWN_ACCOUNT, OWN_SECOND_FACTOR, READS, UNSCOPED } from '../../support/expected-act-kinds'
import { EXPECTED_ACTS } from '../../support/expected-acts'

const ALL = Object.keys(ACTS) as Act[]

test.each(ACTOR_ROLES)('%s 能办理的事项与规定逐项一致，不多也不少', (role) => {
  const isPerson = (ACCOUNT_ROLES as readonly ActorRole[]).includes(role)
  const expected = [
    ...EXPECTED_ACTS[role],
    ...(isPerson ? OWN_ACCOUNT : []),
    ...(isPerson && role !== 'party' ? OWN_SECOND_FACTOR : []),
  ].sort()
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
  // 签字的验证码只有当事人的账号要得到，公告当事人看不到。
  expect(actsOf('own_account')).toEqual(
    [...OWN_ACCOUNT, ...OWN_SECOND_FACTOR, 'announcement:mark-read', 'phone-code:request'].sort(),
  )
})

test('未知的角色什么都不许可', () => {
  expect(ALL.filter((act) => mayRoleAct('superuser' as ActorRole, act))).toEqual([])
})
