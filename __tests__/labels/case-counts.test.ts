import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { FORMER_MEDIATOR_HEADERS } from '@/lib/labels/zh-CN/import-columns'

// 未结（含待受理）、已受理未结、承办中（待接收起）各有一个意思；“在办”曾经三个意思都有，不再使用。

const FOLDER = join(__dirname, '..', '..', 'lib', 'labels')

test('没有一处文字再用“在办”，只认得以前模板的表头', () => {
  const found = readdirSync(FOLDER, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(ts|md)$/.test(name))
    .flatMap((name) =>
      readFileSync(join(FOLDER, name), 'utf8')
        .split('\n')
        .filter((line) => /在办(?!理)/.test(line))
        .map((line) => line.trim()),
    )
  expect(found).toEqual([
    `export const FORMER_MEDIATOR_HEADERS = { caseloadCap: '${FORMER_MEDIATOR_HEADERS.caseloadCap}' } as const`,
  ])
})
