import {
  ALONE_KEYS,
  isCourtKey,
  SECOND_KEYS,
  PARAMETER_KEYS,
  ruleOf,
} from '@/lib/domain/parameters/catalogue'
import {
  decideParameter,
  decideWithdrawParameter,
  findPlanned,
  valueOn,
} from '@/lib/domain/parameters/decide-parameter'
import { localDate as day } from '../../support/local-date'

const TODAY = day('2026-11-30')
const version = (no: number, value: number, from: string, courtId: string | null = null) => ({
  no,
  value,
  from: day(from),
  courtId,
  isWithdrawn: false,
})

test('每项参数的默认值都在可设范围内；法定期限不能一人设定，并有依据', () => {
  for (const key of PARAMETER_KEYS) {
    const { usual, least, most, mayBeOff } = ruleOf(key)
    const isWithin = (least <= usual && usual <= most) || (mayBeOff && usual === 0)
    expect([key, isWithin]).toEqual([key, true])
  }
  expect(SECOND_KEYS).toEqual(['extension_days', 'notice_days', 'password_days'])
  expect([...SECOND_KEYS, ...ALONE_KEYS].toSorted()).toEqual(PARAMETER_KEYS.toSorted())
  expect(SECOND_KEYS.filter((key) => ruleOf(key).law).every(isCourtKey)).toBe(true)
})

test('没有设过的为默认值；到了日期才生效；后来的决定取代此前计划的', () => {
  const planned = version(1, 20, '2026-12-10')
  expect(valueOn('idle_minutes', [], TODAY)).toBe(30)
  expect(valueOn('idle_minutes', [planned], day('2026-12-09'))).toBe(30)
  expect(valueOn('idle_minutes', [planned], day('2026-12-10'))).toBe(20)
  const sooner = version(2, 15, '2026-12-01')
  expect(valueOn('idle_minutes', [planned, sooner], day('2026-12-10'))).toBe(15)
})

test('法院另设的按法院的，别的法院按全系统的；撤回的不算', () => {
  const versions = [
    version(1, 40, '2026-11-01'),
    version(2, 60, '2026-11-10', 'a'),
    { ...version(3, 90, '2026-11-20', 'a'), isWithdrawn: true },
  ]
  const on = (court: string | null, date: string) =>
    valueOn('extension_days', versions, day(date), court)
  expect([on('a', '2026-11-09'), on('a', '2026-11-10'), on('a', '2026-11-30')]).toEqual([
    40, 60, 60,
  ])
  expect([on('b', '2026-11-30'), on(null, '2026-11-30'), on('b', '2026-10-31')]).toEqual([
    40, 40, 30,
  ])
})

test('待生效的：已被更晚的决定取代的不列', () => {
  const versions = [
    version(1, 20, '2026-12-10'),
    version(2, 15, '2026-12-01'),
    version(3, 25, '2026-12-20'),
    version(4, 10, '2026-12-05', 'a'),
  ]
  const listed = (court: string | null) => findPlanned(versions, court, TODAY).map(({ no }) => no)
  expect([listed(null), listed('a')]).toEqual([[2, 3], [4]])
})

test.each([
  ['idle_minutes', 4, '2026-11-30', { value: 'PARAMETER_BOUNDS' }],
  ['idle_minutes', 31, '2026-11-30', { value: 'PARAMETER_BOUNDS' }],
  ['idle_minutes', 30, '2026-11-30', { value: 'PARAMETER_SAME' }],
  ['password_days', 29, '2026-11-30', { value: 'PARAMETER_BOUNDS' }],
  ['password_days', 0, '2026-11-30', { value: 'PARAMETER_SAME' }],
  ['upload_mb', 1, '2026-11-30', { value: 'PARAMETER_BOUNDS' }],
  ['upload_mb', 11, '2026-11-30', { value: 'PARAMETER_BOUNDS' }],
  ['caseload_cap', 4, '2026-11-30', { value: 'PARAMETER_BOUNDS' }],
  ['caseload_cap', 61, '2026-11-30', { value: 'PARAMETER_BOUNDS' }],
  ['extension_days', null, '2026-12-01', { value: 'PARAMETER_BOUNDS' }],
  ['idle_minutes', 15, '2026-11-29', { from: 'DATE_IN_PAST' }],
  ['extension_days', 60, '2026-11-30', { from: 'PARAMETER_TOMORROW' }],
  ['chase_days', 5, '2026-11-30', { from: 'PARAMETER_TOMORROW' }],
] as const)('%s 改为 %s，自 %s 起：不行', (key, value, from, fields) => {
  const change = { value, from: day(from), courtId: null }
  expect(decideParameter(key, [], change, TODAY)).toMatchObject({
    refusal: { code: 'INPUT_INVALID', fields },
  })
})

test('可以当天生效；计划了改动的，可以改回原值；法院可以另设与全系统相同的值', () => {
  const today = { value: 15, from: TODAY, courtId: null }
  expect(decideParameter('idle_minutes', [], today, TODAY)).toEqual({
    ok: true,
    value: { no: 1, before: 30 },
  })
  const planned = [version(1, 20, '2026-12-10')]
  expect(decideParameter('idle_minutes', planned, { ...today, value: 30 }, TODAY)).toEqual({
    ok: true,
    value: { no: 2, before: 30 },
  })
  const own = { value: 30, from: day('2026-12-01'), courtId: 'a' }
  expect(decideParameter('extension_days', [], own, TODAY)).toMatchObject({ ok: true })
})

test('法院可以恢复按全系统，此后随全系统；没有另设的无从恢复；恢复以后可以再另设', () => {
  const versions = [version(1, 40, '2026-11-01'), version(2, 60, '2026-11-10', 'a')]
  const follow = { value: null, from: day('2026-12-05'), courtId: 'a' }
  expect(decideParameter('extension_days', versions, follow, TODAY)).toEqual({
    ok: true,
    value: { no: 3, before: 60 },
  })
  const after = [...versions, { ...version(3, 0, '2026-12-05', 'a'), value: null }]
  const on = (date: string) => valueOn('extension_days', after, day(date), 'a')
  expect([on('2026-12-04'), on('2026-12-05')]).toEqual([60, 40])
  const later = { ...follow, from: day('2026-12-06') }
  for (const courtId of ['a', 'b'])
    expect(decideParameter('extension_days', after, { ...later, courtId }, TODAY)).toMatchObject({
      refusal: { fields: { value: 'PARAMETER_SAME' } },
    })
  const again = { ...later, value: 40 }
  expect(decideParameter('extension_days', after, again, TODAY)).toMatchObject({ ok: true })
})

test('生效之前可以撤回一次', () => {
  const codeOf = (from: string, withdrawnAt: Date | null) => {
    const version = { from: day(from), withdrawnBy: '司维', withdrawnAt }
    const decided = decideWithdrawParameter(version, TODAY)
    return decided.ok ? null : decided.refusal.code
  }
  expect(codeOf('2026-12-01', null)).toBeNull()
  expect(codeOf('2026-11-30', null)).toBe('PARAMETER_BEGUN')
  expect(codeOf('2026-12-01', new Date())).toBe('PARAMETER_WITHDRAWN')
})
