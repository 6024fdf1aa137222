import { fromDay, toDay, toDayOrNull } from '@/lib/data/mappers/day'
import {
  maskedAddress,
  maskedDocument,
  maskedElectronic,
  maskedPhone,
} from '@/lib/data/mappers/masked'
import { fromProfile, toProfile } from '@/lib/data/mappers/mediator-profile'
import { toReferralAnswer } from '@/lib/data/mappers/referral-answer'
import { toRowMistakes } from '@/lib/data/mappers/row-mistakes'
import { parseStoredEnum } from '@/lib/data/mappers/stored-enum'
import { UNREADABLE } from '@/lib/domain/identity/unreadable'
import { sealValue } from '@/lib/platform/sealed-value'
import { localDate } from '@/__tests__/support/local-date'

// What is stored is read as what it is: an unknown word or another shape stops the reader instead
// of passing as something else.

describe('存下的词', () => {
  test.each(['', 'closed ', 'Closed', 'archived', '__proto__', 'constructor'])(
    '“%s”不在其中：停下来，说出是哪一列，不说出内容',
    (word) => {
      expect(() => parseStoredEnum(['open', 'closed'], word, 'cases.status')).toThrow(
        /^unknown value in cases.status$/,
      )
    },
  )
  test('认识的词照原样', () => {
    expect(parseStoredEnum(['open', 'closed'], 'closed', 'cases.status')).toBe('closed')
  })
})

test.each(['2024-02-29', '1900-01-01', '2100-12-31', '2026-01-01'])(
  '日子存下再读回还是 %s，与时区无关',
  (text) => {
    expect(toDay(fromDay(localDate(text)))).toBe(text)
    expect(toDayOrNull(null)).toBeNull()
  },
)

describe('封存的号码出来时都遮盖着', () => {
  test.each([
    [maskedPhone, '13800135678', '138****5678'],
    [maskedDocument, '819999195001010845', '819***********0845'],
    [maskedAddress, '示例市示例区和平路八十八号', '示例市示例区***'],
    [maskedElectronic, 'xujing@example.invalid', 'x***@example.invalid'],
    [maskedElectronic, '13800135678', '138****5678'],
    [maskedElectronic, '@example', '****le'],
  ])('%#：%s → %s', (mask, plain, expected) => {
    const sealed = sealValue(plain, 'parties.phone_sealed', 'row 1')
    expect(mask(sealed, 'parties.phone_sealed', 'row 1')).toBe(expected)
  })
  test('没有号码就是没有', () => {
    for (const mask of [maskedPhone, maskedDocument, maskedElectronic])
      expect(mask(null, 'parties.phone_sealed', 'row 1')).toBeNull()
  })
  test.each([
    ['被改过', (sealed: string) => `${sealed.slice(0, -4)}AAAA`, 'row 1'],
    ['从别的行移来', (sealed: string) => sealed, 'row 2'],
  ])('%s的打不开：不当作号码，也不中断页面', (_what, change, row) => {
    const sealed = change(sealValue('13800135678', 'parties.phone_sealed', 'row 1'))
    expect(maskedPhone(sealed, 'parties.phone_sealed', row)).toBe(UNREADABLE)
  })
})

describe('给法院的回执', () => {
  const ANSWER = {
    caseNo: '(2026) 多元化解1号',
    status: 'pending_acceptance',
    acceptanceDueOn: '2026-11-27',
  }
  test.each([
    ['空', null],
    ['文字', 'x'],
    ['清单', [ANSWER]],
    ['没有案号', { ...ANSWER, caseNo: undefined }],
    ['案号是数字', { ...ANSWER, caseNo: 1 }],
    ['别的状态', { ...ANSWER, status: 'closed' }],
    ['没有期限', { ...ANSWER, acceptanceDueOn: null }],
  ])('%s：停下来，不重复一个不同的回答', (_title, stored) => {
    expect(() => toReferralAnswer(stored as never)).toThrow()
  })
  test('较早的回执没有暂定一项：不是暂定', () => {
    expect(toReferralAnswer(ANSWER)).toEqual({ ...ANSWER, provisional: false })
  })
  test('原样重复，多余的不带', () => {
    const provisional = { ...ANSWER, provisional: true }
    expect(toReferralAnswer({ ...provisional, extra: 1 })).toEqual(provisional)
  })
})

describe('一行的错误', () => {
  test.each([null, {}, [{ code: 'X' }], [{ column: 1, cell: null, code: 'X' }], ['X']])(
    '%j：停下来',
    (stored) => expect(() => toRowMistakes(stored)).toThrow(),
  )
  test('有事实的带事实，没有的不带', () => {
    const stored = [
      { column: 'court', cell: 'D2', code: 'COURT_UNKNOWN', fact: '丙院' },
      { column: null, cell: null, code: 'X' },
    ]
    expect(toRowMistakes(stored)).toEqual(stored)
  })
})

describe('调解员的档案', () => {
  const PROFILE = {
    specialties: ['tort' as const],
    caseloadCap: 20,
    sex: 'male' as const,
    title: null,
    certificateNo: null,
    certificateOn: null,
    certificateEndsOn: localDate('2028-12-31'),
    introduction: null,
  }
  const ROSTER = { rosterConfirmedOn: null, rosterExpiresOn: null }
  test('存下再读回不变', () => {
    expect(toProfile({ ...fromProfile(PROFILE), ...ROSTER })).toEqual({ ...PROFILE, ...ROSTER })
  })
  test.each([
    ['擅长', { specialties: ['astrology'] }, /specialties/],
    ['性别', { sex: 'x' }, /sex/],
  ])('不认识的%s停下来', (_title, change, column) => {
    expect(() => toProfile({ ...fromProfile(PROFILE), ...ROSTER, ...change })).toThrow(column)
  })
})
