import { randomUUID } from 'node:crypto'
import type { Actor } from '@/lib/domain/access/roles'
import { reassignMediator } from '@/lib/use-cases/case/reassign-mediator'
import { addCoMediator } from '@/lib/use-cases/co-mediator/add-co-mediator'
import { createMediator } from '@/lib/use-cases/mediator/create-mediator'
import { disableMediator } from '@/lib/use-cases/mediator/disable-mediator'
import { enableMediator } from '@/lib/use-cases/mediator/enable-mediator'
import { writeMinutes } from '@/lib/use-cases/minutes/write-minutes'
import { actAt, caseRow } from '../support/case-rows'
import { codeOf, coMediation, coMediatorRows } from '../support/co-mediation'
import { layMinutes } from '../support/lay-minutes'
import { mediatorInput } from '../support/mediator-input'
import { TRIALS, type Attempt } from '../support/race'
import { enterRoster } from '../support/rosters'
import { asOwner, buildWorld, closeWorld, type World } from '../support/world'
jest.setTimeout(300_000 + TRIALS * 2_000)

// 协同调解的并发. 谢岚 (mediatorA) presides, 王朗 (mediatorA2) joins.

let world: World
beforeAll(async () => {
  world = await buildWorld()
})
afterAll(closeWorld)

const { open, add, declare, end, contact, note } = coMediation(() => world)
type ExistingCase = Awaited<ReturnType<typeof open>>

/** Runs acts at once. @returns what became of each, in order */
const meet = async (acts: readonly Attempt[]) =>
  (await Promise.all(acts.map((act) => act()))).map(codeOf)

const disable = (actor: Actor, mediatorId: string) => () =>
  actAt(() => disableMediator(actor, { mediatorId, reason: '连续多次拒接案件' }))

test(`增加 × 增加, ${TRIALS} 轮 × 4 人：不会超过两名，同一人不会增加两次`, async () => {
  const { adminA, adminA2, mediatorA2 } = world.people
  const joiners = [mediatorA2.id]
  for (const [no, name] of ['程新', '方圆', '何平'].entries()) {
    const input = mediatorInput({ name, phone: `1390000320${no}` })
    const made = await actAt(() => createMediator(adminA, input))
    if (!made.ok) throw new Error(made.refusal.code)
    joiners.push(made.value.mediatorId)
  }
  await enterRoster(joiners.slice(1))
  const join =
    (actor: Actor, { id: caseId }: ExistingCase, mediatorId: string) =>
    () =>
      actAt(() =>
        addCoMediator(actor, { caseId, mediatorId, basis: 'major', presidingBy: 'institution' }),
      )
  for (let trial = 0; trial < TRIALS; trial++) {
    const many = await open()
    const admins = [adminA, adminA2, adminA, adminA2]
    expect(
      (await meet(joiners.map((id, index) => join(admins[index]!, many, id)))).toSorted(),
    ).toEqual(['CO_MEDIATORS_FULL', 'CO_MEDIATORS_FULL', 'done', 'done'])
    expect(await coMediatorRows(many)).toHaveLength(2)
    const same = await open()
    const twice = await meet([adminA, adminA2].map((actor) => join(actor, same, joiners[1]!)))
    expect(twice.toSorted()).toEqual(['INPUT_INVALID', 'done'])
    expect(await coMediatorRows(same)).toHaveLength(1)
  }
})

test(`停用 × 增加, ${TRIALS} 轮：停用的调解员不在任何案件中协同`, async () => {
  const { adminA, adminA2, mediatorA2 } = world.people
  await asOwner(`UPDATE case_co_mediators SET ended_at = added_at, end_reason = 'other'
    WHERE ended_at IS NULL`)
  for (let trial = 0; trial < TRIALS; trial++) {
    const existing = await open()
    const [disabled, added] = await meet([
      disable(adminA2, mediatorA2.id),
      () => add('adminA', existing),
    ])
    expect([
      ['done', 'MEDIATOR_EXCLUDED'],
      ['MEDIATOR_HAS_OPEN_CASES', 'done'],
    ]).toContainEqual([disabled, added])
    if (added === 'done') await end('adminA', existing)
    await actAt(() => enableMediator(adminA, { mediatorId: mediatorA2.id }))
  }
})

test(`结束 × 记笔录、联系、备忘, ${TRIALS} 轮：写下的一定在结束以前，结束以后什么也没有`, async () => {
  const { mediatorA, mediatorA2 } = world.people
  for (let trial = 0; trial < TRIALS; trial++) {
    const existing = await open()
    await add('adminA', existing)
    await declare('mediatorA2', existing)
    const { minutesId } = await layMinutes(existing, mediatorA.id, 'draft')
    const write = () =>
      actAt(() =>
        writeMinutes(mediatorA2, {
          caseId: existing.id,
          minutesId,
          entries: [
            {
              id: randomUUID(),
              section: 'statement',
              speakerId: mediatorA2.id,
              text: '建议分三期支付',
              saidAt: '2026-11-20T07:10:00Z',
            },
          ],
        }),
      )
    const [written, contacted, noted, ended] = await meet([
      write,
      () => contact('mediatorA2', existing),
      () => note('mediatorA2', existing),
      () => end('adminA', existing),
    ])
    const others = [written, contacted, noted].filter((code) => code !== 'done')
    expect(others.filter((code) => code !== 'NOT_FOUND')).toEqual([])
    expect(ended).toBe('done')
    const [count] = await asOwner<{ entries: number; contacts: number; notes: number }>(
      `SELECT (SELECT count(*)::int - 2 FROM minutes_entries WHERE minutes_id = $2) AS entries,
         (SELECT count(*)::int FROM contacts WHERE case_id = $1) AS contacts,
         (SELECT count(*)::int FROM case_notes WHERE case_id = $1) AS notes`,
      [existing.id, minutesId],
    )
    expect(count).toEqual({
      entries: Number(written === 'done'),
      contacts: Number(contacted === 'done'),
      notes: Number(noted === 'done'),
    })
    expect(await meet([write, () => note('mediatorA2', existing)])).toEqual([
      'NOT_FOUND',
      'NOT_FOUND',
    ])
  }
})

test(`协同的改任主持 × 因回避结束, ${TRIALS} 轮：协同只结束一次，回避的不会主持`, async () => {
  const { adminA2, mediatorA2 } = world.people
  for (let trial = 0; trial < TRIALS; trial++) {
    const existing = await open()
    await add('adminA', existing)
    await asOwner(
      `UPDATE assignments SET ended_at = assigned_at, ended_because = 'withdrawn',
         end_reason = 'health' WHERE case_id = $1`,
      [existing.id],
    )
    await asOwner(
      `UPDATE cases SET status = 'pending_assignment', mediator_id = NULL, mediator_name = NULL
       WHERE id = $1`,
      [existing.id],
    )
    const [presides, ended] = await meet([
      () =>
        actAt(() =>
          reassignMediator(adminA2, {
            caseId: existing.id,
            mediatorId: mediatorA2.id,
            note: '熟悉本案',
            handoverNote: '由协同调解员接手主持',
          }),
        ),
      () => end('adminA', existing, 'recusal'),
    ])
    expect([
      ['done', 'CO_MEDIATOR_ENDED'],
      ['MEDIATOR_EXCLUDED', 'done'],
    ]).toContainEqual([presides, ended])
    expect(await coMediatorRows(existing)).toMatchObject([
      { ended: true, end_reason: presides === 'done' ? 'presides' : 'recusal' },
    ])
    expect((await caseRow(existing.id)).mediator_name).toBe(presides === 'done' ? '王朗' : null)
  }
})
