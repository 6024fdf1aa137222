import fc from 'fast-check'
import { CASE_STATUSES } from '@/lib/domain/case/status'
import { RISKS } from '@/lib/domain/deadline/remaining'
import { addDays, parseLocalDate } from '@/lib/domain/time/local-date'
import {
  compareToday,
  placeToday,
  QUIET_DAYS,
  TODAY_REASONS,
  type TodayFacts,
} from '@/lib/queries/mediator/today-order'

const TODAY = parseLocalDate('2026-11-24')!
const working: TodayFacts = {
  status: 'in_mediation',
  risk: 'none',
  isPaused: false,
  isEndedByCourt: false,
  isAgreed: false,
  dueOn: null,
  lastContactOn: TODAY,
  callback: null,
  mustCall: false,
  lacksNotice: false,
  noticeRisk: 'none',
  isUrged: false,
}

test('等待机构决定披露的案件不列入调解员的待办', () => {
  expect(
    placeToday({ ...working, status: 'disclosure_review', risk: 'red', callback: 'up' }, TODAY),
  ).toBeNull()
})

test('在办、刚联系过、期限宽裕的案件今日无待办', () => {
  expect(placeToday(working, TODAY)).toBeNull()
})

test('期限已暂停的案件不催办，约好的回电仍然提醒', () => {
  expect(placeToday({ ...working, isPaused: true, lastContactOn: null }, TODAY)).toBeNull()
  expect(placeToday({ ...working, isPaused: true, isAgreed: true }, TODAY)).toBeNull()
  expect(placeToday({ ...working, isPaused: true, callback: 'up' }, TODAY)).toEqual({
    section: 'later',
    reason: 'callback',
  })
})

test.each([
  ['待接收的先办，不论期限', { status: 'pending_mediator' }, 'first', 'take'],
  ['红色期限先办', { risk: 'red' }, 'first', 'due'],
  [
    '法院已终结的先办，暂停也一样',
    { isEndedByCourt: true, isPaused: true },
    'first',
    'court_ended',
  ],
  ['协议已由各方签署的先办', { isAgreed: true }, 'first', 'close'],
  ['协议已签署、期限黄色的写明待结案', { isAgreed: true, risk: 'yellow' }, 'first', 'close'],
  ['协议已签署、期限橙色的写明期限', { isAgreed: true, risk: 'orange' }, 'first', 'due'],
  ['协议已签署，通知不再要紧', { isAgreed: true, lacksNotice: true }, 'first', 'close'],
  ['橙色期限先办', { risk: 'orange' }, 'first', 'due'],
  ['黄色期限今天还有', { risk: 'yellow' }, 'later', 'due_soon'],
  ['约好回电今天还有', { callback: 'up' }, 'later', 'callback'],
  ['还有一方没有通知的今天还有', { lacksNotice: true }, 'later', 'notice'],
  ['通知期限黄色的今天还有', { lacksNotice: true, noticeRisk: 'yellow' }, 'later', 'notice'],
  ['通知期限橙色的先办', { lacksNotice: true, noticeRisk: 'orange' }, 'first', 'notice'],
  ['通知期限已过的先办', { lacksNotice: true, noticeRisk: 'red' }, 'first', 'notice'],
  ['没有通知的先于约好回电', { lacksNotice: true, callback: 'up' }, 'later', 'notice'],
  ['黄色期限先于约好回电', { risk: 'yellow', callback: 'up' }, 'later', 'due_soon'],
  ['两次提醒没有来的，打电话', { mustCall: true }, 'later', 'call'],
  ['两次提醒没有来的，暂停也打电话', { mustCall: true, isPaused: true }, 'later', 'call'],
  ['约好今天回电的先于打电话', { mustCall: true, callback: 'up' }, 'later', 'callback'],
  ['约好以后回电的，别人仍要打电话', { mustCall: true, callback: 'later' }, 'later', 'call'],
  ['七天没有联系的今天还有', { lastContactOn: addDays(TODAY, -QUIET_DAYS) }, 'later', 'quiet'],
] as const)('%s', (_title, facts, section, reason) => {
  expect(placeToday({ ...working, ...facts }, TODAY)).toEqual({ section, reason })
})

test.each([
  ['今日没有别的事的', {}, 'urged'],
  ['久未联系的', { lastContactOn: addDays(TODAY, -QUIET_DAYS) }, 'quiet'],
  ['待接收的', { status: 'pending_mediator' }, 'take'],
  ['约好以后回电的', { callback: 'later' }, 'urged'],
] as const)('机构催办的先办，%s也是；缘由仍写它自己的', (_title, facts, reason) => {
  expect(placeToday({ ...working, ...facts, isUrged: true }, TODAY)).toEqual({
    section: 'first',
    reason,
  })
})

