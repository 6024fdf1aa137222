import { makeCalendar } from '@/lib/domain/deadline/calendar'
import { computeConfirmationEnd } from '@/lib/domain/deadline/confirmation-period'
import { day } from '../time/day'
import { OFFICIAL_CALENDAR } from './official-calendar'

// 民诉法 第205条: 自调解协议生效之日起三十日内; 第85条: 开始的日不计, 末日为法定休假日的顺延。

test.each([
  ['末日是工作日', '2026-11-25', '2026-12-25', false],
  ['末日是周六，顺延至周一', '2026-11-26', '2026-12-28', false],
  ['末日在国庆假期，顺延至节后', '2026-09-02', '2026-10-08', false],
  ['末日所在年度的放假安排没有公布，暂不顺延', '2026-12-10', '2027-01-09', true],
])('%s', (_, effectiveOn, dueOn, isProvisional) => {
  expect(computeConfirmationEnd(day(effectiveOn), OFFICIAL_CALENDAR)).toMatchObject({
    ok: true,
    value: { dueOn, isProvisional },
  })
})

test('当时没有这项期间的，没有末日', () => {
  expect(computeConfirmationEnd(day('2020-05-01'), OFFICIAL_CALENDAR)).toBeNull()
})

test('早于已有放假安排的，说明不能推算', () => {
  const calendar = makeCalendar([{ year: 2026, holidays: [], makeUpWorkdays: [] }])
  expect(computeConfirmationEnd(day('2024-05-01'), calendar)).toMatchObject({ ok: false })
})
