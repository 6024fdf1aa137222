// npm run institution:create -- --code sl-mediation --name 示例区调解中心 --kind people --courts
// sl-district [--parent sl-center] [--json]
import { INSTITUTION_KINDS } from '@/lib/domain/institution/profile-rules'
import { createInstitutionAsOperator } from '@/lib/use-cases/institution/create-institution'
import { runSetUpCommand } from './set-up-command'

await runSetUpCommand({
  usage: `用法：
  npm run institution:create -- --code 编号 --name 全称 --kind ${INSTITUTION_KINDS.join('|')}
    --courts 法院编号 [--courts 法院编号 …] [--parent 上级机构编号] [--json]
  --parent 添加为该机构的分支机构；邀请法院照样逐家登记，不随上级机构。`,
  options: { code: 'one', name: 'one', kind: 'one', courts: 'many', parent: 'one' },
  run: createInstitutionAsOperator,
  inWords: ({ name, code, parent, courts }) => [
    `已添加${parent === null ? '机构' : `“${parent}”的分支机构`}“${name}”，编号 ${code}，邀请法院：${courts.join('、')}。`,
    `接下来：npm run account:create -- --role institution_admin --institution ${code} --name 姓名 --phone 手机号。`,
  ],
})
