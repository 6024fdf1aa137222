// npm run court:key -- <court code> | --list | --revoke <last four characters or id>: keys of
// courts' own systems.
import { closeDatabase } from '@/lib/data/door'
import type { CourtKeyRecord } from '@/lib/data/stores/court/court-key-store'
import { stamp } from '@/lib/labels/zh-CN/moment'
import { AppError } from '@/lib/platform/app-error'
import {
  listCourtKeys,
  makeCourtKeyAsOperator,
  revokeCourtKeyAsOperator,
} from '@/lib/use-cases/court/court-keys-by-operator'

const USAGE = `用法：
  npm run court:key -- <法院编号>              为该法院签发一个接口密钥
  npm run court:key -- --list                  列出全部密钥（不含密钥本身）
  npm run court:key -- --revoke <末四位或编号>  吊销一个密钥`

const SENTENCES: Readonly<Record<string, (error: AppError) => string>> = {
  COURT_UNKNOWN: ({ facts }) => `没有编号为 ${facts.code} 的法院，请核对法院编号。`,
  COURT_KEY_UNKNOWN: ({ facts }) => `没有末四位或编号为 ${facts.key} 的密钥，请用 --list 查看。`,
  COURT_KEY_AMBIGUOUS: ({ facts }) =>
    `有 ${facts.count} 个有效密钥的末四位都是 ${facts.key}，请改用编号（见 --list）。`,
  COURT_KEY_REVOKED: ({ facts }) => `密钥 ${facts.key} 此前已经吊销，无需重复操作。`,
}

function lineOf({
  id,
  hint,
  courtCode,
  courtName,
  createdAt,
  lastUsedAt,
  revokedAt,
}: CourtKeyRecord): string {
  const state = revokedAt
    ? `已于 ${stamp(revokedAt)} 吊销`
    : lastUsedAt
      ? `最近使用 ${stamp(lastUsedAt)}`
      : '尚未使用'
  return `${courtCode}  ${courtName}  末四位 ${hint}  签发于 ${stamp(createdAt)}  ${state}  编号 ${id}`
}

async function run(args: readonly string[]): Promise<string> {
  const [first, second, ...rest] = args
  if (first === '--list' && second === undefined) {
    const keys = await listCourtKeys()
    return keys.length === 0 ? '尚未签发接口密钥。' : keys.map(lineOf).join('\n')
  }
  if (first === '--revoke' && second !== undefined && rest.length === 0) {
    const { courtName, hint } = await revokeCourtKeyAsOperator(second)
    return `已吊销“${courtName}”末四位为 ${hint} 的接口密钥，从下一次请求起不再有效。`
  }
  if (first !== undefined && !first.startsWith('-') && second === undefined) {
    const { courtName, key } = await makeCourtKeyAsOperator(first)
    return `已为“${courtName}”签发接口密钥，只显示这一次，请立即妥善保存：\n${key}`
  }
  throw new AppError('USAGE')
}

try {
  console.log(await run(process.argv.slice(2)))
} catch (error) {
  if (!(error instanceof AppError)) throw error
  console.error(SENTENCES[error.code]?.(error) ?? USAGE)
  process.exitCode = 1
} finally {
  await closeDatabase()
}
