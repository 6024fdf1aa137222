import fc from 'fast-check'
import { birthDateOf, parseIdCard, sexOf } from '@/lib/domain/identity/id-card'
import { addDays } from '@/lib/domain/time/local-date'
import { day } from '../time/day'

// The example printed in GB 11643-1999.
const EXAMPLE = '11010519491231002X'

/**
 * The check character by the recursive form of ISO 7064 MOD 11-2, another way than the weighted sum
 * under test.
 */
function withCheckCharacter(seventeen: string): string {
  const rest = [...seventeen].reduce((product, digit) => ((product + Number(digit)) * 2) % 11, 0)
  const check = (12 - rest) % 11
  return seventeen + (check === 10 ? 'X' : check)
}

const anyIdCard = fc
  .record({
    // GB/T 2260: the provinces, written out once more here.
    province: fc.constantFrom(
      ...'11 12 13 14 15 21 22 23 31 32 33 34 35 36 37 41 42 43 44 45 46 50 51 52 53 54 61 62 63 64 65 71 81 82 83'.split(
        ' ',
      ),
    ),
    district: fc.nat(9_999),
    born: fc.nat(45_000).map((days) => addDays(day('1900-01-01'), days)),
    sequence: fc.nat(999),
  })
  .map(
    ({ province, district, born, sequence }) =>
      `${province}${String(district).padStart(4, '0')}${born.replaceAll('-', '')}${String(sequence).padStart(3, '0')}`,
  )
  .map(withCheckCharacter)

const parsed = (text: string) => {
  const result = parseIdCard(text)
  if (!result.ok) throw new Error(result.refusal.code)
  return result.value
}

describe('身份证号码不予接受的情形', () => {
  it.each([
    ['', 'ID_CARD_FORMAT'],
    ['1101051949123100', 'ID_CARD_FORMAT'],
    ['11010519491231002', 'ID_CARD_FORMAT'],
    ['11010519491231002XX', 'ID_CARD_FORMAT'],
    ['1101051949123100XX', 'ID_CARD_FORMAT'],
    ['X1010519491231002X', 'ID_CARD_FORMAT'],
    ['01010519491231002X', 'ID_CARD_FORMAT'],
    ['91010519491231002X', 'ID_CARD_FORMAT'],
    ['11010519491231002×', 'ID_CARD_FORMAT'],
    ['①1010519491231002X', 'ID_CARD_FORMAT'],
    ['11010519491231002X\u0000', 'ID_CARD_FORMAT'],
    ['11010519491231002\ud800', 'ID_CARD_FORMAT'],
    ['1'.repeat(100_000), 'ID_CARD_FORMAT'],
    [' '.repeat(100) + EXAMPLE, 'ID_CARD_FORMAT'],
    ['110105491231002', 'ID_CARD_OLD_15_DIGITS'],
    [withCheckCharacter('19010519491231002'), 'ID_CARD_PROVINCE'],
    [withCheckCharacter('84010519491231002'), 'ID_CARD_PROVINCE'],
    [withCheckCharacter('72010519491231002'), 'ID_CARD_PROVINCE'],
    [withCheckCharacter('11010519490229002'), 'ID_CARD_BIRTH_DATE'],
    [withCheckCharacter('11010519491331002'), 'ID_CARD_BIRTH_DATE'],
    [withCheckCharacter('11010518991231002'), 'ID_CARD_BIRTH_DATE'],
    ['110105194912310020', 'ID_CARD_CHECK_DIGIT'],
    ['110105194912310021', 'ID_CARD_CHECK_DIGIT'],
  ])('“%.30s”: %s', (text, code) => {
    expect(parseIdCard(text)).toEqual({ ok: false, refusal: { code } })
  })

  it('任何一位写错都能发现', () => {
    fc.assert(
      fc.property(
        anyIdCard,
        fc.nat(17),
        fc.constantFrom(...'0123456789X'),
        (number, position, other) => {
          fc.pre(number[position] !== other)
          expect(
            parseIdCard(number.slice(0, position) + other + number.slice(position + 1)).ok,
          ).toBe(false)
        },
      ),
    )
  })
})

describe('身份证号码的识读', () => {
  it.each([
    EXAMPLE,
    '11010519491231002x',
    '１１０１０５１９４９１２３１００２Ｘ',
    '１１０１０５１９４９１２３１００２ｘ',
    ' 110105 19491231 002X ',
    '110105　19491231　002X',
  ])('“%s”统一为国家标准的写法', (text) => {
    expect(parseIdCard(text)).toEqual({ ok: true, value: EXAMPLE })
  })

  it('港澳台居民居住证 (81、82、83 开头) 适用同一规则', () => {
    expect(parseIdCard(withCheckCharacter('81000019900101001')).ok).toBe(true)
  })

  it('由号码得出出生日期与性别', () => {
    expect(birthDateOf(parsed(EXAMPLE))).toBe('1949-12-31')
    expect(sexOf(parsed(EXAMPLE))).toBe('female')
    expect(sexOf(parsed(withCheckCharacter('11010519491231003')))).toBe('male')
  })

  it('符合标准的号码都能识读, 识读结果再次识读不变', () => {
    fc.assert(
      fc.property(anyIdCard, (number) => {
        expect(parseIdCard(number)).toEqual({ ok: true, value: number })
        expect(birthDateOf(parsed(number)).replaceAll('-', '')).toBe(number.slice(6, 14))
      }),
    )
  })
})
