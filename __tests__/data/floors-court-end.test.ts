import type { Db } from '@/lib/data/door'
import { layPart } from '../support/case-parts'
import { tryEach } from '../support/tried-writes'
import { asOwner, buildWorld, closeWorld, layCase, type World } from '../support/world'

// What the database itself lets each role do with the clock and the end of a mediation, whatever
// the application does (docs/decisions/0072-the-courts-answer.md).

let world: World
let caseId: string
beforeEach(async () => {
  world = await buildWorld()
  caseId = (await layCase(world, { status: 'in_mediation' })).id
})
afterAll(closeWorld)

const EVERYONE = ['mediatorA', 'mediatorA2', 'adminA', 'clerkA', 'judgeA', 'clerkB'] as const
const byEach = (write: (db: Db) => Promise<number>) => tryEach(world, EVERYONE, write)
const endNow = () =>
  asOwner(`UPDATE cases SET court_ended_on = '2026-11-20' WHERE id = $1`, [caseId])
const pauseNow = (reason: string, to_on: string | null = null) =>
  layPart('clock_pauses', caseId, { reason, from_on: '2026-11-10', to_on })

test('法院终结之日：只有引调法院的工作人员能写，只能写一次', async () => {
  const end = (db: Db) =>
    db.$executeRaw`UPDATE cases SET court_ended_on = '2026-11-24' WHERE id = ${caseId}::uuid`
  expect(await byEach(end)).toEqual({
    mediatorA: 'refused',
    mediatorA2: 0,
    adminA: 'refused',
    clerkA: 1,
    judgeA: 1,
    clerkB: 0,
  })
  await endNow()
  expect(await byEach(end)).toEqual({
    mediatorA: 'refused',
    mediatorA2: 0,
    adminA: 'refused',
    clerkA: 'refused',
    judgeA: 'refused',
    clerkB: 0,
  })
})

const insert = (reason: string, to: string | null) => (db: Db) =>
  db.$executeRaw`INSERT INTO clock_pauses (case_id, court_id, holder_id, reason, from_on, to_on)
    SELECT id, court_id, holder_id, ${reason}, '2026-11-20', ${to}::date FROM cases
      WHERE id = ${caseId}::uuid`

test('法院只能在终结之后写入没有止日的中止，别的暂停都写不进', async () => {
  const court = { clerkA: 'refused', judgeA: 'refused', clerkB: 0 }
  expect(await byEach(insert('suspension', null))).toMatchObject({ ...court, mediatorA: 1 })
  await endNow()
  expect(await byEach(insert('suspension', null))).toMatchObject({
    clerkA: 1,
    judgeA: 1,
    clerkB: 0,
  })
  expect(await byEach(insert('appraisal', null))).toMatchObject(court)
  expect(await byEach(insert('suspension', '2026-11-24'))).toMatchObject(court)
})

const resume = (db: Db) =>
  db.$executeRaw`UPDATE clock_pauses SET to_on = '2026-11-24' WHERE case_id = ${caseId}::uuid`
const reopen = (db: Db) =>
  db.$executeRaw`UPDATE clock_pauses SET to_on = NULL WHERE case_id = ${caseId}::uuid`

test.each([
  ['中止', 'suspension', null, false, 1],
  ['鉴定评估', 'appraisal', null, false, 1],
  ['已恢复的中止', 'suspension', '2026-11-12', false, 0],
  ['法院终结后的中止', 'suspension', null, true, 0],
  ['法院终结后的鉴定评估', 'appraisal', null, true, 0],
] as const)(
  '恢复%s：只有承办的调解员能恢复，法院终结后没有人能',
  async (_, reason, to, isEnded, rows) => {
    await pauseNow(reason, to)
    if (isEnded) await endNow()
    expect(await byEach(resume)).toEqual({
      mediatorA: rows,
      mediatorA2: 0,
      adminA: 0,
      clerkA: 0,
      judgeA: 0,
      clerkB: 0,
    })
    const answers = Object.values(await byEach(reopen))
    expect(answers.every((answer) => answer === 0 || answer === 'refused')).toBe(true)
  },
)
