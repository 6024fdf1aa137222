import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { documented } from '@/scripts/drills/documented.mjs'

// 演练照运维文档里的命令做：每一段都在文档里找得到，而且只有一段。

const folder = join(__dirname, '..', '..', 'scripts', 'drills')
const used = readdirSync(folder)
  .map((name) => readFileSync(join(folder, name), 'utf8'))
  .flatMap((text) => [...text.matchAll(/documented\(\s*'([^']+)',\s*'([^']+)',?\s*\)/g)])
  .map(([, page, words]) => [page!, words!] as const)

test('演练用到文档里的命令', () => {
  expect(used.length).toBeGreaterThan(8)
})

test.each(used)('%s：%s', (page, words) => {
  expect(documented(page, words)).toContain(words)
})

test('没有的、不止一段的都说明', () => {
  expect(() => documented('install.md', '没有这一段')).toThrow('有 0 段')
  expect(() => documented('backup.md', 'heyi')).toThrow(/有 [2-9] 段/)
})
