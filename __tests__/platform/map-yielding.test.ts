import { mapYielding } from '@/lib/platform/map-yielding'
import { sha256, sha256Yielding } from '@/lib/platform/sha256'

/** Work that keeps the thread for this long. */
function work(milliseconds: number): void {
  const end = performance.now() + milliseconds
  while (performance.now() < end);
}

test('每件事都费时的，做完一件就让别的先走，次序不变', async () => {
  let turns = 0
  const count = () => {
    turns += 1
    next = setImmediate(count)
  }
  let next = setImmediate(count)
  const seen: number[] = []
  const results = await mapYielding([1, 2, 3, 4, 5], (item) => {
    work(11)
    seen.push(turns)
    return item * 2
  })
  clearImmediate(next)
  expect(results).toEqual([2, 4, 6, 8, 10])
  expect(new Set(seen).size).toBe(5)
})

test('不费时的一次做完一批', async () => {
  expect(await mapYielding([], (item) => item)).toEqual([])
  const items = Array.from({ length: 1_000 }, (_, index) => index)
  expect(await mapYielding(items, (item) => item)).toEqual(items)
})

test('大文件分段计算的哈希，与一次算出的相同', async () => {
  for (const length of [0, 1, 1024 * 1024, 2_500_000]) {
    const bytes = Buffer.alloc(length, 'heyi')
    expect(await sha256Yielding(bytes)).toBe(sha256(bytes))
  }
})
