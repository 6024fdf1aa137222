// npm run seal:rotate [-- --check] [--json]: seals every stored number again with the current key;
// --check only counts.
import { countSeals } from '@/lib/jobs/count-seals'
import { rotateSeals } from '@/lib/jobs/rotate-seals'
import { now } from '@/lib/platform/clock'
import type { SealedColumn } from '@/lib/platform/sealed-columns'
import { inFigures, runRotationCommand } from './rotation-command'

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
  'consultations.phone_sealed': '咨询人手机号',
  'applications.content_sealed': '调解申请的内容',
  'applications.phone_sealed': '调解申请人手机号',
  'referral_drafts.content_sealed': '引调登记的草稿',
  'invitations.phone_sealed': '邀请的手机号',
  'helpers.phone_sealed': '帮忙的人的电话',
  'invited_persons.phone_sealed': '受邀人的电话',
  'corrections.before_sealed': '更正前的内容',
  'corrections.after_sealed': '要求更正成的内容',
  'proposals.content_sealed': '待复核的账号',
  'second_factors.secret_sealed': '两步验证的密钥',
  'webhook_secrets.secret_sealed': '变动通知的签名密钥',
  'import_rows.content_sealed': '补录表格的行',
}

const amount = (count: number) => `${inFigures(count)} 项`

await runRotationCommand({
  name: 'seal:rotate',
  olderKeys: 'HEYI_PERSONAL_KEYS_OLD',
  words: {
    rotates: '用当前密钥重新加密全部号码',
    amount,
    hasRemaining: (left) => `还有 ${left}不是用当前密钥加密的`,
    isWhole: '全部用当前密钥加密',
    backups: '数据库备份',
    unreadable: '以下内容无法读取，原样保留（密钥不在环境中、内容被改动，或者是从别的行移来的）：',
  },
  amountOf: ({ values }) => values,
  count: countSeals,
  rotate(onProgress) {
    let sum = 0
    return rotateSeals(now(), { onBatch: (resealed) => onProgress((sum += resealed)) })
  },
  countLines: ({ unbound, columns }) => [
    ...(unbound > 0 ? [`不含密钥编号的旧格式：${amount(unbound)}`] : []),
    ...columns.flatMap(({ column, remaining }) =>
      remaining > 0 ? `  ${COLUMN[column]}：${amount(remaining)}待更换` : [],
    ),
  ],
  rotationLines({ resealed }) {
    const sum = [...resealed.values()].reduce((total, values) => total + values, 0)
    const lines = [...resealed].map(([column, values]) => `  ${COLUMN[column]}：${amount(values)}`)
    return [`已重新加密 ${amount(sum)}。`, ...lines]
  },
  placeInWords: ({ column, row }) => `${COLUMN[column]}，行 ${row}`,
  toJson: (counts, rotation) => ({
    ...counts,
    columns: counts.columns.map((each) => ({
      ...each,
      ...(rotation && { resealed: rotation.resealed.get(each.column) ?? 0 }),
    })),
    ...(rotation && { resealed: undefined }),
  }),
})
