// npm run audit:anchor: seals the heads of all chains that moved since the last anchor. The running
// server does so every hour by itself.
import { asSystem, closeDatabase } from '@/lib/data/door'
import { findLastAnchor } from '@/lib/data/stores/audit/anchor-store'
import { anchorChains } from '@/lib/jobs/anchor-chains'
import { stamp } from '@/lib/labels/zh-CN/moment'
import { now } from '@/lib/platform/clock'

try {
  const { heads } = await anchorChains(now())
  const last = await asSystem('report the last anchor', findLastAnchor)
  console.log(
    heads === 0
      ? '上次封存以后没有新的记录，已封存这一事实。'
      : `已封存 ${heads.toLocaleString('zh-CN')} 条链的新记录。`,
  )
  if (last)
    console.log(
      `封存时间 ${stamp(last.at)}，摘要 ${last.hash}（请另行保存，以后可用 npm run audit:verify -- --anchor <摘要> 核对）`,
    )
} finally {
  await closeDatabase()
}
