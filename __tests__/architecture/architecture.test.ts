import { dirname } from 'node:path'
import { FILES, importsOf } from './source-tree'
import './bad-input-table.checks'
import './client-bundles.checks'
import './commands-in-docs.checks'
import './confidential.checks'
import './data-access.checks'
import './drills.checks'
import './floors.checks'
import './habits.checks'
import './line-width.checks'
import './plain-words.checks'
import './rooms.checks'
import './screen-words.checks'
import './sealed-columns.checks'
import './shown-words.checks'

// One test file for all checks of the source: it is parsed once, which is most of their time.

test('每一组共用准备的测试，由同一文件夹的一个测试文件运行', () => {
  const suites = FILES.filter((file) => /\.suite\.ts$/.test(file))
  const run = FILES.filter((file) => /\.test\.tsx?$/.test(file)).flatMap((file) =>
    importsOf(file)
      .map(({ to }) => to ?? '')
      .filter((to) => dirname(to) === dirname(file) && /\.suite\.ts$/.test(to)),
  )
  expect(run.sort()).toEqual([...suites].sort())
})

test('每一份检查都在这里运行', () => {
  const checks = FILES.filter((file) => /\.checks\.ts$/.test(file))
  const run = importsOf('__tests__/architecture/architecture.test.ts').map(({ to }) => to)
  expect(checks.filter((file) => !run.includes(file))).toEqual([])
})
