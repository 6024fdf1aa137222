import { workOutbox } from '@/lib/jobs/work-outbox'
import { closeCase } from '@/lib/use-cases/case/close-case'
import { ruleOnConfirmation } from '@/lib/use-cases/confirmation/rule-on-confirmation'
import { decideObjection } from '@/lib/use-cases/ruling/decide-objection'
import { layAdmitted, layAgreed } from '../../support/confirmations'
import { layObjection } from '../../support/rulings'
import type { Talk } from '../../support/talk'
import { asOwner, buildWorld, closeWorld, type World } from '../../support/world'

// 签署后当即申请的，裁定可能在结案以前：积分仍出自裁定（domain.md 5.4）。

let world: World
beforeAll(async () => {
  world = await buildWorld()
})
afterAll(closeWorld)

/**
 * A case still in mediation whose agreement the court has confirmed. @returns the id of the
 * application
 */
async function ruleBeforeClosing(talk: Talk): Promise<string> {
  const confirmationId = await layAdmitted(world, talk)
  await asOwner(
    `UPDATE cases SET status = 'in_mediation', outcome = NULL, closed_at = NULL, closing_days = NULL
     WHERE id = $1`,
    [talk.caseId],
  )
  const ruled = { confirmationId, ruling: 'confirm' }
  expect(await ruleOnConfirmation(world.people.judgeA, ruled)).toMatchObject({ ok: true })
  return confirmationId
}

const close = (caseId: string) =>
  closeCase(world.people.mediatorA, { caseId, outcome: 'agreement', account: '各方签署了协议' })

async function earned(caseId: string) {
  await workOutbox(new Date(Date.now() + 1000))
  return asOwner(
    `SELECT p.points, e.kind FROM score_points p JOIN events e ON e.id = p.event_id
     WHERE p.case_id = $1 AND p.code IN ('success_confirmed', 'confirmation_set_aside')`,
    [caseId],
  )
}

test('结案时得分，出自裁定，只有一次', async () => {
  const talk = await layAgreed(world)
  const { caseId } = talk
  await ruleBeforeClosing(talk)
  expect(await earned(caseId)).toEqual([])
  expect(await close(caseId)).toMatchObject({ ok: true })
  expect(await earned(caseId)).toEqual([{ points: 5, kind: 'confirmation.ruled' }])
})

test('结案以前裁定已被撤销的，不得分', async () => {
  const talk = await layAgreed(world, 0, ['19900008013', '19900008014'])
  const confirmationId = await ruleBeforeClosing(talk)
  const objectionId = await layObjection(world, talk.caseId, confirmationId)
  const decision = {
    confirmationId,
    objectionId,
    result: 'set_aside',
    words: '协议处分了他人的房屋',
  }
  expect(await decideObjection(world.people.judgeA, decision)).toMatchObject({ ok: true })
  expect(await earned(talk.caseId)).toEqual([])
  expect(await close(talk.caseId)).toMatchObject({ ok: true })
  expect(await earned(talk.caseId)).toEqual([])
})
