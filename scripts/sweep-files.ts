// npm run files:sweep: removes files that belong to no case (left by a process that was killed
// while it received them).
import { closeDatabase } from '@/lib/data/door'
import { sweepOrphans } from '@/lib/files/sweep-orphans'
import { now } from '@/lib/platform/clock'

try {
  console.log(
    `已清理 ${await sweepOrphans(now())} 个不属于任何案件的文件（只清理 24 小时以前的）。`,
  )
} finally {
  await closeDatabase()
}
