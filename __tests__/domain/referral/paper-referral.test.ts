import { momentsOfPaper, readPaper, type WrittenPaper } from '@/lib/domain/referral/paper-referral'
import { computeAcceptanceDeadline } from '@/lib/domain/deadline/clocks'
import { makeCalendar } from '@/lib/domain/deadline/calendar'
import { localDate } from '../../support/local-date'

// 线下引调：引调时间是纸上的日期；受理期限自机构收到之日起算（在线调解规则 第12条，民诉法 第85条）。

const TODAY = localDate('2026-11-27') // 星期五
const NOW = new Date('2026-11-27T10:00:00+08:00')
const calendar = makeCalendar([{ year: 2026, holidays: [], makeUpWorkdays: [] }])
const NOTHING: WrittenPaper = { paperOn: null, paperReceivedOn: null, paperReason: null }
const PAPER: WrittenPaper = {
  paperOn: localDate('2026-11-20'),
  paperReceivedOn: localDate('2026-11-23'),
  paperReason: 'system_down',
}

test.each<[string, Partial<WrittenPaper>, Readonly<Record<string, string>>]>([
  ['只写原因，没有日期', { paperOn: null, paperReceivedOn: null }, { paperOn: 'REQUIRED' }],
  ['没有原因', { paperReason: null }, { paperReason: 'CHOOSE_ONE' }],
  [
    '引调日期在今天以后',
    { paperOn: localDate('2026-11-28') },
    { paperOn: 'DATE_IN_FUTURE', paperReceivedOn: 'DATE_BEFORE_REFERRAL' },
  ],
  ['引调日期太早', { paperOn: localDate('1999-12-31') }, { paperOn: 'DATE_BEFORE_2000' }],
  [
    '收到在引调以前',
    { paperReceivedOn: localDate('2026-11-19') },
    { paperReceivedOn: 'DATE_BEFORE_REFERRAL' },
  ],
  [
    '收到在今天以后',
    { paperReceivedOn: localDate('2026-11-28') },
    { paperReceivedOn: 'DATE_IN_FUTURE' },
  ],
])('%s，不能登记', (_title, change, mistakes) => {
  expect(readPaper({ ...PAPER, ...change }, TODAY)).toEqual({ ok: false, mistakes })
})

test('都不写，不是线下引调；今天引调、今天收到也可以', () => {
  expect(readPaper(NOTHING, TODAY)).toEqual({ ok: true, paper: null })
  expect(readPaper({ ...PAPER, paperOn: TODAY, paperReceivedOn: TODAY }, TODAY)).toMatchObject({
    ok: true,
    paper: { on: TODAY, receivedOn: TODAY },
  })
})

test.each([
  ['机构星期一收到，星期四届满', '2026-11-23', '2026-11-26'],
  ['机构星期五收到，下周三届满', '2026-11-20', '2026-11-25'],
  ['机构没有收到，自登记的星期五起算', null, '2026-12-02'],
])('%s', (_title, receivedOn, due) => {
  const on = localDate('2026-11-20')
  const moments = momentsOfPaper(
    { on, receivedOn: receivedOn === null ? null : localDate(receivedOn), reason: 'urgent' },
    NOW,
  )
  expect(moments.referredAt).toEqual(new Date('2026-11-20T00:00:00+08:00'))
  expect(computeAcceptanceDeadline(moments.receivedAt, calendar)).toMatchObject({
    ok: true,
    value: { dueOn: due },
  })
})
