import fc from 'fast-check'
import { parseCreditCode } from '@/lib/domain/identity/credit-code'

// The example printed in GB 32100-2015.
const EXAMPLE = '91350100M000100Y43'

const CHARACTERS = '0123456789ABCDEFGHJKLMNPQRTUWXY'
const WEIGHTS = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28]

/** The check character by trial, from the weights as the standard prints them. */
function withCheckCharacter(seventeen: string): string {
  const sum = WEIGHTS.reduce(
    (total, weight, index) => total + weight * CHARACTERS.indexOf(seventeen[index]!),
    0,
  )
  return seventeen + [...CHARACTERS].find((_, value) => (sum + value) % 31 === 0)
}

const anyCharacter = fc.constantFrom(...CHARACTERS)

const anyCreditCode = fc
  .tuple(
    fc.array(anyCharacter, { minLength: 2, maxLength: 2 }),
    fc.integer({ min: 100000, max: 999999 }),
    fc.array(anyCharacter, { minLength: 9, maxLength: 9 }),
  )
  .map(([authority, place, organisation]) =>
    withCheckCharacter(`${authority.join('')}${place}${organisation.join('')}`),
  )

describe('统一社会信用代码不予接受的情形', () => {
  it.each([
    ['', 'CREDIT_CODE_FORMAT'],
    ['91350100M000100Y4', 'CREDIT_CODE_FORMAT'],
    ['91350100M000100Y433', 'CREDIT_CODE_FORMAT'],
    ['9135010AM000100Y43', 'CREDIT_CODE_FORMAT'],
    ['91350100I000100Y43', 'CREDIT_CODE_FORMAT'],
    ['91350100O000100Y43', 'CREDIT_CODE_FORMAT'],
    ['91350100S000100Y43', 'CREDIT_CODE_FORMAT'],
    ['91350100V000100Y43', 'CREDIT_CODE_FORMAT'],
    ['91350100Z000100Y43', 'CREDIT_CODE_FORMAT'],
    ['91350100-000100Y43', 'CREDIT_CODE_FORMAT'],
    ['9'.repeat(100_000), 'CREDIT_CODE_FORMAT'],
    ['91350100M000100Y44', 'CREDIT_CODE_CHECK_DIGIT'],
  ])('“%.30s”: %s', (text, code) => {
    expect(parseCreditCode(text)).toEqual({ ok: false, refusal: { code } })
  })

  it('任何一位写错都能发现', () => {
    fc.assert(
      fc.property(anyCreditCode, fc.nat(17), anyCharacter, (code, position, other) => {
        fc.pre(code[position] !== other)
        expect(parseCreditCode(code.slice(0, position) + other + code.slice(position + 1)).ok).toBe(
          false,
        )
      }),
    )
  })
})

describe('统一社会信用代码的识读', () => {
  it.each([
    EXAMPLE,
    '91350100m000100y43',
    '９１３５０１００Ｍ０００１００Ｙ４３',
    ' 91350100 M000100Y4 3 ',
  ])('“%s”统一写法', (text) => {
    expect(parseCreditCode(text)).toEqual({ ok: true, value: EXAMPLE })
  })

  it('符合标准的代码都能识读', () => {
    fc.assert(
      fc.property(anyCreditCode, (code) =>
        expect(parseCreditCode(code)).toEqual({ ok: true, value: code }),
      ),
    )
  })
})
