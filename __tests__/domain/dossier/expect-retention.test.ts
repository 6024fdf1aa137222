import { expectRetention } from '@/lib/domain/dossier/expect-retention'
import type { LocalDate } from '@/lib/domain/time/local-date'

const day = (text: string) => text as LocalDate

test.each([
  ['contract', 30, 10],
  ['marriage_family', null, 30],
] as const)('还没有办完的%s：谈成、没谈成各保存多久', (disputeType, agreed, failed) => {
  expect(
    expectRetention({ disputeType, outcome: null, closedOn: null }, day('2026-11-28')),
  ).toEqual({ isOver: false, agreed, failed })
})

test('办完的，写明保存到哪一天；永久的没有', () => {
  const closedOn = day('2026-03-02')
  expect(
    expectRetention({ disputeType: 'contract', outcome: 'deadlock', closedOn }, day('2030-01-01')),
  ).toEqual({ isOver: true, until: '2036-12-31' })
  expect(
    expectRetention(
      { disputeType: 'marriage_family', outcome: 'agreement', closedOn },
      day('2030-01-01'),
    ),
  ).toEqual({ isOver: true, until: null })
})
