import { execFileSync, spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'

/**
 * Answers for each version, by a program of its own: the commands are ES modules that nothing here
 * can import.
 */
function ask(
  fn: 'isSupportedNode' | 'endOfLifeNotice' | 'keptNode',
  versions: readonly string[],
): unknown[] {
  const program = `import { ${fn} } from './scripts/setup/node-version.mjs'
    console.log(JSON.stringify(${JSON.stringify(versions)}.map((version) => ${fn}(version))))`
  const answer = execFileSync(process.execPath, ['--input-type=module', '--eval', program])
  return JSON.parse(String(answer)) as unknown[]
}

test('能运行的是 20.19、22.13、24 起的版本，没有长期支持的 21、23 不能', () => {
  const runs = ['20.19.0', '20.20.2', '22.13.0', '22.20.1', '24.0.0', '26.1.0']
  const refused = ['18.20.8', '20.18.3', '21.7.3', '22.12.0', '23.11.1']
  expect(ask('isSupportedNode', runs)).toEqual(runs.map(() => true))
  expect(ask('isSupportedNode', refused)).toEqual(refused.map(() => false))
})

test('停止维护的版本照常运行，启动时提醒换哪一版；还在维护的不提醒', () => {
  const [ended, ...others] = ask('endOfLifeNotice', ['20.19.0', '22.13.0', '24.0.0'])
  expect(ended).toMatch(/停止安全更新，.*22 或 24。$/)
  expect(others).toEqual([null, null])
})

test('停止维护的版本由随依赖安装的 Node.js 接着运行；还在维护的不换', () => {
  const [ended, ...others] = ask('keptNode', ['20.20.2', '22.13.0', '24.0.0'])
  expect(others).toEqual([null, null])
  const { optionalDependencies } = JSON.parse(readFileSync('package.json', 'utf8')) as {
    optionalDependencies: Record<string, string>
  }
  const wanted = optionalDependencies[`node-${process.platform}-${process.arch}`]
  if (wanted === undefined) return expect(ended).toBeNull()
  const { stdout } = spawnSync(String(ended), ['--version'], { encoding: 'utf8' })
  expect(stdout.trim()).toBe(`v${wanted}`)
})

test('package.json 写的与命令检查的一致，说明里写明建议哪一版', () => {
  const { engines } = JSON.parse(readFileSync('package.json', 'utf8')) as {
    engines: { node: string }
  }
  expect(engines.node).toBe('^20.19.0 || ^22.13.0 || >=24.0.0')
  for (const file of ['README.md', 'docs/operations/running.md'])
    expect(readFileSync(file, 'utf8')).toMatch(/22（22\.13 起）或 24/)
})
