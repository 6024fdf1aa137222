import { decideWarning, type WarningFacts } from '@/lib/domain/deadline/decide-warning'
import { day } from '../time/day'
import { OFFICIAL_CALENDAR } from './official-calendar'

// 调解期限的提醒：剩五个工作日黄、三个橙、一个红，过了末日为期限届满；同一末日每级只提醒一次。
// 黄提醒调解员，橙另提醒机构管理员，红和届满另提醒引调法院书记员。

const FACTS: WarningFacts = {
  mediationDueOn: day('2026-12-04'), // 星期五
  isMediationDueProvisional: false,
  pauses: [],
  hasMediator: true,
  warned: [],
}
const warning = (today: string, more: Partial<WarningFacts> = {}) => {
  const decided = decideWarning({ ...FACTS, ...more }, day(today), OFFICIAL_CALENDAR)
  if (!decided.ok || decided.value === null) return decided.ok ? null : decided.refusal.code
  const { level, remaining, remind } = decided.value
  return [level, remaining, remind.join(' ')]
}

const MEDIATOR = 'mediator'
const INSTITUTION = 'mediator administrators'
const ALL = 'mediator administrators clerks'

test.each([
  ['2026-11-26', null],
  ['2026-11-27', ['yellow', 5, MEDIATOR]],
  ['2026-11-29', ['yellow', 5, MEDIATOR]], // 星期日
  ['2026-11-30', ['yellow', 4, MEDIATOR]],
  ['2026-12-01', ['orange', 3, INSTITUTION]],
  ['2026-12-02', ['orange', 2, INSTITUTION]],
  ['2026-12-03', ['red', 1, ALL]],
  ['2026-12-04', ['red', 0, ALL]],
  ['2026-12-05', ['lapsed', 0, ALL]],
  ['2027-01-20', ['lapsed', 0, ALL]],
])('期限至 12月4日，%s 还没有提醒过：%j', (today, expected) => {
  expect(warning(today)).toEqual(expected)
})

test.each([
  ['2026-11-30', ['yellow'], null],
  ['2026-12-01', ['yellow'], ['orange', 3, INSTITUTION]],
  ['2026-12-02', ['yellow', 'orange'], null],
  ['2026-12-03', ['yellow', 'orange'], ['red', 1, ALL]],
  ['2026-12-04', ['red'], null],
  ['2026-12-05', ['red'], ['lapsed', 0, ALL]],
  ['2026-12-06', ['red', 'lapsed'], null],
  // 提醒过更高一级的，不再补提醒低的一级。
  ['2026-12-01', ['red'], null],
  ['2026-11-30', ['orange'], null],
] as const)('%s，已提醒过 %j：%j', (today, warned, expected) => {
  expect(warning(today, { warned })).toEqual(expected)
})

test('春节长假以前，按工作日早一周提醒', () => {
  // 2026 年 2月15日至23日放假，14日、28日上班。
  const mediationDueOn = day('2026-02-25')
  expect(warning('2026-02-12', { mediationDueOn })).toEqual(['yellow', 4, MEDIATOR])
  expect(warning('2026-02-13', { mediationDueOn })).toEqual(['orange', 3, INSTITUTION])
})

test.each([
  ['鉴定评估还没有结束', { from: '2026-11-20', to: null }, '2026-12-04', null],
  ['届满以前开始的暂停，届满以后不算届满', { from: '2026-12-03', to: null }, '2026-12-20', null],
  ['暂停已经结束', { from: '2026-11-20', to: '2026-11-25' }, '2026-12-03', ['red', 1, ALL]],
  ['届满以后才开始的暂停', { from: '2026-12-07', to: null }, '2026-12-08', ['lapsed', 0, ALL]],
])('暂停：%s', (_title, { from, to }, today, expected) => {
  const pauses = [
    { from: day(from), to: to === null ? null : day(to), reason: 'appraisal' as const },
  ]
  expect(warning(today, { pauses })).toEqual(expected)
})

test('没有调解员的案件，第一级就提醒机构管理员', () => {
  const hasMediator = false
  expect(warning('2026-11-30', { hasMediator })).toEqual(['yellow', 4, 'administrators'])
  expect(warning('2026-12-01', { hasMediator })).toEqual(['orange', 3, 'administrators'])
  expect(warning('2026-12-04', { hasMediator })).toEqual(['red', 0, 'administrators clerks'])
})

test('暂定的末日过了，还可能顺延，不算届满', () => {
  const provisional = { mediationDueOn: day('2027-01-03'), isMediationDueProvisional: true }
  expect(warning('2027-01-04', provisional)).toEqual(['red', 0, ALL])
  expect(warning('2027-03-01', provisional)).toEqual(['lapsed', 0, ALL])
})

test('没有期限的不提醒；放假安排之前的年度不能判断', () => {
  expect(warning('2026-12-04', { mediationDueOn: null })).toBeNull()
  expect(warning('2006-12-01', { mediationDueOn: day('2006-12-04') })).toBe(
    'CALENDAR_YEAR_UNPUBLISHED',
  )
})
