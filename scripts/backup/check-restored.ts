// Part of `npm run backup:restore`: the application's own view of what was restored, as one line of
// JSON. All chains are recomputed, every file that a row names is opened and compared.
import { closeDatabase } from '@/lib/data/door'
import { checkStoredFiles } from '@/lib/jobs/check-stored-files'
import { verifyChains } from '@/lib/jobs/verify-chains'
import { chainFaultInWords } from '@/lib/labels/zh-CN/chain-fault'

try {
  const { events, chains, anchors, faultCount, faults } = await verifyChains()
  const record = { events, chains, anchors, faultCount, faults: faults.map(chainFaultInWords) }
  console.log(JSON.stringify({ record, files: await checkStoredFiles() }))
} finally {
  await closeDatabase()
}
