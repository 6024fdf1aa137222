import fc from 'fast-check'
import { findPasswordFault, initialPasswordEnd } from '@/lib/domain/access/password-rules'
import { absoluteEndOf, isSeenDue, isSessionLive } from '@/lib/domain/access/session-life'
import { decideAttempt, isLockingFailure } from '@/lib/domain/access/sign-in-throttle'
import {
  decodeRefusal,
  encodeRefusal,
  type SignInRefusal,
} from '@/lib/domain/access/sign-in-answer'
import { deviceOf } from '@/lib/domain/access/device'

const at = new Date('2026-11-25T01:00:00Z')
const minutesLater = (minutes: number) => new Date(at.getTime() + minutes * 60_000)

describe('登录尝试', () => {
  test.each([
    [0, 0, false, 'try'],
    [4, 19, false, 'try'],
    [5, 0, false, 'challenge'],
    [0, 20, false, 'challenge'],
    [5, 20, true, 'try'],
    [9, 0, true, 'try'],
    [10, 0, true, 'locked'],
    [10, 0, false, 'locked'],
  ] as const)(
    '账号已失败 %d 次、地址已失败 %d 次、已做安全验证 %s → %s',
    (accountFailures, addressFailures, isAnswered, expected) => {
      expect(decideAttempt({ accountFailures, addressFailures, isAnswered })).toBe(expected)
    },
  )

  test('失败越多越严，从不放松', () => {
    const strictness = ['try', 'challenge', 'locked']
    fc.assert(
      fc.property(
        fc.nat(30),
        fc.nat(60),
        fc.boolean(),
        (accountFailures, addressFailures, isAnswered) => {
          const now = strictness.indexOf(
            decideAttempt({ accountFailures, addressFailures, isAnswered }),
          )
          const later = strictness.indexOf(
            decideAttempt({
              accountFailures: accountFailures + 1,
              addressFailures: addressFailures + 1,
              isAnswered,
            }),
          )
          expect(later).toBeGreaterThanOrEqual(now)
        },
      ),
    )
  })

  test('第十次失败锁定，第九次不锁', () => {
    expect([isLockingFailure(9), isLockingFailure(10)]).toEqual([false, true])
  })
})

describe('会话', () => {
  const session = { lastSeenAt: at, absoluteExpiresAt: absoluteEndOf(at), revokedAt: null }
  test.each([
    [29, true],
    [30, false],
  ])('%d 分钟没有操作 → 有效 %s', (minutes, live) => {
    expect(isSessionLive(session, minutesLater(minutes))).toBe(live)
  })
  test.each([
    [479, true],
    [480, false],
  ])('登录后 %d 分钟，一直在操作 → 有效 %s', (minutes, live) => {
    expect(
      isSessionLive({ ...session, lastSeenAt: minutesLater(minutes) }, minutesLater(minutes)),
    ).toBe(live)
  })
  test('被结束的会话无效', () => {
    expect(isSessionLive({ ...session, revokedAt: at }, at)).toBe(false)
  })
  test('满一分钟才再记一次使用', () => {
    expect([
      isSeenDue(session, new Date(at.getTime() + 59_999)),
      isSeenDue(session, minutesLater(1)),
    ]).toEqual([false, true])
  })
})

describe('密码', () => {
  test.each([
    ['Abcdefgh123', 'PASSWORD_TOO_SHORT'],
    ['Abcdefgh1234', null],
    ['A1a'.repeat(43), 'PASSWORD_TOO_LONG'],
    ['abcdefgh1234', 'PASSWORD_NEEDS_MIX'],
    ['ABCDEFGH1234', 'PASSWORD_NEEDS_MIX'],
    ['Abcdefghijkl', 'PASSWORD_NEEDS_MIX'],
    ['Aa13800000001', 'PASSWORD_HAS_PHONE'],
    ['和解共赢Abc2026！！！', null],
  ])('%s → %s', (password, fault) => {
    expect(findPasswordFault(password, '13800000001')).toBe(fault)
  })
  test('初始密码有效 24 小时', () => {
    expect(initialPasswordEnd(at)).toEqual(minutesLater(24 * 60))
  })
})

test('登录的回答变成一个词再变回来，不多不少', () => {
  const answers: SignInRefusal[] = [
    { code: 'REFUSED', failures: 3 },
    { code: 'CHALLENGE', challenge: 'eyJh_-x' },
    { code: 'LOCKED', minutes: 30 },
    { code: 'MALFORMED', field: 'phone' },
    { code: 'UNEXPECTED', incident: 'AB12' },
  ]
  expect(answers.map((answer) => decodeRefusal(encodeRefusal(answer)))).toEqual(answers)
  expect(['CredentialsSignin', '', 'x.y', 'CHALLENGE.'].map(decodeRefusal)).toEqual([
    null,
    null,
    null,
    null,
  ])
})

test.each([
  [
    'Mozilla/5.0 (Linux; Android 14; HarmonyOS) AppleWebKit/537.36 Chrome/116 Mobile Safari/537.36 MicroMessenger/8.0.49',
    'wechat/harmony',
  ],
  [
    'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/126.0 Safari/537.36 Edg/126.0',
    'edge/windows',
  ],
  [
    'Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) AppleWebKit/605.1.15 Version/17.5 Mobile Safari/604.1',
    'safari/ios',
  ],
  ['Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 Chrome/126.0 Safari/537.36', 'chrome/linux'],
  ['curl/8', 'other/other'],
  [null, 'other/other'],
])('设备：%s → %s', (userAgent, device) => {
  expect(deviceOf(userAgent)).toBe(device)
})
