import { openInvitation } from '@/lib/auth/entry/open-invitation'
import { exportArrivals } from '@/lib/queries/institution/export-arrivals'
import { ARRIVAL_COUNTS } from '@/lib/queries/institution/arrivals-input'
import { getArrivals } from '@/lib/queries/institution/get-arrivals'
import { getInvitations } from '@/lib/queries/mediator/get-invitations'
import { giveConsent } from '@/lib/use-cases/participation/give-consent'
import { openExport } from '../../support/exported'
import { refusalOf, setCase, viewOf } from '../../support/institution-list'
import { comeIn, invite, participantOf } from '../../support/invitations'
import { asOwner, buildWorld, closeWorld, layCase, type World } from '../../support/world'

// 当事人到场：按途径和案件计人次，每个数字点开恰好是这些人；一人在一案只计一次。

let world: World
beforeEach(async () => {
  world = await buildWorld()
})
afterAll(closeWorld)

const arrivals = (query: object = {}) => viewOf(getArrivals(world.people.adminA, query))
const rowNamed = async (name: string) =>
  (await arrivals()).rows.find((row) => row.name === name)!.counts

/** A case whose respondent is invited; the number of the telephone is the serial of the person. */
async function layInvited(no: number, channel: 'sms' | 'paper', document?: string) {
  const existing = await layCase(world, { status: 'in_mediation' })
  if (document)
    await asOwner(`UPDATE parties SET document_hash = $2 WHERE id = $1`, [
      existing.applicantId,
      document,
    ])
  const participantId = await participantOf(existing.respondentId)
  const phone = `199000080${String(no).padStart(2, '0')}`
  const send = (by: 'sms' | 'paper' = channel) =>
    invite(world, existing.id, participantId, { phone, channel: by })
  return { existing, send, invitation: await send() }
}

async function layWorld() {
  const silent = await layInvited(1, 'sms')
  await silent.send('paper')
  const reached = await layInvited(2, 'sms')
  await asOwner(`UPDATE deliveries SET state = 'delivered' WHERE case_id = $1`, [
    reached.existing.id,
  ])
  const failed = await layInvited(3, 'sms')
  await asOwner(
    `UPDATE deliveries SET state = 'failed', failure = 'unreachable' WHERE case_id = $1`,
    [failed.existing.id],
  )
  const opened = await layInvited(4, 'paper')
  await openInvitation(opened.invitation.link, '203.0.113.9')
  const agreed = await layInvited(5, 'paper')
  const party = await comeIn(agreed.invitation)
  const { id: caseId, respondentId: partyId } = agreed.existing
  const answer = { caseId, partyId, scope: 'mediation' }
  await giveConsent(party, { ...answer, reply: 'agrees' })
  await giveConsent(party, { ...answer, reply: 'declines' })
  return { silent, reached, failed, opened, agreed }
}

test('各途径的人次：没有回执的送达不明，打开了就是送到了，换新的算在第一份上', async () => {
  await layWorld()
  const nothing = { opened: 0, identified: 0, answered: 0, consented: 0, checked: 0 }
  expect(await rowNamed('短信')).toEqual({
    ...nothing,
    invited: 3,
    delivered: 1,
    unknown: 1,
    failed: 1,
  })
  expect(await rowNamed('纸质')).toEqual({
    invited: 2,
    delivered: 2,
    opened: 2,
    identified: 1,
    answered: 1,
    consented: 1,
    unknown: 0,
    failed: 0,
    checked: 0,
  })
  expect(await rowNamed('全部')).toMatchObject({ invited: 5, delivered: 3, identified: 1 })
})

test('每个数字点开，恰好是这些人', async () => {
  await layWorld()
  const { rows } = await arrivals()
  expect(rows).toHaveLength(5)
  for (const { params, counts } of rows)
    for (const stage of ARRIVAL_COUNTS)
      expect((await arrivals({ ...params, stage })).people).toHaveLength(counts[stage])
})

test('十二个月内在本机构申请满五件的，是多次申请人；早于十二个月的、别的申请人的不算', async () => {
  for (let no = 1; no <= 5; no += 1) await layInvited(no, 'sms', 'bank')
  const [first] = await asOwner<{ id: string }>(`SELECT case_id AS id FROM invitations LIMIT 1`)
  await layInvited(6, 'sms', 'someone')
  const kinds = async () => [
    (await rowNamed('多次申请人的案件')).invited,
    (await rowNamed('其他案件')).invited,
  ]
  // 同一时刻引调的五件，每件都满五件。
  await asOwner(`UPDATE cases SET referred_at = '2026-11-20T02:00:00Z'`)
  expect(await kinds()).toEqual([5, 1])
  await setCase(first!.id, { referred_at: '2025-11-20T01:00:00Z' })
  expect(await kinds()).toEqual([0, 6])
})

test('期间、纠纷类型、调解员筛选；别的机构看不到，没有权限的没有这一页', async () => {
  const { silent } = await layWorld()
  await asOwner(`UPDATE cases SET dispute_type = 'labour' WHERE id = $1`, [silent.existing.id])
  expect((await arrivals({ type: 'labour' })).rows[0]!.counts.invited).toBe(1)
  expect((await arrivals({ mediator: world.people.mediatorA.id })).rows[0]!.counts.invited).toBe(5)
  expect((await arrivals({ mediator: world.people.mediatorA2.id })).rows[0]!.counts.invited).toBe(0)
  expect((await arrivals({ from: '2026-01', to: '2026-02' })).rows[0]!.counts.invited).toBe(0)
  const elsewhere = await viewOf(getArrivals(world.people.adminB, {}))
  expect(elsewhere.rows[0]!.counts.invited).toBe(0)
  for (const who of ['mediatorA', 'clerkA'] as const)
    expect(await refusalOf(getArrivals(world.people[who], {}))).toMatch(/FORBIDDEN|NOT_FOUND/)
})

test('导出的表和页面一样，另列人和案件', async () => {
  const { agreed } = await layWorld()
  const { sheets } = await openExport(exportArrivals(world.people.adminA, { stage: 'consented' }))
  const counts = sheets['各途径、各类案件的到场']!
  expect(counts[1]!.slice(0, 7)).toEqual(['全部', 5, 3, 2, 1, 1, 1])
  expect(sheets['人和案件']!.slice(1).map(([caseNo]) => caseNo)).toEqual([agreed.existing.caseNo])
})

test('调解员的页面：每人一行，写明各步和日期', async () => {
  const { agreed, failed } = await layWorld()
  const courseIn = async (caseId: string) =>
    (await viewOf(getInvitations(world.people.mediatorA, { caseId }))).people.map(
      ({ course }) => course,
    )
  const day = /\d{1,2}月\d{1,2}日/g
  const [none, whole] = await courseIn(agreed.existing.id)
  expect(none).toBeNull()
  expect(whole!.replace(day, '')).toBe('邀请，送达，打开，核对号码，答复，同意调解')
  expect((await courseIn(failed.existing.id))[1]!.replace(day, '')).toBe('邀请，未送达')
})
