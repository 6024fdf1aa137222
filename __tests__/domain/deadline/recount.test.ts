import { makeCalendar } from '@/lib/domain/deadline/calendar'
import {
  firstTouchedDay,
  isRecountDue,
  recountClocks,
  type RecountFacts,
} from '@/lib/domain/deadline/recount'
import { at, day } from '../time/day'
import { extension, pause } from './mediation-run'
import { OFFICIAL_CALENDAR, officialYear } from './official-calendar'

// 通知载入或者更正之后，存下的届满日重新计算（domain.md 决定2；民诉法第85条）。

const AFTER = makeCalendar([
  officialYear(2025),
  officialYear(2026),
  {
    year: 2027,
    holidays: ['2027-01-01', '2027-01-02', '2027-01-03', '2027-01-04'].map(day),
    makeUpWorkdays: [],
  },
])
const due = (date: string, isProvisional = false) => ({ dueOn: day(date), isProvisional })
const facts = (more: Partial<RecountFacts> = {}): RecountFacts => ({
  source: 'delegated_pre_filing',
  receivedAt: at('2026-12-03 09:00'),
  acceptedAt: at('2026-12-04 09:00'),
  pauses: [],
  extensions: [],
  stored: { acceptance: due('2026-12-08'), mediation: due('2027-01-03', true) },
  ...more,
})
const recounted = (given: RecountFacts, calendar = AFTER) =>
  recountClocks(given, calendar, day('2026-12-31')).map(({ clock, after }) => [
    clock,
    after.dueOn,
    after.isProvisional,
  ])

test.each<[string, Partial<RecountFacts>, readonly unknown[]]>([
  ['末日顺延，不再暂定', {}, [['mediation', '2027-01-05', false]]],
  [
    '日期不变，只是确定下来',
    {
      acceptedAt: at('2026-12-07 09:00'),
      stored: { acceptance: due('2026-12-08'), mediation: due('2027-01-06', true) },
    },
    [['mediation', '2027-01-06', false]],
  ],
  [
    '没有改变的不动',
    { stored: { acceptance: due('2026-12-08'), mediation: due('2027-01-05') } },
    [],
  ],
  [
    '尚未受理的只有受理期限',
    {
      receivedAt: at('2026-12-30 09:00'),
      acceptedAt: null,
      stored: { acceptance: due('2027-01-05', true), mediation: null },
    },
    [['acceptance', '2027-01-06', false]],
  ],
  [
    '两个期限都改变',
    {
      receivedAt: at('2026-12-30 09:00'),
      acceptedAt: at('2026-12-30 10:00'),
      source: 'entrusted_summary',
      stored: { acceptance: due('2027-01-05', true), mediation: due('2027-01-04', true) },
    },
    [
      ['acceptance', '2027-01-06', false],
      ['mediation', '2027-01-06', false],
    ],
  ],
  [
    '延长从顺延后的原期满起算',
    {
      extensions: [extension(10, '2026-12-20')],
      stored: { acceptance: due('2026-12-08'), mediation: due('2027-01-13', true) },
    },
    [['mediation', '2027-01-15', false]],
  ],
  ['暂停尚未结束的，恢复时再定', { pauses: [pause('2026-12-20', null)] }, []],
  ['没有存过的不补', { stored: { acceptance: null, mediation: null } }, []],
])('%s', (_title, more, expected) => expect(recounted(facts(more))).toEqual(expected))

test('通知撤回一般不会有；年度又缺了的，重新标为暂定', () => {
  const given = facts({
    stored: { acceptance: due('2026-12-08'), mediation: due('2027-01-05') },
  })
  expect(recounted(given, OFFICIAL_CALENDAR)).toEqual([['mediation', '2027-01-03', true]])
})

test('通知最早触及前一年的十二月中旬', () => expect(firstTouchedDay(2027)).toBe('2026-12-18'))

test.each([
  [null, '09:00', true, '刚刚载入'],
  ['09:00', '09:01', false, '已经算过一遍，两分钟还没到'],
  ['09:00', '09:02', true, '两分钟之后再算一遍'],
  ['09:02', '09:12', false, '第二遍已经算过'],
])('09:00 载入，%s 算过，%s：应当重新计算 %s（%s）', (recountedAt, now, isDue, _why) => {
  const moment = (time: string) => at(`2026-12-31 ${time}`)
  expect(
    isRecountDue(
      { loadedAt: moment('09:00'), recountedAt: recountedAt === null ? null : moment(recountedAt) },
      moment(now),
    ),
  ).toBe(isDue)
})
