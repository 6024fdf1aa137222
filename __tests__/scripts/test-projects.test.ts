import { execFile } from 'node:child_process'
import { join, relative } from 'node:path'
import { promisify } from 'node:util'
import { FILES, ROOT } from '../architecture/source-tree'

type Shown = { readonly configs: readonly { readonly testMatch: readonly string[] }[] }

/** What jest reports as JSON with these options, of all projects. */
async function jest<Reported>(...options: readonly string[]): Promise<Reported> {
  const { stdout } = await promisify(execFile)(
    process.execPath,
    [join(ROOT, 'node_modules/jest/bin/jest.js'), ...options],
    { cwd: ROOT, env: { ...process.env, HEYI_TEST_PACKS: '' }, maxBuffer: 2 ** 24 },
  )
  return JSON.parse(stdout) as Reported
}

const sorted = (paths: readonly string[]) => paths.map((path) => relative(ROOT, path)).sort()

test('每个测试文件恰好属于一个 jest 项目', async () => {
  const tests = FILES.filter((file) => /\.test\.tsx?$/.test(file)).sort()
  // a project names its files one by one; a list of all tests names a file once, whatever projects
  const { configs } = await jest<Shown>('--showConfig')
  expect(sorted(configs.flatMap(({ testMatch }) => testMatch))).toEqual(tests)
  expect(sorted(await jest<string[]>('--listTests', '--json'))).toEqual(tests)
})
