import type { Meeting } from '@/lib/domain/meeting/meeting'
import { mergeCalendar } from '@/lib/platform/published-calendar'
import { presentMeetings } from '@/lib/queries/case/meetings-view'
import { localDate } from '@/__tests__/support/local-date'

// 调解会 on the pages of a case.

const at = (text: string) => new Date(`${text.replace(' ', 'T')}:00+08:00`)
const meeting = (no: number, startsAt: string, held: Meeting['held'] = null): Meeting => ({
  id: `m${no}`,
  no,
  form: 'on_site',
  startsAt: at(startsAt),
  endsAt: new Date(at(startsAt).getTime() + 3_600_000),
  roomId: null,
  place: null,
  state: held ? 'held' : 'planned',
  reason: null,
  held,
  mediatorName: '谢岚',
  attendances: [],
})

test('已召开的按实际召开的时间写明和排列，写当时的调解员；待召开的按安排，写接手的调解员', () => {
  const { list } = presentMeetings(
    {
      parties: [],
      meetings: [
        meeting(1, '2026-11-20 15:00', {
          from: at('2026-11-18 09:10'),
          to: at('2026-11-18 10:40'),
        }),
        meeting(2, '2026-11-19 15:00', {
          from: at('2026-11-19 15:05'),
          to: at('2026-11-19 16:30'),
        }),
        meeting(3, '2026-11-26 15:00'),
      ],
      unavailable: [],
      deliveries: [],
      status: 'in_mediation',
      mediatorName: '王朗',
    },
    { today: localDate('2026-11-24'), calendar: mergeCalendar([]), hours: [] },
  )
  expect(list.map(({ title, when }) => `${title} ${when}`)).toEqual([
    '第3次调解会 11月26日 周四 15:00—16:00',
    '第2次调解会 11月19日 周四 15:05—16:30',
    '第1次调解会 11月18日 周三 09:10—10:40',
  ])
  expect(list.map(({ mediator }) => mediator)).toEqual(['调解员王朗', '调解员谢岚', '调解员谢岚'])
})
