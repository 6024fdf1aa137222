import { groupReadings, type OwnReading } from '@/lib/domain/participant/own-readings'
import type { LocalDate } from '@/lib/domain/time/local-date'

const of = (on: string, role: OwnReading['role'], kind: OwnReading['kind']): OwnReading => ({
  on: on as LocalDate,
  role,
  kind,
})

test('最近的一天在前；同一天每种身份一行，写明看了什么', () => {
  expect(
    groupReadings([
      of('2026-11-20', 'court_judge', 'case'),
      of('2026-11-24', 'mediator', 'number'),
      of('2026-11-24', 'court_clerk', 'dossier'),
      of('2026-11-24', 'court_clerk', 'case'),
      of('2026-11-24', 'court_clerk', 'case'),
    ]),
  ).toEqual([
    {
      on: '2026-11-24',
      roles: [
        { role: 'court_clerk', kinds: ['case', 'dossier'] },
        { role: 'mediator', kinds: ['number'] },
      ],
    },
    { on: '2026-11-20', roles: [{ role: 'court_judge', kinds: ['case'] }] },
  ])
})

test('没有记录就没有一天', () => {
  expect(groupReadings([])).toEqual([])
})
