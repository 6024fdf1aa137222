// npm run check: types and lint.
import { installDependencies } from './setup/dependencies.mjs'
import { assertNodeVersion } from './setup/project.mjs'
import { runCommand, step } from './setup/steps.mjs'

assertNodeVersion()

await runCommand(async () => {
  await step('安装依赖', installDependencies)
  const { generateClient } = await import('./setup/prisma-client.mjs')
  const { checkLint, checkTypes } = await import('./testing/checks.mjs')
  await step('生成数据访问代码', generateClient)
  const areTypesRight = await step('检查类型', checkTypes, { isSpeaking: true })
  const isLintClean = await step('检查代码规范', checkLint, { isSpeaking: true })
  if (!areTypesRight || !isLintClean) process.exitCode = 1
})
