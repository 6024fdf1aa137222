import fc from 'fast-check'
import type { CaseOrder } from '@/lib/data/stores/case/case-order'
import { CASE_STATUSES, type CaseStatus } from '@/lib/domain/case/status'
import {
  chooseOrder,
  headingSorts,
  ORDER_FIELD,
  possibleOrders,
} from '@/lib/queries/case/list-order'

// A list can be ordered only by what every row in it has: by due day where a clock runs, by closing
// where all are closed.

test.each<[string, readonly CaseStatus[] | undefined, string[]]>([
  ['不限状态', undefined, ['newest', 'oldest']],
  ['一种状态也没有选', [], ['newest', 'oldest']],
  ['待受理', ['pending_acceptance'], ['received', 'newest', 'oldest']],
  ['已退回', ['returned'], ['moved', 'newest', 'oldest']],
  ['调解中', ['in_mediation'], ['due', 'newest', 'oldest']],
  ['待分配与调解中', ['pending_assignment', 'in_mediation'], ['due', 'newest', 'oldest']],
  ['已结案', ['closed'], ['closed', 'closed_first', 'newest', 'oldest']],
  ['已结案与已归档', ['closed', 'archived'], ['closed', 'closed_first', 'newest', 'oldest']],
  ['有的在调解，有的已结案', ['in_mediation', 'closed'], ['newest', 'oldest']],
  ['待受理与待分配', ['pending_acceptance', 'pending_assignment'], ['newest', 'oldest']],
])('%s', (_title, statuses, expected) => {
  expect(possibleOrders({ statuses } as never)).toEqual(expected)
})

test.each([
  ['选了能用的', 'oldest', ['in_mediation'], 'due', 'oldest'],
  ['选了不能用的，用列表自己的', 'closed', ['in_mediation'], 'due', 'due'],
  ['没有选，用列表自己的', undefined, ['in_mediation'], 'due', 'due'],
  ['列表自己的也不能用，用第一种', undefined, ['closed'], 'due', 'closed'],
  ['都不能用', 'due', ['returned'], 'closed', 'moved'],
] as const)('%s', (_title, query, statuses, own, expected) => {
  expect(chooseOrder(query, { statuses: [...statuses] } as never, own)).toBe(expected)
})

test('列名可以点的只有列表能有的次序：再点一次反过来，只有一种的不能再点', () => {
  const sorts = (order: CaseOrder, statuses: readonly CaseStatus[]) =>
    headingSorts(order, possibleOrders({ statuses } as never))
  expect(sorts('received', ['pending_acceptance'])).toEqual({
    clock: { direction: 'ascending', next: null },
    referredOn: { direction: null, next: 'newest' },
  })
  expect(sorts('newest', ['pending_acceptance'])).toEqual({
    clock: { direction: null, next: 'received' },
    referredOn: { direction: 'descending', next: 'oldest' },
  })
  expect(sorts('closed_first', ['closed'])).toEqual({
    referredOn: { direction: null, next: 'newest' },
    closedOn: { direction: 'ascending', next: 'closed' },
  })
  expect(Object.keys(sorts('newest', ['in_mediation', 'closed']))).toEqual(['referredOn'])
})

test('地址里不认识的次序，等于没有选', () => {
  for (const text of ['', 'amount', '__proto__', '1; DROP TABLE cases', 'x'.repeat(100_000), null])
    expect(ORDER_FIELD.parse(text)).toBeUndefined()
  expect(ORDER_FIELD.parse('newest')).toBe('newest')
})

test('无论筛选什么、选了什么：总有一种次序，而且是可以用的一种', () => {
  const orders = fc.constantFrom('due', 'closed', 'newest', 'oldest', 'received', 'moved' as const)
  fc.assert(
    fc.property(
      fc.option(orders),
      orders,
      fc.subarray([...CASE_STATUSES]),
      (query, own, statuses) => {
        const filter = { statuses } as never
        const chosen = chooseOrder((query ?? undefined) as never, filter, own as never)
        expect(possibleOrders(filter)).toContain(chosen)
      },
    ),
  )
})
