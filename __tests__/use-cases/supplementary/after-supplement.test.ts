import { serveOwnData } from '@/lib/edge/download/serve-own-data'
import type { Actor } from '@/lib/domain/access/roles'
import { asSystem } from '@/lib/data/door'
import { planReminders } from '@/lib/data/stores/performance/reminder-store'
import { planPerformanceReminders } from '@/lib/domain/performance/performance-days'
import { workOutbox } from '@/lib/jobs/work-outbox'
import { getCourtCase } from '@/lib/queries/court/get-court-case'
import { getCaseFile } from '@/lib/queries/institution/get-case-file'
import { getMediatedSupplementary } from '@/lib/queries/supplementary/get-mediated-supplementary'
import { layAgreed } from '../../support/confirmations'
import { viewOf } from '../../support/institution-list'
import { CLEAR, laySupplemented, proposeAs } from '../../support/supplementary'
import type { Talk } from '../../support/talk'
import { day } from '../../domain/time/day'
import { asOwner, buildWorld, closeWorld, type World } from '../../support/world'

// 补充协议生效以后：履行提醒按它写明的日子；我的资料和机构的案件页里也有它.

let world: World
let talk: Talk
beforeEach(async () => {
  world = await buildWorld()
  talk = await layAgreed(world)
})
afterAll(closeWorld)

const reminders = async () =>
  (
    await asOwner<{ payload: { facts: object } }>(
      `SELECT payload FROM outbox WHERE kind = 'notice' AND payload->>'kind' = 'performance.due'
        ORDER BY id`,
    )
  ).map(({ payload }) => payload.facts)
const nine = (on: string) => new Date(`${on}T09:00:00+08:00`)

describe('履行提醒', () => {
  const OLD = '2099-12-15'
  beforeEach(async () => {
    await asOwner(
      `UPDATE agreement_terms SET content = jsonb_set(content, '{on}', to_jsonb($2::text))
        WHERE case_id = $1`,
      [talk.caseId, OLD],
    )
    // As the closing planned them.
    await asSystem('test', (db) =>
      planReminders(
        db,
        { caseId: talk.caseId, by: null },
        planPerformanceReminders([{ on: day(OLD) }], new Date()),
      ),
    )
  })

  test('生效以后，原来的一天不再提醒，按补充协议写明的一天提醒，各一次', async () => {
    const clauses = { 1: CLEAR.replace('2027年3月1日', '2099年3月1日') }
    await laySupplemented(talk, { clauses })
    await workOutbox(new Date())
    await workOutbox(nine('2099-12-15'))
    expect(await reminders()).toEqual([
      { dueOn: '2099-03-01', isAhead: true, supplement: 1 },
      { dueOn: '2099-03-01', isAhead: false, supplement: 1 },
    ])
  })

  test('只改了金额的，同一天不提醒两次；还没有签完的不算', async () => {
    await proposeAs(talk.applicant, talk.caseId)
    await workOutbox(nine('2099-12-12'))
    expect(await reminders()).toEqual([{ dueOn: OLD, isAhead: true }])
    const clauses = { 1: CLEAR.replace('2027年3月1日', '2099年12月15日') }
    await asOwner(`DELETE FROM supplementary_agreements WHERE case_id = $1`, [talk.caseId])
    await laySupplemented(talk, { clauses })
    await workOutbox(nine('2099-12-15'))
    expect(await reminders()).toEqual([
      { dueOn: OLD, isAhead: true },
      { dueOn: OLD, isAhead: false, supplement: 1 },
    ])
  })
})

async function download(actor: Actor): Promise<string> {
  const response = await serveOwnData(new Request('https://heyi.example/'), {
    actor,
    params: { caseId: talk.caseId, format: 'text' },
  })
  return response.text()
}

test('我的资料：自己提的、签的在里面；对方提了、自己没有签的不在', async () => {
  await proposeAs(talk.respondent, talk.caseId)
  expect(await download(talk.respondent)).toContain(CLEAR)
  expect(await download(talk.applicant)).not.toContain(CLEAR)
  await asOwner(`DELETE FROM supplementary_agreements WHERE case_id = $1`, [talk.caseId])
  await laySupplemented(talk)
  for (const actor of [talk.applicant, talk.respondent]) {
    const body = await download(actor)
    expect(body).toContain('补充协议（一）')
    expect(body).toContain(CLEAR)
    expect(body.match(/签字/g)).toHaveLength(1)
  }
})

test('机构的案件页列出补充协议，提不了、撤不了', async () => {
  await laySupplemented(talk)
  const { rows, form } = await viewOf(
    getMediatedSupplementary(world.people.adminA, { caseId: talk.caseId }),
  )
  expect(form).toBeNull()
  expect(rows).toMatchObject([{ title: '补充协议（一）', state: '已生效', mayRevoke: false }])
})

test('案件页上的协议按补充协议读，写明依哪一份；没有签完的不算', async () => {
  const { caseId } = talk
  const readClauses = async () =>
    [
      (await viewOf(getCourtCase(world.people.clerkA, { caseId }))).file.agreement,
      (await viewOf(getCaseFile(world.people.adminA, { caseId }))).file.agreement,
    ].map((agreement) => agreement?.clauses[0])
  await proposeAs(talk.applicant, caseId)
  for (const clause of await readClauses()) expect(clause).toMatchObject({ supplement: null })
  await asOwner(`DELETE FROM supplementary_agreements WHERE case_id = $1`, [caseId])
  await laySupplemented(talk)
  for (const clause of await readClauses())
    expect(clause).toEqual({ number: '第一条', text: CLEAR, supplement: 1 })
})
