import { checkUpload } from '@/lib/files/check-upload'
import { HOSTILE_FILES } from '../support/hostile-files'

// 每一个恶意文件都由同一个检查给出应有的回答，内存有上限。

const MOST_MEMORY = 500 * 1024 * 1024

test.each(HOSTILE_FILES)('每一个恶意文件都有应有的回答：$what', async ({ bytes, ...hostile }) => {
  const { fileName = '材料.pdf', answer } = hostile
  const checked = await checkUpload({ fileName, bytes: await bytes() })
  expect(checked.ok ? checked.value.mediaType : checked.refusal.code).toContain(mediaTypeOf(answer))
})

const SHORT: Readonly<Record<string, string>> = {
  docx: 'wordprocessingml',
  xlsx: 'spreadsheetml',
}
const mediaTypeOf = (answer: string) => SHORT[answer] ?? answer

test('七十种以上，名称各不相同；一起检查，内存不超过上限', async () => {
  expect(new Set(HOSTILE_FILES.map(({ what }) => what)).size).toBe(HOSTILE_FILES.length)
  expect(HOSTILE_FILES.length).toBeGreaterThanOrEqual(70)
  const files = await Promise.all(HOSTILE_FILES.map(({ bytes }) => bytes()))
  const before = process.memoryUsage().rss
  let most = before
  const watch = setInterval(() => {
    most = Math.max(most, process.memoryUsage().rss)
  }, 5)
  await Promise.all(files.map((bytes) => checkUpload({ fileName: 'a.pdf', bytes })))
  clearInterval(watch)
  expect(most - before).toBeLessThan(MOST_MEMORY)
})
