import { makeKeyRing } from '@/lib/platform/seal-keys'
import { runModule } from '../support/run-module'

// 备份的加密：改一位、截短、换序、换名字、换密钥都打不开；页的校验值查得出坏页。

const KEY = '5a'.repeat(32)

const IN_PIECES = `
  import { Readable } from 'node:stream'
  import { seal, unseal, makeRing } from './scripts/backup/sealing.mjs'
  const ring = makeRing(['${KEY}'])
  const collect = async (source) => {
    const pieces = []
    for await (const piece of source) pieces.push(piece)
    return Buffer.concat(pieces)
  }
  const sealed = (bytes, name = 'a') => collect(seal([bytes], ring, name))
  const open = (bytes, name = 'a', of = ring) =>
    collect(unseal(Readable.from([bytes]), of, name)).then((plain) => plain, (error) => error.code)
  const MIB = 2 ** 20
`

test('任何长度都原样读回：空的、一字节、正好一块、多一字节、三块', () => {
  const same = runModule<boolean[]>(`${IN_PIECES}
    const found = []
    for (const size of [0, 1, MIB, MIB + 1, 3 * MIB])
      found.push((await open(await sealed(Buffer.alloc(size, 7)))).equals(Buffer.alloc(size, 7)))
    say(found)`)
  expect(same).toEqual([true, true, true, true, true])
})

test('改一位、截短一块、截掉末尾、换序、换名字、别的密钥：都说明原因', () => {
  const codes = runModule<string[]>(`${IN_PIECES}
    const whole = await sealed(Buffer.alloc(2 * MIB + 5, 1))
    const [head, chunk] = [44, MIB + 16]
    const flipped = Buffer.from(whole)
    flipped[head + 100] ^= 1
    const part = (from, to) => whole.subarray(head + from * chunk, head + to * chunk)
    const swapped = Buffer.concat([whole.subarray(0, head), part(1, 2), part(0, 1), part(2, 3)])
    say([
      await open(flipped),
      await open(whole.subarray(0, head + 2 * chunk)),
      await open(whole.subarray(0, whole.length - 1)),
      await open(swapped),
      await open(whole, 'b'),
      await open(whole, 'a', makeRing(['${'6b'.repeat(32)}'])),
      await open(Buffer.from('something else that is long enough to have a header')),
      await open(Buffer.alloc(3)),
    ])`)
  const changed = 'not_authentic'
  expect(codes).toEqual([
    changed,
    changed,
    changed,
    changed,
    changed,
    'key_unknown',
    'form',
    'form',
  ])
})

test('密钥编号与号码、文件的密钥算法相同', () => {
  const ids = runModule<string[]>(`
    import { keyIdOf } from './scripts/backup/sealing.mjs'
    say(['${KEY}', '${'11'.repeat(32)}'].map(keyIdOf))`)
  expect(ids).toEqual([KEY, '11'.repeat(32)].map((hex) => makeKeyRing(hex).current.id))
})

test('缺一段归档说得出是哪一段，跨过一个编号也接得上', () => {
  const gaps = runModule<string[][]>(`
    import { findGaps } from './scripts/backup/verify.mjs'
    const name = (order) => '00000001' + order
    const orders = ['00000000000000FE', '00000000000000FF', '0000000100000000', '0000000100000002']
    const wal = (first, last) => ({ first: name(first), last: name(last) })
    say([
      findGaps(wal(orders[0], orders[1]), orders.map(name)),
      findGaps(wal(orders[0], orders[2]), orders.slice(0, 3).map(name)),
      findGaps(wal(orders[0], orders[1]), [name(orders[0])]),
    ])`)
  expect(gaps).toEqual([['0000000100000001'], [], ['00000000000000FF']])
})

test('--until 是北京时间或者带时区的时刻，别的说明怎样写，将来的不收', () => {
  const moments = runModule<string[]>(`
    import { readMoment } from './scripts/backup/restore-command.mjs'
    const read = (text) => {
      try {
        return readMoment(text).toISOString()
      } catch (error) {
        return error.message.slice(0, 4 + '--until'.length + text.length)
      }
    }
    const given = ['2026-01-02 08:03', '2026-01-02 08:03:04.5', '2026-01-02T00:03:04Z']
    say([...given, '昨天', '2999-01-01 00:00'].map(read))`)
  expect(moments).toEqual([
    '2026-01-02T00:03:00.000Z',
    '2026-01-02T00:03:04.500Z',
    '2026-01-02T00:03:04.000Z',
    '--until 昨天 不是',
    '--until 2999-01-01 00:00 还没',
  ])
})
