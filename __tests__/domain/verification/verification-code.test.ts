import {
  makeVerificationCode,
  readVerificationCode,
} from '@/lib/domain/verification/verification-code'

const bytes = (fill: number) => new Uint8Array(16).fill(fill)

test('核验码有八个字符，没有容易看错的字', () => {
  for (const fill of [0, 1, 7, 128, 255]) {
    expect(makeVerificationCode(bytes(fill))).toMatch(
      /^HY-[2-9A-HJKMNP-TV-Z]{4}-[2-9A-HJKMNP-TV-Z]{4}$/,
    )
  }
  expect(makeVerificationCode(bytes(1))).not.toBe(makeVerificationCode(bytes(2)))
})

test('字节数不对，不生成', () => {
  expect(() => makeVerificationCode(new Uint8Array(8))).toThrow(RangeError)
})

test.each([
  ['HY-7K3F-92QD', 'HY-7K3F-92QD'],
  [' hy-7k3f-92qd ', 'HY-7K3F-92QD'],
  ['7k3f92qd', 'HY-7K3F-92QD'],
  ['ＨＹ７Ｋ３Ｆ９２ＱＤ', 'HY-7K3F-92QD'],
  ['HY23 4567', 'HY-HY23-4567'],
])('照各种写法读出：%s', (typed, code) => {
  expect(readVerificationCode(typed)).toBe(code)
})

test.each(['', 'HY-7K3F-92Q', 'HY-7K3F-92Q0', 'HY-7K3F-92QD-3', '核验码'])(
  '不是核验码：%s',
  (typed) => {
    expect(readVerificationCode(typed)).toBeNull()
  },
)
