import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { findLostLinks } from '@/scripts/release/lost-links.mjs'

// 发布包在别的机器上也要能运行：包里的链接只能指向包内。

let folder: string
beforeEach(() => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), 'heyi-release-')))
  mkdirSync(join(folder, '.next', 'node_modules'), { recursive: true })
  mkdirSync(join(folder, 'node_modules', 'pg'), { recursive: true })
  writeFileSync(join(folder, 'node_modules', 'pg', 'index.js'), '')
})
afterEach(() => rmSync(folder, { recursive: true }))

const link = (target: string) => symlinkSync(target, join(folder, '.next', 'node_modules', 'pg-1'))

test.each([
  ['指向包内的，照样可用', '../../node_modules/pg', []],
  ['指到包外的', '../../../pg', ['.next/node_modules/pg-1']],
  ['指向没有的文件', '../../node_modules/pino', ['.next/node_modules/pg-1']],
])('%s', (_name, target, lost) => {
  link(target)
  expect(findLostLinks(folder)).toEqual(lost)
})

test('写着完整路径的，搬到别处就不在了', () => {
  link(join(folder, 'node_modules', 'pg'))
  expect(findLostLinks(folder)).toEqual(['.next/node_modules/pg-1'])
})
