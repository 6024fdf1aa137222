import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { SETTING_WORDS } from '@/lib/labels/zh-CN/settings'

// 每一项设置都有一句话说明，运维手册里的说明与检查时说的相同。

const page = readFileSync(join(__dirname, '../../docs/operations/settings.md'), 'utf8')
const rows = [...page.matchAll(/^\| `([A-Z0-9_]+)` \| (.+) \|$/gm)]

test('手册里的设置与程序的相同，一项不多，一项不少', () => {
  const written = Object.fromEntries(rows.map(([, name, words]) => [name, words]))
  expect(written).toEqual(SETTING_WORDS)
  expect(rows).toHaveLength(Object.keys(SETTING_WORDS).length)
})
