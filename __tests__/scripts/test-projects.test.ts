import { execFile } from 'node:child_process'
import { join, relative } from 'node:path'
import { promisify } from 'node:util'
import { FILES, ROOT } from '../architecture/source-tree'

const PROJECTS = ['components', 'unit', 'build', 'db', 'slow', 'drill']

/** Test files of one jest project; listed one by one, since a list of all names a file once. */
async function filesOf(project: string): Promise<readonly string[]> {
  const jest = join(ROOT, 'node_modules/jest/bin/jest.js')
  const { stdout } = await promisify(execFile)(
    process.execPath,
    [jest, '--selectProjects', project, '--listTests', '--json'],
    { cwd: ROOT, env: { ...process.env, HEYI_TEST_PACKS: '' } },
  )
  return (JSON.parse(stdout) as string[]).map((path) => relative(ROOT, path))
}

test('每个测试文件恰好属于一个 jest 项目', async () => {
  const inProjects = (await Promise.all(PROJECTS.map(filesOf))).flat()
  expect(inProjects.sort()).toEqual(FILES.filter((file) => /\.test\.tsx?$/.test(file)).sort())
})
