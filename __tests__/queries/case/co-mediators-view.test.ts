import type { FiledCoMediator } from '@/lib/data/stores/case/co-mediator-store'
import { presentCoMediation } from '@/lib/queries/case/co-mediators-view'
import { day } from '@/__tests__/domain/time/day'

// 在线调解规则 第11条: the case says who presides and how that was determined.

const entry = (change: Partial<FiledCoMediator> = {}): FiledCoMediator => ({
  id: 'e1',
  mediatorId: 'm2',
  mediatorName: '王朗',
  basis: 'major',
  presidingName: '谢岚',
  presidingBy: 'parties',
  presidingOn: day('2026-11-20'),
  addedAt: new Date('2026-11-24T02:00:00Z'),
  declaredAt: null,
  endedAt: null,
  endReason: null,
  ...change,
})

test('只有一名调解员的案件没有这一项', () => {
  expect(presentCoMediation([], '谢岚')).toBeNull()
})

test('主持调解员换人之后，不再说原来如何确定；没有主持的也不说', () => {
  const howOf = (presiding: string | null) => presentCoMediation([entry()], presiding)?.how
  expect(howOf('谢岚')).toBe('当事人共同选定（2026-11-20）')
  expect(howOf('陈静')).toBeNull()
  expect(howOf(null)).toBeNull()
})

test('已结束的写明何时、为何结束', () => {
  const ended = entry({ endedAt: new Date('2026-11-26T02:00:00Z'), endReason: 'presides' })
  expect(presentCoMediation([ended], '王朗')?.coMediators).toEqual([
    {
      id: 'e1',
      name: '王朗',
      isPresent: false,
      hasDeclared: false,
      line: '案件重大 · 2026-11-24 起 · 2026-11-26 结束：改任主持调解员',
    },
  ])
})
