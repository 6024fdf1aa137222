import { findDevice, findOwnDevice, rememberDevice } from '@/lib/auth/known-device'

const AT = new Date('2026-11-25T01:00:00Z')
const later = (days: number) => new Date(AT.getTime() + days * 86_400_000)
const [OWN, OTHER] = ['a'.repeat(64), 'b'.repeat(64)]

test('登录过的设备认得出来，只对那个账号', () => {
  const cookie = rememberDevice(null, OWN, AT)
  expect(findDevice(cookie, OWN, AT)).toMatch(/^[0-9a-f-]{36}$/)
  expect(findDevice(cookie, OTHER, AT)).toBeNull()
})

test('改过一个字的、乱写的、没有的都不认', () => {
  const cookie = rememberDevice(null, OWN, AT)
  const last = cookie.at(-1) === '0' ? '1' : '0'
  const [id = '', expires = '', signature = ''] = cookie.split('.')
  for (const bad of [
    null,
    '',
    '~~~',
    cookie.slice(0, -1) + last,
    `${id}.${Number(expires) + 1}.${signature}`,
    `${OWN.slice(0, 36)}.${expires}.${signature}`,
    'x'.repeat(5000),
  ])
    expect(findDevice(bad, OWN, AT)).toBeNull()
})

test('一百八十天没有登录就不再认，再次登录重新计', () => {
  const cookie = rememberDevice(null, OWN, AT)
  expect(findDevice(cookie, OWN, later(179))).not.toBeNull()
  expect(findDevice(cookie, OWN, later(180))).toBeNull()
  expect(findDevice(rememberDevice(cookie, OWN, later(100)), OWN, later(200))).not.toBeNull()
})

test('再次登录还是同一台设备，不会多出一份计数', () => {
  const first = rememberDevice(null, OWN, AT)
  const second = rememberDevice(first, OWN, later(1))
  expect(findDevice(second, OWN, AT)).toBe(findDevice(first, OWN, AT))
  expect(second.split('~')).toHaveLength(1)
})

test('几个人合用的浏览器记住最近五个账号', () => {
  const phones = Array.from({ length: 6 }, (_, n) => String(n).repeat(64))
  const cookie = phones.reduce<string | null>((value, one) => rememberDevice(value, one, AT), null)
  expect(phones.map((one) => findDevice(cookie, one, AT) !== null)).toEqual([
    false,
    true,
    true,
    true,
    true,
    true,
  ])
})

test('只有本人登录过的设备才是本人的', () => {
  const own = rememberDevice(null, OWN, AT)
  expect(findOwnDevice(own, OWN, AT)).toBe(findDevice(own, OWN, AT))
  expect(findOwnDevice(own, OTHER, AT)).toBeNull()
  const shared = rememberDevice(own, OTHER, AT)
  expect(findOwnDevice(shared, OWN, AT)).toBeNull()
  expect(findOwnDevice(shared, OTHER, AT)).toBeNull()
})
