import { makeCalendar } from '@/lib/domain/deadline/calendar'
import { findChoiceDays, readChosenMediator } from '@/lib/domain/referral/chosen-mediator'
import { localDate } from '../../support/local-date'

// 双方共同选定的调解员（在线调解规则 第10条）：须是所选机构的；两个工作日内选定，三个工作日内由法院指定。

const TODAY = localDate('2026-11-27')
const MEDIATORS = [
  { mediatorId: 'm1', name: '谢岚', institutionId: 'a' },
  { mediatorId: 'm2', name: '李行', institutionId: 'b' },
]
const read = (mediatorId: string | null, on: string | null, institutionId = 'a') =>
  readChosenMediator(
    { mediatorId, on: on === null ? null : localDate(on) },
    institutionId,
    MEDIATORS,
    TODAY,
  )

test('都不填，没有选定；填全了的，随案移送', () => {
  expect(read(null, null)).toEqual({ ok: true, chosen: null })
  expect(read('m1', '2026-11-26')).toEqual({
    ok: true,
    chosen: { mediatorId: 'm1', name: '谢岚', on: '2026-11-26' },
  })
})

test.each([
  ['别的机构的调解员', 'm2', '2026-11-26', { chosenMediator: 'MEDIATOR_OF_OTHER' }],
  ['不在名册的人', 'm3', '2026-11-26', { chosenMediator: 'MEDIATOR_OF_OTHER' }],
  ['只有日期', null, '2026-11-26', { chosenMediator: 'CHOOSE_ONE' }],
  ['没有日期', 'm1', null, { chosenOn: 'REQUIRED' }],
  ['日期在今天以后', 'm1', '2026-11-28', { chosenOn: 'DATE_IN_FUTURE' }],
])('%s，不能登记', (_title, mediatorId, on, mistakes) => {
  expect(read(mediatorId, on)).toEqual({ ok: false, mistakes })
})

test('星期五都同意的，下周二以前选定；星期四收到申请的，下周二以前指定；不知道的不算', () => {
  const calendar = makeCalendar([{ year: 2026, holidays: [], makeUpWorkdays: [] }])
  const days = (agreed: string | null, applied: string | null) =>
    findChoiceDays(
      { agreedOn: agreed && localDate(agreed), appliedOn: applied && localDate(applied) } as never,
      calendar,
    )
  expect(days('2026-11-27', '2026-11-26')).toEqual({
    chooseBy: '2026-12-01',
    designateBy: '2026-12-01',
  })
  expect(days(null, null)).toEqual({ chooseBy: null, designateBy: null })
})
