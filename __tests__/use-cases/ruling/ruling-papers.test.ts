import { randomUUID } from 'node:crypto'
import type { Actor } from '@/lib/domain/access/roles'
import { allow } from '@/lib/domain/refusal'
import { toLocalDate } from '@/lib/domain/time/local-date'
import { dismissalGround } from '@/lib/labels/zh-CN/confirmation'
import { CONFIRMATION_FIGURES } from '@/lib/labels/zh-CN/confirmation-figures'
import { workCourtPapers } from '@/lib/jobs/court-papers/work-court-papers'
import { getConfirmationFigures } from '@/lib/queries/confirmation/get-confirmation-figures'
import { getOwnEnforcement } from '@/lib/queries/ruling/get-own-enforcement'
import { getOwnRuling } from '@/lib/queries/ruling/get-own-ruling'
import { getOwnRulingPaper } from '@/lib/queries/ruling/get-own-ruling-paper'
import { serveRuling } from '@/lib/use-cases/ruling/serve-ruling'
import { layAgreed } from '../../support/confirmations'
import { layServed } from '../../support/rulings'
import type { Talk } from '../../support/talk'
import { asOwner, buildWorld, closeWorld, type World } from '../../support/world'

// 裁定以后的卷宗（司法确认材料自动入卷）、当事人看到的文书、统计。

let world: World
let talk: Talk
let confirmationId: string
beforeEach(async () => {
  world = await buildWorld()
  talk = await layAgreed(world)
})
afterAll(closeWorld)

async function layRuledNow(ruling?: object): Promise<void> {
  confirmationId = await layServed(world, talk, ruling)
}
const serve = () =>
  serveRuling(world.people.clerkA, {
    confirmationId,
    paperId: confirmationId,
    partyId: talk.respondentId,
    way: 'post',
    result: 'served',
    on: toLocalDate(new Date()),
    recipient: '张玥',
  })

describe('卷宗', () => {
  const set = async () => allow({ pdf: new Uint8Array(Buffer.from(randomUUID())), pages: 1 })
  const filed = () =>
    asOwner<{ title: string }>(
      `SELECT title FROM materials WHERE case_id = $1 AND slot = 'confirmation' ORDER BY position`,
      [talk.caseId],
    )
  const work = () => workCourtPapers(() => new Date(), set as never)

  test('申请书、裁定书、送达回证自动入卷，各一份；各方都送达以后，已归档的另成补充卷', async () => {
    await layRuledNow()
    await asOwner(`UPDATE cases SET status = 'archived' WHERE id = $1`, [talk.caseId])
    await work()
    const titles = async () => (await filed()).map(({ title }) => title)
    const first = await titles()
    expect(first.slice(0, 2)).toEqual(['司法确认申请书', '司法确认民事裁定书'])
    expect(first).toHaveLength(3)
    const bindings = () => asOwner('SELECT 1 FROM dossier_bindings')
    expect(await bindings()).toEqual([])
    await serve()
    await work()
    await work()
    expect(await titles()).toHaveLength(4)
    expect(await bindings()).toHaveLength(1)
    const [by] = await asOwner<{ by: string; kind: string }>(
      `SELECT m.added_by AS by, c.name AS kind FROM materials m JOIN courts c ON c.id = m.court_id
       WHERE m.case_id = $1 AND m.slot = 'confirmation' LIMIT 1`,
      [talk.caseId],
    )
    expect(by!.by).toBe(by!.kind)
  })

  test('一份文书没有排成，以后再试，卷宗里什么都不多', async () => {
    await layRuledNow()
    await workCourtPapers(
      () => new Date(),
      async () => Promise.reject(new Error('字体')),
    )
    expect(await filed()).toEqual([])
    await work()
    expect(await filed()).toEqual([])
    // A clock of milliseconds may be behind the database's now(), which has microseconds.
    await asOwner(
      `UPDATE outbox SET run_at = now() - interval '1 second' WHERE kind = 'ruling_dossier'`,
    )
    await work()
    expect(await filed()).toHaveLength(3)
  })
})

test('当事人看裁定书、自己的回证和该怎么申请执行；别人的回证没有', async () => {
  await layRuledNow()
  await serve()
  const paper = (actor: Actor, key: string) =>
    getOwnRulingPaper(actor, { caseId: talk.caseId, confirmationId, paper: key })
  expect(await paper(talk.respondent, `ruling:${confirmationId}`)).toMatchObject({ ok: true })
  expect(await paper(talk.respondent, 'application')).toMatchObject({ ok: true })
  const ids = await asOwner<{ id: string; way: string }>(
    `SELECT id, way FROM ruling_services WHERE result = 'served' ORDER BY way`,
  )
  expect(await paper(talk.applicant, `receipt:${ids[0]!.id}`)).toMatchObject({ ok: true })
  expect(await paper(talk.applicant, `receipt:${ids[1]!.id}`)).toMatchObject({
    refusal: { code: 'NOT_FOUND' },
  })
  const enforcement = await getOwnEnforcement(talk.applicant, { caseId: talk.caseId })
  expect(enforcement).toMatchObject({ ok: true, value: { notice: null } })
  expect(await getOwnEnforcement(world.people.partyX, { caseId: talk.caseId })).toMatchObject({
    refusal: { code: 'NOT_FOUND' },
  })
})

test('驳回的：页面写明还可以怎么办；法院和机构的统计各见各的', async () => {
  await layRuledNow({ ruling: 'dismiss', dismissalGround: 'unclear', reason: '约定的金额不明确' })
  const own = await getOwnRuling(talk.applicant, { caseId: talk.caseId, confirmationId })
  const view = own.ok ? own.value.view : null
  expect(view?.objection).toBeNull()
  expect(view?.left.join('')).toMatch(/再调解.+起诉.+民诉法第206条/)
  const figures = async (actor: Actor) => {
    const view = await getConfirmationFigures(actor, {})
    if (!view.ok) return view.refusal.code
    const { total, grounds, institutions } = view.value
    const named = (rows: typeof grounds.rows) => Object.fromEntries(rows)
    return {
      ...total,
      grounds: named(grounds.rows),
      names: institutions.rows.map(([name]) => name),
    }
  }
  const { adminA, adminB, clerkA, clerkB, reviewerA, mediatorA } = world.people
  for (const actor of [adminA, clerkA, reviewerA])
    expect(await figures(actor)).toMatchObject({
      submitted: 1,
      admitted: 1,
      dismissed: 1,
      grounds: { [dismissalGround.unclear]: 1 },
      names: ['甲调解中心', CONFIRMATION_FIGURES.total],
    })
  for (const actor of [adminB, clerkB]) expect(await figures(actor)).toMatchObject({ submitted: 0 })
  expect(await figures(mediatorA)).toBe('NOT_FOUND')
})
