import { FILES, importsOf } from './source-tree'
import './bad-input-table.checks'
import './client-bundles.checks'
import './commands-in-docs.checks'
import './confidential.checks'
import './data-access.checks'
import './floors.checks'
import './habits.checks'
import './plain-words.checks'
import './rooms.checks'
import './screen-words.checks'
import './sealed-columns.checks'

// One test file for all checks of the source: it is parsed once, which is most of their time.

test('每一份检查都在这里运行', () => {
  const checks = FILES.filter((file) => /\.checks\.ts$/.test(file))
  const run = importsOf('__tests__/architecture/architecture.test.ts').map(({ to }) => to)
  expect(checks.filter((file) => !run.includes(file))).toEqual([])
})
