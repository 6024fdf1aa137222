// npm run admin:create -- --role security_admin --name 张三 --phone 13800000000: the first of each
// of the three administrators; without --role a system administrator. Further ones are proposed on
// a page and confirmed by a second person.
// npm run admin:create -- --renew --phone 13800000000: a new initial password for an account that
// exists; with --without-second-factor its 两步验证 is removed as well. With --json the answer is
// one line for a program: the account and its initial password, or the error.
import { parseArgs } from 'node:util'
import { closeDatabase } from '@/lib/data/door'
import { INITIAL_PASSWORD_HOURS } from '@/lib/domain/access/password-rules'
import { isPowerRole, POWER_ROLES } from '@/lib/domain/proposal/proposal-kinds'
import { accountRole } from '@/lib/labels/zh-CN/case'
import { AppError } from '@/lib/platform/app-error'
import { createAccount } from '@/lib/use-cases/account/create-account'
import { renewInitialPassword } from '@/lib/use-cases/account/renew-initial-password'

const USAGE = `用法：
  npm run admin:create -- [--role 身份] --name 张三 --phone 13800000000 [--json]   建立管理员账号
    身份：${POWER_ROLES.map((role) => `${role}（${accountRole[role]}）`).join('、')}，不写的为系统管理员。
    三类管理员由不同的人担任，手机号不得相同。
  npm run admin:create -- --renew --phone 13800000000 [--json]   为已有账号重新发放初始密码
    加 --without-second-factor：同时取消其两步验证（手机和恢复码都已遗失）`

const MISTAKES: Readonly<Record<string, string>> = {
  ACCOUNT_PHONE_FORMAT: '手机号不正确：应为 11 位手机号，例如 13800000000。',
  ACCOUNT_PHONE_TAKEN: '这个手机号已经有账号，没有改动。如需重新发放初始密码，请加 --renew。',
  ACCOUNT_UNKNOWN: '没有这个手机号的账号，没有改动。',
}

function readArguments() {
  try {
    return parseArgs({
      options: {
        role: { type: 'string', default: 'system_admin' },
        name: { type: 'string' },
        phone: { type: 'string' },
        renew: { type: 'boolean', default: false },
        'without-second-factor': { type: 'boolean', default: false },
        json: { type: 'boolean', default: false },
      },
    }).values
  } catch {
    return null
  }
}

/** As the other set-up commands answer a program: the error goes to standard output. */
function refuse(message: string, isJson: boolean, code = 'INPUT_INVALID'): number {
  if (isJson) console.log(JSON.stringify({ error: { code, message } }))
  else console.error(message)
  return 1
}

async function run(): Promise<number> {
  const typed = readArguments()
  const name = typed?.name?.trim() ?? ''
  const isJson = typed?.json ?? false
  if (!typed?.phone || (!typed.renew && name === '')) return refuse(USAGE, isJson)
  const { role } = typed
  if (!isPowerRole(role)) return refuse(USAGE, isJson)
  if (name.length > 40) return refuse('姓名过长，请不要超过 40 个字。', isJson)
  try {
    const made = typed.renew
      ? await renewInitialPassword(typed.phone, {
          withoutSecondFactor: typed['without-second-factor'],
        })
      : {
          name,
          ...(await createAccount({
            role,
            name,
            phone: typed.phone,
            mustChange: true,
          })),
        }
    if (isJson) {
      const { phone, renew } = typed
      const who = { name: made.name, phone, ...(renew ? {} : { role }) }
      console.log(JSON.stringify({ ...who, initialPassword: made.initialPassword }))
      return 0
    }
    console.log(
      typed.renew
        ? `已为${made.name}重新发放初始密码，原有登录全部失效。`
        : `已建立${accountRole[role]}账号：${made.name}`,
    )
    console.log(`手机号：${typed.phone}`)
    console.log(`初始密码：${made.initialPassword}`)
    console.log(
      `初始密码只显示这一次，${INITIAL_PASSWORD_HOURS} 小时内有效，只能登录一次，登录后须立即修改。`,
    )
    return 0
  } catch (error) {
    const known = error instanceof AppError && MISTAKES[error.code] ? error.code : null
    const cause = error instanceof Error ? error.name : '未知错误'
    return known
      ? refuse(MISTAKES[known]!, isJson, known)
      : refuse(
          `未完成，没有改动（${cause}）。请确认数据库在运行，再试一次。`,
          isJson,
          'UNAVAILABLE',
        )
  } finally {
    await closeDatabase()
  }
}

process.exitCode = await run()
