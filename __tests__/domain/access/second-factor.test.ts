import { decideProof } from '@/lib/domain/access/decide-second-factor'
import { decideNewPasskey } from '@/lib/domain/access/decide-passkey'
import { isCountSound } from '@/lib/domain/access/passkey'
import { ACTOR_ROLES } from '@/lib/domain/access/roles'
import {
  groupDigits,
  isSecondFactorDue,
  parseCode,
  secondFactorDuty,
  type SecondFactorPolicy,
  type SecondFactorState,
} from '@/lib/domain/access/second-factor'

// 两步验证：谁必须有，什么时候先要设置；输入的是哪一种码。

test('管理员和法院用户必须有，调解员自愿，当事人和业务系统没有', () => {
  const of = (duty: string) => ACTOR_ROLES.filter((role) => secondFactorDuty(role) === duty).sort()
  expect(of('must')).toEqual([
    'auditor',
    'court_admin',
    'court_clerk',
    'court_judge',
    'court_reviewer',
    'institution_admin',
    'security_admin',
    'system_admin',
  ])
  expect(of('may')).toEqual(['mediator'])
  expect(of('none')).toEqual(['court_system', 'party'])
})

test.each<[SecondFactorPolicy, SecondFactorState, boolean, boolean]>([
  ['required', 'off', true, false],
  ['required', 'on', false, false],
  ['required', 'reset', true, true],
  ['offered', 'off', false, false],
  ['offered', 'on', false, false],
  ['offered', 'reset', true, true],
])('设置为 %s、账号为 %s：书记员须先设置 %s，调解员 %s', (policy, state, clerk, mediator) => {
  expect(isSecondFactorDue({ role: 'court_clerk', state, policy })).toBe(clerk)
  expect(isSecondFactorDue({ role: 'mediator', state, policy })).toBe(mediator)
})

test.each([
  ['123456', { kind: 'totp', digits: '123456' }],
  [' 123 456 ', { kind: 'totp', digits: '123456' }],
  ['１２３４５６', { kind: 'totp', digits: '123456' }],
  ['1234-5678-9012', { kind: 'recovery', digits: '123456789012' }],
  ['1234 5678 9012', { kind: 'recovery', digits: '123456789012' }],
  ['12345', null],
  ['1234567', null],
  ['12345a', null],
  ['', null],
  ['١٢٣٤٥٦', null],
])('输入“%s”', (typed, code) => expect(parseCode(typed)).toEqual(code))

test('恢复码四位一组，读回来还是原来的', () => {
  expect(groupDigits('012345678901')).toBe('0123 4567 8901')
  expect(parseCode(groupDigits('012345678901'))?.digits).toBe('012345678901')
})

const MATCH = { kind: 'totp' }
test.each([
  ['都对', true, MATCH, 0, null, null],
  ['都没有填', null, null, 0, 'INPUT_INVALID', { password: 'REQUIRED', code: 'REQUIRED' }],
  ['没有填验证码', true, null, 0, 'INPUT_INVALID', { code: 'REQUIRED' }],
  ['密码不对', false, MATCH, 0, 'PASSWORD_WRONG', { password: 'PASSWORD_WRONG' }],
  [
    '验证码不对',
    true,
    'SECOND_FACTOR_CODE_WRONG',
    8,
    'SECOND_FACTOR_CODE_WRONG',
    { code: 'SECOND_FACTOR_CODE_WRONG' },
  ],
  ['第十次密码不对', false, MATCH, 9, 'SECOND_FACTOR_TRIES_SPENT', { password: 'PASSWORD_WRONG' }],
  [
    '第十次验证码不对',
    true,
    'SECOND_FACTOR_CODE_WRONG',
    9,
    'SECOND_FACTOR_TRIES_SPENT',
    { code: 'SECOND_FACTOR_CODE_WRONG' },
  ],
  ['通行密钥不对', true, 'PASSKEY_WRONG', 0, 'PASSKEY_WRONG', { code: 'PASSKEY_WRONG' }],
  ['第十次', true, 'PASSKEY_COPIED', 9, 'SECOND_FACTOR_TRIES_SPENT', { code: 'PASSKEY_COPIED' }],
] as const)('%s', (_what, passwordFits, code, wrongTries, refusal, fields) => {
  const decided = decideProof<typeof MATCH>({ passwordFits, code, wrongTries })
  if (refusal === null) expect(decided).toEqual({ ok: true, value: MATCH })
  else expect(decided).toMatchObject({ ok: false, refusal: { code: refusal, fields } })
})

test.each([
  [0, 0, true],
  [0, 1, true],
  [7, 8, true],
  [7, 7, false],
  [7, 6, false],
  [7, 0, false],
])('使用计数由 %i 到 %i：%s', (stored, counted, isSound) =>
  expect(isCountSound(stored, counted)).toBe(isSound),
)

test('通行密钥最多五个，设备没有做成的不收', () => {
  const made = { id: 'x' }
  expect(decideNewPasskey({ made, count: 4 })).toEqual({ ok: true, value: made })
  expect(decideNewPasskey({ made, count: 5 })).toMatchObject({ refusal: { code: 'PASSKEYS_FULL' } })
  expect(decideNewPasskey({ made: null, count: 0 })).toMatchObject({
    refusal: { code: 'PASSKEY_NOT_MADE' },
  })
})
