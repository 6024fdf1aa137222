// npm run account:create -- --role institution_admin --institution sl-mediation --name 林敏 --phone
// 13800000000 [--json]
import { INITIAL_PASSWORD_HOURS } from '@/lib/domain/access/password-rules'
import { STAFF_ROLES } from '@/lib/domain/setup/staff-accounts'
import { accountRole } from '@/lib/labels/zh-CN/case'
import { createStaffAccountAsOperator } from '@/lib/use-cases/account/create-staff-account'
import { runSetUpCommand } from './set-up-command'

await runSetUpCommand({
  usage: `用法：
  npm run account:create -- --role 身份 --name 姓名 --phone 手机号
    [--court 法院编号 | --institution 机构编号] [--json]
身份：${STAFF_ROLES.map((role) => `${role}（${accountRole[role]}）`).join('、')}`,
  options: { role: 'one', name: 'one', phone: 'one', court: 'one', institution: 'one' },
  run: createStaffAccountAsOperator,
  inWords: ({ name, role, tenant, phone, initialPassword }) => [
    `已添加${accountRole[role]}账号：${name}${tenant ? `（${tenant}）` : ''}`,
    `手机号：${phone}`,
    `初始密码：${initialPassword}`,
    `初始密码只显示这一次，${INITIAL_PASSWORD_HOURS} 小时内有效，只能登录一次，登录后须立即修改。`,
  ],
})
