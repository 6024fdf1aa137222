import { composeHandover, HANDOVER_MOST } from '@/lib/domain/case/handover'

const NAMES = { done: '已做', agreed: '约定', awaited: '等待' } as const
const compose = (text: string, parts: Parameters<typeof composeHandover>[1]) =>
  composeHandover(text, parts, (part) => NAMES[part])

test.each([
  ['什么也没有交接', {}, '住院手术'],
  [
    '三项都写',
    { done: '联系两次', agreed: '周五再谈', awaited: '鉴定意见' },
    '住院手术\n已做：联系两次\n约定：周五再谈\n等待：鉴定意见',
  ],
  [
    '空白的一项不写，次序不变',
    { awaited: '鉴定意见', done: '  ', agreed: null },
    '住院手术\n等待：鉴定意见',
  ],
])('交接说明，%s', (_title, parts, expected) => {
  expect(compose('住院手术', parts)).toBe(expected)
})

test('合计恰满上限的可以，多一个字就不行', () => {
  const text = '字'.repeat(HANDOVER_MOST - '\n已做：一'.length)
  expect(compose(text, { done: '一' })).toHaveLength(HANDOVER_MOST)
  expect(compose(text, { done: '一二' })).toBeNull()
})
