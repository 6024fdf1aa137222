import { ACTOR_ROLES } from '@/lib/domain/access/roles'
import { decideUnmask, decideWholeNumber, mayReadNumbers } from '@/lib/domain/case/decide-unmask'
import { UNREADABLE } from '@/lib/domain/identity/unreadable'
import { CASE_STATUSES } from '@/lib/domain/case/status'

// 特邀规定 第15条 (披露后由组织决定); 个人信息保护法 第6条 (限于目的).

test('调解员：待接收、调解中可以，披露待决定和结案以后不可以', () => {
  expect(CASE_STATUSES.filter((status) => mayReadNumbers('mediator', status))).toEqual([
    'pending_mediator',
    'in_mediation',
  ])
})

test('别的角色不因案件状态而异', () => {
  for (const role of ACTOR_ROLES.filter((each) => each !== 'mediator'))
    expect(CASE_STATUSES.every((status) => mayReadNumbers(role, status))).toBe(true)
})

test('拒绝时写明案件当前的状态', () => {
  expect(decideUnmask('mediator', 'closed')).toEqual({
    ok: false,
    refusal: { code: 'NUMBERS_STAY_MASKED', facts: { status: 'closed' } },
  })
  expect(decideUnmask('mediator', 'in_mediation')).toMatchObject({ ok: true })
})

test.each([
  ['institution_admin', 'closed', '13800135678', { ok: true, value: '13800135678' }],
  ['mediator', 'in_mediation', '13800135678', { ok: true, value: '13800135678' }],
  ['mediator', 'closed', '13800135678', { refusal: { code: 'NUMBERS_STAY_MASKED' } }],
  ['mediator', 'closed', UNREADABLE, { refusal: { code: 'NUMBERS_STAY_MASKED' } }],
  ['mediator', 'in_mediation', UNREADABLE, { refusal: { code: 'NUMBER_UNREADABLE' } }],
  ['institution_admin', 'closed', UNREADABLE, { refusal: { code: 'NUMBER_UNREADABLE' } }],
] as const)('%s 在 %s 的案件里看完整号码 %p', (role, status, number, expected) => {
  expect(decideWholeNumber(role, status, number)).toMatchObject(expected)
})