test('约好以后某天回电的，那一天之前不提醒，也不算久未联系；期限和通知照样提醒', () => {
  const later = { ...working, callback: 'later' as const, lastContactOn: addDays(TODAY, -20) }
  expect(placeToday(later, TODAY)).toBeNull()
  expect(placeToday({ ...later, isPaused: true }, TODAY)).toBeNull()
  expect(placeToday({ ...later, risk: 'orange' }, TODAY)).toMatchObject({ reason: 'due' })
  expect(placeToday({ ...later, lacksNotice: true }, TODAY)).toMatchObject({ reason: 'notice' })
})

test('六天没有联系的还不提醒', () => {
  expect(
    placeToday({ ...working, lastContactOn: addDays(TODAY, 1 - QUIET_DAYS) }, TODAY),
  ).toBeNull()
})

const day = fc.integer({ min: -40, max: 40 }).map((days) => addDays(TODAY, days))
const entry = fc.record({
  status: fc.constantFrom(...CASE_STATUSES),
  risk: fc.constantFrom(...RISKS),
  isPaused: fc.boolean(),
  isEndedByCourt: fc.boolean(),
  isAgreed: fc.boolean(),
  dueOn: fc.option(day),
  lastContactOn: fc.option(day),
  callback: fc.constantFrom('up' as const, 'later' as const, null),
  callbackAt: fc.option(fc.date({ noInvalidDate: true })),
  mustCall: fc.boolean(),
  lacksNotice: fc.boolean(),
  noticeRisk: fc.constantFrom(...RISKS),
  isUrged: fc.boolean(),
  caseNo: fc.string({ minLength: 1, maxLength: 6 }),
})

test.each(['first', 'later'] as const)(
  '%s：顺序与读出的先后无关，催办的在最前，其余风险高的总在前面',
  (section) => {
    fc.assert(
      fc.property(
        fc.uniqueArray(entry, { selector: ({ caseNo }) => caseNo, maxLength: 12 }),
        fc.integer(),
        (entries, seed) => {
          const placed = entries.flatMap((facts) => {
            const place = placeToday(facts, TODAY)
            return place?.section === section ? [{ ...facts, place }] : []
          })
          const shuffled = [...placed].sort(
            (a, b) => ((a.caseNo.length * 7 + seed) % 5) - ((b.caseNo.length * 7 + seed) % 5),
          )
          const sorted = [...placed].sort(compareToday)
          expect([...shuffled].sort(compareToday)).toEqual(sorted)
          const ranks = sorted.map(
            ({ isUrged, risk }) =>
              (isUrged ? 0 : RISKS.length) + RISKS.length - RISKS.indexOf(risk),
          )
          expect(ranks).toEqual([...ranks].sort((a, b) => a - b))
        },
      ),
    )
  },
)

const of = (
  reason: (typeof TODAY_REASONS)[number],
  caseNo: string,
  callbackAt: Date | null = null,
) => ({
  place: { section: 'later' as const, reason },
  isUrged: false,
  risk: 'none' as const,
  dueOn: null,
  callbackAt,
  caseNo,
})

test('今天的回电按约定的时间排列，没有记时间的在最后', () => {
  const sorted = [
    of('callback', '1'),
    of('callback', '2', new Date('2026-11-24T08:30:00Z')),
    of('callback', '3', new Date('2026-11-24T01:00:00Z')),
    of('callback', '4', new Date('2026-11-23T09:00:00Z')),
  ].sort(compareToday)
  expect(sorted.map(({ caseNo }) => caseNo)).toEqual(['4', '3', '2', '1'])
})

test('今天还有的，黄色期限先于没有期限的通知', () => {
  const yellow = { ...of('due_soon', '2'), risk: 'yellow' as const }
  expect([of('notice', '1'), yellow].sort(compareToday)[0]).toBe(yellow)
})

test('今天还有的事按缘由排列：先通知各方、临近期限，后回电、久未联系', () => {
  const sorted = [
    of('quiet', '1'),
    of('notice', '2'),
    of('callback', '3'),
    of('due_soon', '4'),
  ].sort(compareToday)
  expect(sorted.map(({ place }) => place.reason)).toEqual([
    'notice',
    'due_soon',
    'callback',
    'quiet',
  ])
})
