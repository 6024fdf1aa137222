// npm run court:create -- --code sl-district --name 示例区人民法院 --shortName 示例区法院 --caseNumberPrefix
// 多元化解 [--json]
import { createCourtAsOperator } from '@/lib/use-cases/court/create-court'
import { runSetUpCommand } from './set-up-command'

await runSetUpCommand({
  usage: `用法：
  npm run court:create -- --code 编号 --name 全称 --shortName 简称 --caseNumberPrefix 字号 [--json]`,
  options: { code: 'one', name: 'one', shortName: 'one', caseNumberPrefix: 'one' },
  run: createCourtAsOperator,
  inWords: ({ name, code }) => [
    `已添加法院“${name}”，编号 ${code}。`,
    `接下来：npm run court:key -- ${code} 签发接口密钥。`,
  ],
})
