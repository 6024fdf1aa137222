import { execFileSync } from 'node:child_process'
import { join, relative } from 'node:path'
import { FILES, ROOT } from './source-tree'

const PROJECTS = ['components', 'unit', 'build', 'db', 'slow']

/** Test files of one jest project; listed one by one, since a list of all names a file once. */
function filesOf(project: string): readonly string[] {
  const jest = join(ROOT, 'node_modules/jest/bin/jest.js')
  const listed = execFileSync(
    process.execPath,
    [jest, '--selectProjects', project, '--listTests', '--json'],
    { cwd: ROOT, encoding: 'utf8' },
  )
  return (JSON.parse(listed) as string[]).map((path) => relative(ROOT, path))
}

test('每个测试文件恰好属于一个 jest 项目', () => {
  const inProjects = PROJECTS.flatMap(filesOf)
  expect(inProjects.sort()).toEqual(FILES.filter((file) => /\.test\.tsx?$/.test(file)).sort())
})
