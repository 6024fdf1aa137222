import { addressGroup, clientAddress, isHttps, stampPeer } from '@/lib/platform/forwarded'

/** What the application sees of a request from `peer` with these headers. */
function arrive(
  headers: Record<string, string>,
  peer: string,
  proxies: number,
): { address: string; secure: boolean; host: string | null } {
  const stamped: Record<string, string | string[] | undefined> = { ...headers }
  stampPeer(stamped, peer, proxies)
  const seen = new Headers(
    Object.fromEntries(Object.entries(stamped).map(([name, value]) => [name, String(value)])),
  )
  return {
    address: clientAddress(seen, proxies),
    secure: isHttps(seen),
    host: seen.get('x-forwarded-host'),
  }
}

test('没有代理时，客户端自称的地址、协议和主机名都不算', () => {
  const claims = {
    'x-forwarded-for': '6.6.6.6',
    'x-forwarded-proto': 'https',
    'x-forwarded-host': 'evil.test',
  }
  expect(arrive(claims, '203.0.113.5', 0)).toEqual({
    address: '203.0.113.5',
    secure: false,
    host: null,
  })
})

test('一层代理：取代理看到的地址，客户端在前面塞的不算', () => {
  expect(
    arrive(
      { 'x-forwarded-for': '6.6.6.6, 203.0.113.5', 'x-forwarded-proto': 'https' },
      '10.0.0.1',
      1,
    ),
  ).toMatchObject({ address: '203.0.113.5', secure: true })
})

test('两层代理', () => {
  expect(
    arrive({ 'x-forwarded-for': '6.6.6.6, 203.0.113.5, 10.0.0.2' }, '10.0.0.1', 2).address,
  ).toBe('203.0.113.5')
})

test('绕过代理直接来的，地址是它自己', () => {
  expect(arrive({}, '203.0.113.5', 1).address).toBe('203.0.113.5')
})

test('IPv4 映射写法还原，没有地址的统一记为未知', () => {
  expect(arrive({}, '::ffff:203.0.113.5', 0).address).toBe('203.0.113.5')
  expect(clientAddress(new Headers(), 0)).toBe('unknown')
})

test.each([
  ['203.0.113.5', '203.0.113.5'],
  ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
  ['2001:0db8:0001:0002::9', '2001:db8:1:2::/64'],
  ['2001:db8::9', '2001:db8:0:0::/64'],
  ['::1', '0:0:0:0::/64'],
  ['unknown', 'unknown'],
])('按 %s 计数时归到 %s', (address, group) => {
  expect(addressGroup(address)).toBe(group)
})
