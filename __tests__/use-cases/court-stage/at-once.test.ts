import { handOver } from '@/lib/edge/dossier/hand-over'
import { getCourtStage } from '@/lib/queries/court-stage/get-court-stage'
import { receiveTransfer } from '@/lib/use-cases/court-stage/receive-transfer'
import { sendBack } from '@/lib/use-cases/court-stage/send-back'
import { handOverAs, layFailed, layStage, stageOf } from '../../support/court-stages'
import { viewOf } from '../../support/institution-list'
import { fileMaterial, seenPlan } from '../../support/packs'
import { race, TRIALS } from '../../support/race'
import { asOwner, buildWorld, closeWorld, type World } from '../../support/world'

// 调解之后，机构和法院同时办理：只有一个生效，另一个知道是谁、什么时候。

let world: World
beforeEach(async () => {
  world = await buildWorld()
})
afterAll(closeWorld)

const ROUNDS = Math.min(TRIALS, 5)

test(`补送材料和退回同时 ${ROUNDS} 轮：只有一个生效，另一个知道是谁、什么时候`, async () => {
  const { adminA, clerkA } = world.people
  for (let trial = 0; trial < ROUNDS; trial++) {
    const { caseId } = await layFailed(world, 'entrusted_ordinary')
    expect(await handOverAs(adminA, caseId)).toMatchObject({ ok: true })
    // Both pages show the first pack at the court; then the institution adds a paper that was
    // missing.
    await fileMaterial(caseId, { title: '起诉状', text: '起诉', slot: 'petition' })
    const seen = await seenPlan(adminA, caseId)
    const { packId } = await viewOf(getCourtStage(clerkA, { caseId }))
    const attempts = [
      () => handOver(adminA, { caseId, seen }),
      () => sendBack(clerkA, { caseId, missing: ['petition'], seenPack: packId }),
    ]
    const { winners, sentences } = await race(trial % 2 ? attempts.reverse() : attempts)
    expect(winners).toHaveLength(1)
    const isSentBack = (winners[0] === 1) !== (trial % 2 === 1)
    expect(await stageOf(caseId)).toBe(isSentBack ? 'transfer_returned' : 'transferred')
    expect(sentences.join('')).toMatch(
      isSentBack
        ? new RegExp(`已于 \\d{2}:\\d{2} 由${clerkA.name}退回补正`)
        : new RegExp(`${adminA.name}已于 \\d{2}:\\d{2} 补送材料`),
    )
    const packs = await asOwner('SELECT 1 FROM court_packs WHERE case_id = $1', [caseId])
    expect(packs).toHaveLength(isSentBack ? 1 : 2)
  }
})

test(`同时接收 ${ROUNDS} 轮，接收和退回同时：只有一个生效，另一个知道是谁`, async () => {
  const { caseId } = await layFailed(world, 'delegated_pre_filing')
  const { clerkA } = world.people
  for (let trial = 0; trial < ROUNDS; trial++) {
    await layStage(caseId, 'transferred')
    const { winners, sentences } = await race([
      () => receiveTransfer(clerkA, { caseId }),
      () => receiveTransfer(clerkA, { caseId }),
    ])
    expect(winners).toHaveLength(1)
    expect(sentences.join('')).toContain(`由${clerkA.name}接收移送`)
  }
  await layStage(caseId, 'transfer_due')
  expect(await handOverAs(world.people.adminA, caseId)).toMatchObject({ ok: true })
  const { winners } = await race([
    () => sendBack(clerkA, { caseId, missing: ['petition'] }),
    () => receiveTransfer(clerkA, { caseId }),
  ])
  expect(winners).toHaveLength(1)
  expect(await stageOf(caseId)).toBe(winners[0] === 0 ? 'transfer_returned' : 'filing_due')
})
