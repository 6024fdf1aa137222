import { checkUpload } from '@/lib/files/check-upload'
import { HOSTILE_FILES } from '../support/hostile-files'

// 每一个恶意文件都由同一个检查给出应有的回答，内存有上限。

const MOST_MEMORY = 500 * 1024 * 1024

const answers = new Map<string, string>()
let memory = 0

/** All at once, as it may happen to a server. */
beforeAll(async () => {
  const files = await Promise.all(HOSTILE_FILES.map(({ bytes }) => bytes()))
  const before = process.memoryUsage().rss
  const watch = setInterval(() => {
    memory = Math.max(memory, process.memoryUsage().rss - before)
  }, 5)
  await Promise.all(
    HOSTILE_FILES.map(async ({ what, fileName = '材料.pdf' }, index) => {
      const checked = await checkUpload({ fileName, bytes: files[index]! })
      answers.set(what, checked.ok ? checked.value.mediaType : checked.refusal.code)
    }),
  )
  clearInterval(watch)
})

test.each(HOSTILE_FILES)('每一个恶意文件都有应有的回答：$what', ({ what, answer }) => {
  expect(answers.get(what)).toContain(mediaTypeOf(answer))
})

const SHORT: Readonly<Record<string, string>> = {
  docx: 'wordprocessingml',
  xlsx: 'spreadsheetml',
}
const mediaTypeOf = (answer: string) => SHORT[answer] ?? answer

test('七十种以上，名称各不相同；一起检查，内存不超过上限', () => {
  expect(answers.size).toBe(HOSTILE_FILES.length)
  expect(HOSTILE_FILES.length).toBeGreaterThanOrEqual(70)
  expect(memory).toBeLessThan(MOST_MEMORY)
})
