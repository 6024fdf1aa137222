import type { MarkKind } from '@/lib/domain/conference/marks'
import { presentAttended } from '@/lib/queries/mediator/attended-view'

// 登记召开情况由会议过程自动填写：填好的时间，交上去不会被退回。docs/decisions/0143。

const at = (second: number) => new Date(Date.UTC(2026, 5, 16, 7, 0, second))

const timesOf = (opened: number, ended: number) => {
  const marks = (
    [
      ['opened', opened],
      ['ended', ended],
    ] as [MarkKind, number][]
  ).map(([kind, second], index) => ({
    ...{ no: index + 1, kind, at: at(second) },
    ...{ seatId: null, partyId: null, detail: null },
  }))
  const view = presentAttended(
    { marks, seats: [] },
    { meeting: { startsAt: at(0) }, personIds: [], now: at(ended + 5) },
  )
  return view && [view.from, view.to]
}

test.each<[string, number, number, [string, string]]>([
  ['开了一小时', 30, 3_650, ['2026-06-16T15:00', '2026-06-16T16:00']],
  ['开始和结束在相邻的两分钟里', 50, 70, ['2026-06-16T15:00', '2026-06-16T15:01']],
  ['开始和结束在同一分钟里，结束是这一分钟终了', 5, 45, ['2026-06-16T15:00', '2026-06-16T15:01']],
])('%s', (_title, opened, ended, times) => {
  expect(timesOf(opened, ended)).toEqual(times)
})
