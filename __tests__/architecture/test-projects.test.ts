import { execFileSync } from 'node:child_process'
import { join, relative } from 'node:path'
import { FILES, ROOT } from './source-tree'

test('每个测试文件恰好属于一个 jest 项目', () => {
  const jest = join(ROOT, 'node_modules/jest/bin/jest.js')
  const listed = execFileSync(process.execPath, [jest, '--listTests', '--json'], {
    cwd: ROOT,
    encoding: 'utf8',
  })
  const inProjects = (JSON.parse(listed) as string[]).map((path) => relative(ROOT, path))
  expect(inProjects.sort()).toEqual(FILES.filter((file) => /\.test\.tsx?$/.test(file)).sort())
})
