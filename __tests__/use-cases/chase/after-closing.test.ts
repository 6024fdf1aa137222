import { randomUUID } from 'node:crypto'
import type { CourtStage } from '@/lib/domain/court-stage/stage'
import { chaseCases } from '@/lib/edge/chase/chase-cases'
import { getOwnChases } from '@/lib/queries/chase/get-own-chases'
import { getChasePlan } from '@/lib/queries/court/get-chase-plan'
import { getCourtChases } from '@/lib/queries/court/get-court-chases'
import { chaseCase } from '@/lib/use-cases/chase/chase-case'
import { recordFollowUp } from '@/lib/use-cases/performance/record-follow-up'
import { chaseRows, inDays } from '../../support/chases'
import { layStage } from '../../support/court-stages'
import { viewOf } from '../../support/institution-list'
import { asOwner, buildWorld, closeWorld, layCase, type World } from '../../support/world'

// 结案以后的催办: 移送、备案、归档、回访; docs/decisions/0139-court-loose-ends.md.

let world: World
beforeAll(async () => {
  world = await buildWorld()
})
afterAll(closeWorld)

const chase = (caseId: string) => chaseCase(world.people.clerkA, { caseId, chaseId: randomUUID() })
const codeOf = (decided: { ok: boolean; refusal?: { code: string } }) =>
  decided.ok ? 'done' : decided.refusal!.code

/** A case of an agreement whose archiving is late, and whose last day of performance has passed. */
async function layOwing(stage: CourtStage) {
  const { id, ...parties } = await layCase(world, { status: 'closed' })
  await asOwner(
    `UPDATE cases SET closed_at = now() - interval '60 days', performance_due_on = current_date - 40
      WHERE id = $1`,
    [id],
  )
  await asOwner(
    `INSERT INTO performance_days (case_id, court_id, holder_id, mediator_id, term_no, part_no,
      due_on)
     SELECT id, court_id, holder_id, mediator_id, 1, 1, performance_due_on FROM cases
       WHERE id = $1`,
    [id],
  )
  await layStage(id, stage, 20)
  return { id, ...parties }
}
const openNodes = async (caseId: string) =>
  (await chaseRows(caseId)).flatMap(({ node, closed_because: closed }) => (closed ? [] : [node]))

test('结案以后欠着几样：每样各催一件，写明依据；办了哪一样，哪一样的催办就办结', async () => {
  const { id, applicantId } = await layOwing('record_due')
  for (let times = 0; times < 3; times += 1) expect(codeOf(await chase(id))).toBe('done')
  expect(codeOf(await chase(id))).toBe('CHASED_ALREADY')
  expect((await chaseRows(id)).map(({ node, basis }) => [node, basis]).sort()).toEqual([
    ['archive', 'people_mediation_27'],
    ['performance', 'people_mediation_31'],
    ['record', 'invited_mediation_19'],
  ])
  // Archiving is the institution's alone.
  expect(
    (await viewOf(getOwnChases(world.people.mediatorA, { caseId: id }))).chases
      .map(({ node }) => node)
      .sort(),
  ).toEqual(['待回访', '待备案'])
  expect(
    (await viewOf(getCourtChases(world.people.clerkA, { caseId: id }))).chases.find(
      ({ node }) => node === '待归档',
    )!.law,
  ).toContain('人民调解法第27条（参照）')
  expect(
    codeOf(
      await recordFollowUp(world.people.mediatorA, {
        caseId: id,
        partyId: applicantId,
        on: inDays(0),
        how: 'phone',
        performance: 'performed',
      }),
    ),
  ).toBe('done')
  expect((await openNodes(id)).sort()).toEqual(['archive', 'record'])
  await layStage(id, 'record_submitted')
  expect(await openNodes(id)).toEqual(['archive'])
  await asOwner(`UPDATE cases SET status = 'archived' WHERE id = $1`, [id])
  expect(await openNodes(id)).toEqual([])
  for (const row of await asOwner<{ isSound: boolean }>(
    'SELECT closed_at >= chased_at AS "isSound" FROM court_chases WHERE case_id = $1',
    [id],
  ))
    expect(row.isSound).toBe(true)
  expect(await chase(id)).toMatchObject({ refusal: { code: 'CHASE_NOTHING_OWED' } })
})

test('表单写明催的是哪一样：已经办了的不改催别的，说明案件已不在那里', async () => {
  const { id } = await layOwing('transfer_due')
  const send = (node: string) =>
    chaseCases(world.people.clerkA, { case: `${id}:${randomUUID()}:${node}` })
  expect(codeOf(await send('record'))).toBe('CHASE_NODE_LEFT')
  expect(codeOf(await send('transfer'))).toBe('done')
  await layStage(id, 'transferred')
  expect(codeOf(await send('transfer'))).toBe('CHASE_NODE_LEFT')
  expect(await openNodes(id)).toEqual([])
  const plan = (given: string) => viewOf(getChasePlan(world.people.clerkA, { case: given }))
  expect((await plan(`${id}:archive`)).planned).toMatchObject([{ point: 'archive' }])
  expect((await plan(`${id}:transfer`)).cannot).toHaveLength(1)
  expect(await plan(`${id}:nonsense`)).toMatchObject({ planned: [{ point: 'archive' }] })
  expect(await plan('nonsense')).toMatchObject({ planned: [], cannot: [] })
})
