import type { Finding } from '@/lib/domain/dossier/four-properties'
import {
  countByProperty,
  groupFindings,
  StoredFindings,
} from '@/lib/domain/dossier/property-report'

// 检测报告: 按四性计数, 同一问题的各件合并, 问题在前、提示在后。

const finding = (
  code: Finding['code'],
  item: number | null = null,
  weight: Finding['weight'] = 'fault',
  volume = 1,
): Finding => ({ code, weight, volume, item })

test('按四性分别计问题和提示', () => {
  const counts = countByProperty([
    finding('A5', 1),
    finding('A5', 2),
    finding('S2', 1, 'warning'),
    finding('C1'),
  ])
  expect(counts).toEqual({
    authentic: { faults: 2, warnings: 0 },
    complete: { faults: 1, warnings: 0 },
    usable: { faults: 0, warnings: 0 },
    safe: { faults: 0, warnings: 1 },
  })
})

test('同一卷同一问题的各件合并; 卷本身的问题、别的卷和提示分开', () => {
  const groups = groupFindings([
    finding('S2', 1, 'warning'),
    finding('C1', 2),
    finding('C1', 5),
    finding('C1'),
    finding('C1', 1, 'fault', 2),
  ])
  expect(groups).toEqual([
    { code: 'C1', weight: 'fault', volume: 1, items: [2, 5] },
    { code: 'C1', weight: 'fault', volume: 1, items: [] },
    { code: 'C1', weight: 'fault', volume: 2, items: [1] },
    { code: 'S2', weight: 'warning', volume: 1, items: [1] },
  ])
})

test('未知的代码不是检测发现', () => {
  expect(StoredFindings.safeParse([finding('A1')]).success).toBe(true)
  expect(StoredFindings.safeParse([{ ...finding('A1'), code: 'Z9' }]).success).toBe(false)
})
