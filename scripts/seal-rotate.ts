// npm run seal:rotate [-- --check] [--json]: seals every stored number again with the current key; --check only counts.
import { parseArgs } from 'node:util'
import { closeDatabase } from '@/lib/data/door'
import { countSeals, type KeyUse, type SealCounts } from '@/lib/jobs/count-seals'
import { rotateSeals, type Rotation } from '@/lib/jobs/rotate-seals'
import { now } from '@/lib/platform/clock'
import type { SealedColumn } from '@/lib/platform/sealed-columns'

const USAGE = `用法：
  npm run seal:rotate               用当前密钥重新加密全部号码，可在运行中进行，中断后再运行即可
  npm run seal:rotate -- --check    只统计各密钥加密的数量，不改动
  加 --json 供脚本读取。还有没换完的，结束码为 1。`

const COLUMN: Readonly<Record<SealedColumn, string>> = {
  'accounts.phone_sealed': '账号手机号',
  'mediator_profiles.identity_sealed': '调解员身份证号码',
  'parties.document_sealed': '当事人证件号',
  'parties.phone_sealed': '当事人电话',
  'parties.residence_sealed': '当事人住址',
  'parties.representative_sealed': '法定代表人电话',
  'agents.document_sealed': '代理人证件号',
  'agents.phone_sealed': '代理人电话',
  'service_addresses.address_sealed': '送达地址',
  'service_addresses.phone_sealed': '送达电话',
  'service_addresses.electronic_sealed': '电子送达地址',
  'address_confirmations.address_sealed': '确认的送达地址',
  'address_confirmations.phone_sealed': '确认的送达电话',
  'address_confirmations.electronic_sealed': '确认的电子送达地址',
  'case_documents.content_sealed': '定稿文书的内容',
  'deliveries.number_sealed': '通知的号码',
  'import_rows.content_sealed': '补录表格的行',
}

const KEY: Readonly<Record<KeyUse['is'], string>> = {
  current: '当前密钥',
  older: '旧密钥',
  unknown: '环境中没有的密钥',
}

const number = (value: number) => value.toLocaleString('zh-CN')

/** What is done next, in a sentence. */
function nextStep({ remaining, mayRemoveOlderKeys, keys }: SealCounts): string {
  if (remaining > 0 && keys.some(({ is, values }) => is === 'unknown' && values > 0))
    return `还有 ${number(remaining)} 项不是用当前密钥加密的，其中有的密钥不在环境中：请把它加进 HEYI_PERSONAL_KEYS_OLD，再运行 npm run seal:rotate。`
  if (remaining > 0)
    return `还有 ${number(remaining)} 项不是用当前密钥加密的，旧密钥还不能移除。请运行 npm run seal:rotate。`
  return mayRemoveOlderKeys
    ? '全部用当前密钥加密。旧密钥可以从 HEYI_PERSONAL_KEYS_OLD 移除，并与数据库备份分开保存到旧备份销毁为止。'
    : '全部用当前密钥加密。'
}

function printCounts(counts: SealCounts): void {
  for (const { keyId, is, values } of counts.keys)
    console.log(`${KEY[is]} ${keyId}：${number(values)} 项`)
  if (counts.unbound > 0) console.log(`不含密钥编号的旧格式：${number(counts.unbound)} 项`)
  for (const { column, remaining } of counts.columns)
    if (remaining > 0) console.log(`  ${COLUMN[column]}：${number(remaining)} 项待更换`)
}

function printRotation({ resealed, unreadable }: Rotation): void {
  const sum = [...resealed.values()].reduce((total, values) => total + values, 0)
  console.log(`已重新加密 ${number(sum)} 项。`)
  for (const [column, values] of resealed) console.log(`  ${COLUMN[column]}：${number(values)} 项`)
  if (unreadable.length > 0)
    console.error(
      '以下内容无法读取，原样保留（密钥不在环境中、内容被改动，或者是从别的行移来的）：',
    )
  for (const { column, row } of unreadable) console.error(`  ${COLUMN[column]}，行 ${row}`)
}

const asJson = (counts: SealCounts, rotation?: Rotation) =>
  JSON.stringify({
    ...counts,
    columns: counts.columns.map((each) => ({
      ...each,
      ...(rotation && { resealed: rotation.resealed.get(each.column) ?? 0 }),
    })),
    ...(rotation && { resealed: undefined, unreadable: rotation.unreadable }),
  })

function showProgress(): (resealed: number) => void {
  let sum = 0
  return (resealed) => {
    sum += resealed
    if (process.stderr.isTTY) process.stderr.write(`\r已重新加密 ${number(sum)} 项…`)
  }
}

async function run(): Promise<number> {
  let values: { check: boolean; json: boolean }
  try {
    values = parseArgs({
      options: {
        check: { type: 'boolean', default: false },
        json: { type: 'boolean', default: false },
      },
    }).values
  } catch {
    console.error(USAGE)
    return 2
  }
  const rotation = values.check ? null : await rotateSeals(now(), { onBatch: showProgress() })
  if (rotation && process.stderr.isTTY) process.stderr.write('\r\u001b[K')
  const counts = rotation ?? (await countSeals())
  if (values.json) console.log(asJson(counts, rotation ?? undefined))
  else {
    if (rotation) printRotation(rotation)
    printCounts(counts)
    console.log(nextStep(counts))
  }
  return counts.remaining === 0 ? 0 : 1
}

try {
  process.exitCode = await run()
} finally {
  await closeDatabase()
}
