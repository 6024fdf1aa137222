import { isReachableAddress, readNetworks } from '@/lib/platform/reachable-address'

// 平台主动连接的地址：只到公网，或者运维人员登记的网段.

const NONE = readNetworks('')!

test.each([
  ['8.8.8.8', true],
  ['2001:4860:4860::8888', true],
  ['127.0.0.1', false],
  ['0.0.0.0', false],
  ['10.1.2.3', false],
  ['172.16.0.1', false],
  ['172.32.0.1', true],
  ['192.168.1.1', false],
  ['169.254.169.254', false],
  ['100.64.0.1', false],
  ['224.0.0.1', false],
  ['255.255.255.255', false],
  ['::', false],
  ['::1', false],
  ['fe80::1', false],
  ['fd00::1', false],
  ['ff02::1', false],
  ['2002:7f00:1::', false],
  ['64:ff9b::7f00:1', false],
  ['::ffff:10.0.0.1', false],
  ['::ffff:a00:1', false],
  ['::ffff:8.8.8.8', true],
  ['localhost', false],
  ['', false],
])('%s 可以连接：%s', (ip, expected) => {
  expect(isReachableAddress(ip, NONE)).toBe(expected)
})

test('登记了的网段可以连接，别的内部网络仍不可以', () => {
  const allowed = readNetworks('10.20.0.0/16, fd12::/16')!
  expect(
    ['10.20.3.4', '::ffff:10.20.3.4', 'fd12::1', '10.21.0.1', 'fd13::1', '127.0.0.1'].map((ip) =>
      isReachableAddress(ip, allowed),
    ),
  ).toEqual([true, true, true, false, false, false])
})

test.each(['10.20.0.0', '10.20.0.0/33', 'court/8', '10.20.0.0/x'])('写错的网段 %s', (text) => {
  expect(readNetworks(text)).toBeNull()
})
