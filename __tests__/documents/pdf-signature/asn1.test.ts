import { derOf, integer, readDer, readTime, time } from '@/lib/documents/pdf-signature/asn1'

// 签名里的 ASN.1：一个值只有一种写法。

test.each([
  ['数字前面多一个零', [0x02, 0x02, 0x00, 0x01]],
  ['长度用了较长的写法', [0x02, 0x81, 0x01, 0x01]],
  ['后面还有字节', [0x02, 0x01, 0x01, 0x00]],
  ['没有写完', [0x02, 0x02, 0x01]],
  ['没有写明长度', [0x30, 0x80, 0x02, 0x01, 0x01, 0x00, 0x00]],
])('%s的，读不出来', (_name, bytes) => {
  expect(() => readDer(Buffer.from(bytes))).toThrow()
})

test('写出的读得回来', () => {
  expect(derOf(readDer(derOf(integer(1, 255))))).toEqual(Buffer.from([0x02, 0x02, 0x01, 0xff]))
})

test.each(['2026-11-27T02:03:04Z', '2049-12-31T23:59:59Z', '2050-01-01T00:00:00Z'])(
  '时间 %s 写出后读得回来',
  (text) => {
    expect(readTime(time(new Date(text)))).toEqual(new Date(text))
  },
)
