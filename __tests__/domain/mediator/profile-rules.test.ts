import { parseIdCard } from '@/lib/domain/identity/id-card'
import { findProfileMistakes, type MediatorProfile } from '@/lib/domain/mediator/profile-rules'
import { day } from '../time/day'

const TODAY = day('2026-11-24')
const SOUND: MediatorProfile = {
  specialties: ['tort'],
  caseloadCap: 10,
  sex: 'female',
  title: null,
  certificateNo: '示字 1 号',
  certificateOn: day('2025-06-01'),
  certificateEndsOn: day('2028-05-31'),
  introduction: null,
}
const woman = parseIdCard('819999199003070022')
const identity = woman.ok ? woman.value : null

test.each([
  [
    '证书届满早于发证',
    { certificateEndsOn: day('2025-05-31') },
    { certificateEndsOn: 'DAY_ORDER' },
  ],
  ['有证书日期而没有编号', { certificateNo: null }, { certificateNo: 'REQUIRED' }],
  ['发证日在将来', { certificateOn: day('2026-11-25') }, { certificateOn: 'DATE_IN_FUTURE' }],
  ['性别与身份证号不符', { sex: 'male' as const }, { sex: 'SEX_DIFFERS' }],
])('%s：指出是哪一项', (_title, change, mistakes) => {
  expect(findProfileMistakes({ ...SOUND, ...change }, identity, TODAY)).toEqual(mistakes)
})

test('身份证号中的出生日期在将来：指出来，当天出生的不算', () => {
  const ofDay = (today: string) => findProfileMistakes(SOUND, identity, day(today)).identityNumber
  expect(ofDay('1990-03-06')).toBe('BIRTH_IN_FUTURE')
  expect(ofDay('1990-03-07')).toBeUndefined()
})

test.each([
  ['完整的资料', {}],
  ['同一天开始和届满', { certificateEndsOn: day('2025-06-01') }],
  ['没有证书', { certificateNo: null, certificateOn: null, certificateEndsOn: null }],
  ['只有证书编号', { certificateOn: null, certificateEndsOn: null }],
  ['性别没有填', { sex: null }],
])('%s：没有错误', (_title, change) => {
  expect(findProfileMistakes({ ...SOUND, ...change }, identity, TODAY)).toEqual({})
})
