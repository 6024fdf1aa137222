// npm run check: types, lint, format and the rules of the architecture.
import { installDependencies } from './setup/dependencies.mjs'
import { assertNodeVersion } from './setup/node-version.mjs'
import { runCommand, step } from './setup/steps.mjs'

assertNodeVersion()

await runCommand(async () => {
  await step('安装依赖', installDependencies)
  const { generateClient } = await import('./setup/prisma-client.mjs')
  const { checkFormat, checkLint, checkTypes } = await import('./testing/checks.mjs')
  const { runJest } = await import('./testing/jest-run.mjs')
  await step('生成数据访问代码', generateClient)
  const areTypesRight = await step('检查类型', checkTypes, { isSpeaking: true })
  const isLintClean = await step('检查代码规范', checkLint, { isSpeaking: true })
  const isFormatted = await step('检查代码格式', checkFormat, { isSpeaking: true })
  const rules = { projects: ['unit'], args: ['__tests__/architecture'] }
  const { failed } = await step('检查结构', () => runJest(rules), { isSpeaking: true })
  if (!areTypesRight || !isLintClean || !isFormatted || failed > 0) process.exitCode = 1
})
