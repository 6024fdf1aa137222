import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { ROOT } from './source-tree'

type Lock = { packages: Record<string, { version?: string }> }
const lock = JSON.parse(readFileSync(join(ROOT, 'package-lock.json'), 'utf8')) as Lock

function isAtLeast(version: string, floor: string): boolean {
  const [a, b] = [version, floor].map((text) => text.split('.').map((part) => parseInt(part, 10)))
  for (let i = 0; i < 3; i++) if (a![i] !== b![i]) return a![i]! > b![i]!
  return true
}

// Below these versions there are published holes (quality.md, Floors).
test.each([
  ['next', '16.4.6'],
  ['react', '19.3.1'],
  ['react-dom', '19.3.1'],
  ['next-auth', '4.24.15'],
  ['zod', '4.6.7'],
])('%s 不低于 %s', (name, floor) => {
  const version = lock.packages[`node_modules/${name}`]?.version
  expect(version).toBeDefined()
  expect(isAtLeast(version!, floor)).toBe(true)
})

test('没有安装不许使用的软件包', () => {
  expect(Object.keys(lock.packages).filter((path) => /node_modules\/xlsx$/.test(path))).toEqual([])
})

test('图片优化器和 Edge 运行时保持关闭', () => {
  const config = readFileSync(join(ROOT, 'next.config.mjs'), 'utf8')
  expect(config).toContain('unoptimized: true')
  expect(config).not.toMatch(/runtime:\s*'edge'/)
})
