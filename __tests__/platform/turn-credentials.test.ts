import { z } from 'zod'
import { findMediaMistakes, MEDIA_SETTINGS } from '@/lib/platform/media-env'
import { makeIceServers } from '@/lib/platform/turn-credentials'

const read = (settings: Record<string, string>) => z.object(MEDIA_SETTINGS).parse(settings)
const NOW = new Date('2026-09-16T07:00:00Z')
const SECRET = 'a-secret-of-the-relay'
const TURN = 'turn:relay.example.gov.cn:3478?transport=udp'

test('没有设置中继的，没有', () => {
  expect(makeIceServers(read({}), 'seat-1', NOW)).toEqual([])
})

test('用户名是到期的秒数和席位，密码是它的 HMAC-SHA1', () => {
  const settings = read({
    HEYI_TURN_URLS: `stun:relay.example.gov.cn:3478, ${TURN}`,
    HEYI_TURN_SECRET: SECRET,
    HEYI_TURN_LIFETIME_SECONDS: '3600',
  })
  // by OpenSSL: dgst -sha1 -hmac a-secret-of-the-relay -binary | base64
  expect(makeIceServers(settings, 'seat-1', NOW)).toEqual([
    { urls: ['stun:relay.example.gov.cn:3478'] },
    { urls: [TURN], username: '1789545600:seat-1', credential: 'UAqRucACSbdrmYXLhJSfxj+nO1U=' },
  ])
})

test.each([
  ['中继没有密钥', { HEYI_TURN_URLS: TURN }, ['HEYI_TURN_SECRET']],
  ['只走中继而没有中继', { HEYI_TURN_POLICY: 'relay' }, ['HEYI_TURN_URLS']],
  ['转发程序没有密钥', { HEYI_FORWARDER_URL: 'http://127.0.0.1:3480' }, ['HEYI_FORWARDER_SECRET']],
  [
    '转发程序在别的机器上',
    { HEYI_FORWARDER_URL: 'http://10.1.1.1:3480', HEYI_FORWARDER_SECRET: 'x'.repeat(32) },
    ['HEYI_FORWARDER_URL'],
  ],
  ['只有由启动命令生成的密钥', { HEYI_FORWARDER_SECRET: 'x'.repeat(32) }, []],
])('设置缺了一半的不启动：%s', (_title, settings, names) => {
  expect(findMediaMistakes(read(settings)).map(({ name }) => name)).toEqual(names)
})

test('不是地址的不收', () => {
  expect(() => read({ HEYI_TURN_URLS: 'https://relay.example.gov.cn' })).toThrow()
})
