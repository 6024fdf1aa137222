// A program that binds the dossiers that are due, as the server's job does, and finalises the
// documents that its standard input orders, until it is killed: see startChild in kill-program.ts.
// It ends when its standard input does.
import { writeSync } from 'node:fs'
import { createInterface } from 'node:readline'
import { setTimeout as sleep } from 'node:timers/promises'
import { closeDatabase } from '@/lib/data/door'
import { bindDossier } from '@/lib/documents/dossier/bind-dossier'
import { finaliseDocument } from '@/lib/edge/document/finalise-document'
import { makePageCopy } from '@/lib/files/page-copy'
import { workDossiers } from '@/lib/jobs/dossier/work-dossiers'
import type { ArchiveLine, FinaliseOrder } from './archive-lines'

const POLL_MS = 10
let isStopping = false

// Synchronous: the line is with the parent before anything else happens here, and outlives this
// program.
const say = (line: ArchiveLine) => writeSync(1, `${JSON.stringify(line)}\n`)

async function finalise({ actor, input }: FinaliseOrder): Promise<void> {
  say({ say: 'begun', caseId: input.caseId })
  const answer = await finaliseDocument(actor, input)
  say({
    say: 'answered',
    caseId: input.caseId,
    documentId: answer.ok ? answer.value.documentId : null,
    refusal: answer.ok ? null : answer.refusal.code,
  })
}

const finalising: Promise<void>[] = []
createInterface({ input: process.stdin })
  .on('line', (line) => finalising.push(finalise(JSON.parse(line) as FinaliseOrder)))
  .on('close', () => {
    isStopping = true
  })

say({ say: 'ready' })
while (!isStopping) {
  await workDossiers(
    () => new Date(),
    (order) => bindDossier(order, makePageCopy),
  )
  await sleep(POLL_MS)
}
await Promise.all(finalising)
await closeDatabase()
process.exit(0)
