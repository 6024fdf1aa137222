import fc from 'fast-check'
import { findPasswordFault, initialPasswordEnd } from '@/lib/domain/access/password-rules'
import {
  absoluteEndOf,
  idleMinutesOf,
  isSeenDue,
  isSessionLive,
  mayIdleLonger,
} from '@/lib/domain/access/session-life'
import { isLastTry, requiredLevel } from '@/lib/domain/access/sign-in-throttle'
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
    [0, 0, 0, 0],
    [4, 19, 19, 0],
    [5, 0, 0, 1],
    [6, 0, 0, 2],
    [9, 0, 0, 5],
    [10, 0, 0, 6],
    [1000, 0, 0, 6],
    [0, 20, 0, 1],
    [0, 23, 0, 4],
    [6, 23, 0, 4],
    [0, 0, 20, 1],
    [0, 0, 5000, 1],
    [7, 0, 5000, 3],
  ])(
    '账号在本网络失败 %d 次、地址失败 %d 次、账号在各处共失败 %d 次 → 安全验证难度 %d',
    (accountFailures, addressFailures, anywhereFailures, level) => {
      expect(requiredLevel({ accountFailures, addressFailures, anywhereFailures })).toBe(level)
    },
  )

  test('失败越多越难，从不放松，最难也做得完', () => {
    const counts = fc.record({
      accountFailures: fc.nat(60),
      addressFailures: fc.nat(60),
      anywhereFailures: fc.nat(60),
    })
    fc.assert(
      fc.property(counts, counts, (before, more) => {
        const later = {
          accountFailures: before.accountFailures + more.accountFailures,
          addressFailures: before.addressFailures + more.addressFailures,
          anywhereFailures: before.anywhereFailures + more.anywhereFailures,
        }
        expect(requiredLevel(later)).toBeGreaterThanOrEqual(requiredLevel(before))
        expect(requiredLevel(later)).toBeLessThanOrEqual(6)
      }),
    )
  })

  test('一次登录里当前密码第十次输错，登录结束', () => {
    expect([0, 8, 9, 30].map(isLastTry)).toEqual([false, false, true, true])
  })
})

describe('公用设备上的会话', () => {
  test.each([
    ['party', { isShared: true }, 10],
    ['party', { isShared: true, own: 240 }, 10],
    ['party', { isShared: false }, 7 * 24 * 60],
    ['mediator', { isShared: false, own: 240 }, 240],
    ['mediator', {}, 30],
  ] as const)('%s %j：%d 分钟没有操作就结束', (role, facts, minutes) => {
    expect(idleMinutesOf(role, 30, facts)).toBe(minutes)
  })

  test('总共也不超过八小时，自己的手机上三十天', () => {
    expect(absoluteEndOf('party', at, true)).toEqual(minutesLater(8 * 60))
    expect(absoluteEndOf('party', at, false)).toEqual(minutesLater(30 * 24 * 60))
  })
})

describe('会话', () => {
  const session = {
    lastSeenAt: at,
    absoluteExpiresAt: absoluteEndOf('mediator', at),
    revokedAt: null,
  }
  test.each([
    [29, true],
    [30, false],
  ])('%d 分钟没有操作 → 有效 %s', (minutes, live) => {
    expect(isSessionLive(session, minutesLater(minutes), 30)).toBe(live)
  })
  test.each([
    [479, true],
    [480, false],
  ])('登录后 %d 分钟，一直在操作 → 有效 %s', (minutes, live) => {
    expect(
      isSessionLive({ ...session, lastSeenAt: minutesLater(minutes) }, minutesLater(minutes), 30),
    ).toBe(live)
  })
  test.each([
    [479, true],
    [480, false],
  ])('可以放八小时的，%d 分钟没有操作 → 有效 %s', (minutes, live) => {
    const session = { lastSeenAt: at, absoluteExpiresAt: minutesLater(9999), revokedAt: null }
    expect(isSessionLive(session, minutesLater(minutes), 480)).toBe(live)
  })
  test.each([
    ['mediator', 'wechat/android', true],
    ['mediator', 'chrome/ios', true],
    ['mediator', 'other/harmony', true],
    ['mediator', 'chrome/windows', false],
    ['mediator', 'safari/mac', false],
    ['mediator', 'android/other', false],
    ['institution_admin', 'wechat/android', false],
    ['court_judge', 'chrome/ios', false],
    ['system_admin', 'chrome/ios', false],
  ] as const)('%s 在 %s 上可以放得更久 → %s', (role, device, may) => {
    expect(mayIdleLonger(role, device)).toBe(may)
  })
  test('被结束的会话无效', () => {
    expect(isSessionLive({ ...session, revokedAt: at }, at, 30)).toBe(false)
  })
  test('满一分钟才再记一次使用；公用设备上每次都记', () => {
    const own = { ...session, isShared: false }
    expect([
      isSeenDue(own, new Date(at.getTime() + 59_999)),
      isSeenDue(own, minutesLater(1)),
      isSeenDue({ ...own, isShared: true }, new Date(at.getTime() + 1)),
    ]).toEqual([false, true, true])
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
  test('手机号读不出来的，只看其余各项', () => {
    expect(findPasswordFault('Aa13800000001', null)).toBeNull()
    expect(findPasswordFault('Aa13800', null)).toBe('PASSWORD_TOO_SHORT')
  })
  test('初始密码有效 24 小时', () => {
    expect(initialPasswordEnd(at)).toEqual(minutesLater(24 * 60))
  })
})

test('登录的回答变成一个词再变回来，不多不少', () => {
  const answers: SignInRefusal[] = [
    { code: 'REFUSED', failures: 3 },
    { code: 'CHALLENGE', challenge: 'eyJh_-x' },
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
