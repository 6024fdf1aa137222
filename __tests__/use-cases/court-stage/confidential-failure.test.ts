import { handOver } from '@/lib/edge/dossier/hand-over'
import { readKept } from '@/lib/files/read-kept'
import { getPacks } from '@/lib/queries/case/get-packs'
import { getCourtStage } from '@/lib/queries/court-stage/get-court-stage'
import { findCourtCases } from '@/lib/queries/court/find-court-cases'
import { findCourtDesk } from '@/lib/queries/court/find-court-desk'
import { getCourtCase } from '@/lib/queries/court/get-court-case'
import { getCourtCaseScore } from '@/lib/queries/court/get-court-case-score'
import { getCourtMinutes } from '@/lib/queries/court/get-court-minutes'
import { getCourtDossier } from '@/lib/queries/court/get-court-dossier'
import { getCourtProgress } from '@/lib/queries/court/get-court-progress'
import { getCourtServices } from '@/lib/queries/court/get-court-services'
import { receiveTransfer } from '@/lib/use-cases/court-stage/receive-transfer'
import { sendBack } from '@/lib/use-cases/court-stage/send-back'
import { layPapers } from '../../support/case-papers'
import { layPart } from '../../support/case-parts'
import { done, MARKS, marksIn, OPEN, sayConfidentially } from '../../support/confidential-words'
import { layStage } from '../../support/court-stages'
import { finaliseAsSeen } from '../../support/finalise'
import { layPreparations } from '../../support/lay-preparations'
import { layMessage, layOffer } from '../../support/talk'
import { fileMaterial, seenPlan } from '../../support/packs'
import { readPdf, textOfPages } from '../../support/read-pdf'
import { unzippedBytes } from '../../support/unzipped'
import { asOwner, buildWorld, closeWorld, layCase, type World } from '../../support/world'

// confidentiality.md; 在线调解规则第18条、特邀规定第22条：调解不成的案件，移送的材料和法院的每一页里，没有一处保密的话。

let world: World
beforeAll(async () => {
  world = await buildWorld()
})
afterAll(closeWorld)

/** Tables that the court reads, and those of what follows the mediation. */
const OUTSIDE = [
  'events',
  'outbox',
  'notices',
  'case_search',
  'court_packs',
  'court_steps',
  'paper_marks',
] as const

/**
 * A failed case of two parties with every confidential text in it: notes, minutes, facts, talks,
 * offers, and papers that stay.
 */
async function layFailedCase() {
  const existing = await layCase(world, { status: 'in_mediation', acceptedDaysAgo: 12 })
  const caseId = existing.id
  await layPapers(existing)
  await layPreparations(existing)
  const { minutesId } = await sayConfidentially(world, existing)
  const marked = (mark: string) => mark.repeat(8)
  const sentAt = new Date(Date.now() - 60_000)
  await layMessage(world, caseId, { words: marked(MARKS.concession) })
  await layMessage(world, caseId, {
    words: marked(MARKS.caucus),
    audience: 'caucus',
    caucus_party_id: existing.applicantId,
    topic_id: null,
    sent_at: sentAt,
    visible_at: sentAt,
  })
  await layOffer(world, caseId, {
    words: JSON.stringify({
      amount: null,
      payer: null,
      manner: null,
      on: null,
      conditions: marked(MARKS.concession),
    }),
  })
  for (const slot of ['session_record', 'evidence'] as const)
    await fileMaterial(caseId, { title: `留存的${slot}`, text: marked(MARKS.concession), slot })
  await asOwner(
    `UPDATE cases SET status = 'closed', outcome = 'deadlock', closed_at = now(), closing_days = 3
      WHERE id = $1`,
    [caseId],
  )
  await layPart('closings', caseId, {
    mediator_id: world.people.mediatorA.id,
    closed_at: new Date(),
    outcome: 'deadlock',
    account: OPEN,
    failure_reason: '金额相差过大',
    cost_raising: '无',
    court_notes: '无',
  })
  await layStage(caseId, 'transfer_due')
  return { caseId, minutesId }
}

test('移送的材料有四项记录，没有一处保密的话；法院的每一页也没有', async () => {
  const { caseId, minutesId } = await layFailedCase()
  const { mediatorA, adminA, clerkA, judgeA, reviewerA } = world.people
  await done(finaliseAsSeen(mediatorA, caseId, 'closing_report'))
  await done(handOver(adminA, { caseId, seen: await seenPlan(adminA, caseId) }))
  await done(sendBack(clerkA, { caseId, missing: ['petition'] }))
  await done(handOver(adminA, { caseId, seen: await seenPlan(adminA, caseId) }))
  await done(receiveTransfer(clerkA, { caseId }))

  const packs = await asOwner<{ storage_key: string; sha256: string }>(
    'SELECT storage_key, sha256 FROM court_packs WHERE case_id = $1',
    [caseId],
  )
  expect(packs).toHaveLength(2)
  const said: string[] = []
  for (const { storage_key: key, sha256 } of packs)
    for (const [name, file] of await unzippedBytes(await readKept(key, sha256))) {
      const text = name.endsWith('.pdf')
        ? await readPdf(Uint8Array.from(file)).then(textOfPages, () => '')
        : file.toString('utf8')
      said.push(text)
      expect([name, marksIn(name + text)]).toEqual([name, []])
    }
  // The four records of 第21条 are there, so that this test reads what it compares.
  expect(said.some((text) => text.includes(OPEN) && text.includes('金额相差过大'))).toBe(true)

  const pages = [
    getCourtStage,
    getPacks,
    getCourtCase,
    getCourtProgress,
    getCourtServices,
    getCourtDossier,
    getCourtCaseScore,
  ] as const
  for (const actor of [clerkA, judgeA, reviewerA]) {
    for (const page of pages) {
      const answer = await page(actor, { caseId })
      expect([page.act, answer.ok, marksIn(JSON.stringify(answer))]).toEqual([page.act, true, []])
    }
    for (const list of [findCourtDesk, findCourtCases])
      expect(marksIn(JSON.stringify(await list(actor, { tab: 'all' })))).toEqual([])
    expect(marksIn(JSON.stringify(await getCourtMinutes(actor, { caseId, minutesId })))).toEqual([])
  }
  for (const table of OUTSIDE) {
    const rows = await asOwner<{ row: string }>(`SELECT to_jsonb(t)::text AS row FROM ${table} t`)
    expect([table, marksIn(rows.map(({ row }) => row).join(''))]).toEqual([table, []])
  }
  // The marks are in the case: what was not found was there to be found.
  const rows = await asOwner<{ row: string }>('SELECT to_jsonb(t)::text AS row FROM messages t')
  expect(marksIn(rows.map(({ row }) => row).join(''))).not.toEqual([])
})
