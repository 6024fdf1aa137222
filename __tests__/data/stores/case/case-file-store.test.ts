import { readAs, withActor } from '@/lib/data/door'
import { findLastDeclines } from '@/lib/data/stores/case/case-declines-store'
import { findCaseFile } from '@/lib/data/stores/case/case-file-store'
import { layDecline, layPart, setRow } from '@/__tests__/support/case-parts'
import { CLEAR, FILE_HASH, layPapers, leaksIn } from '@/__tests__/support/case-papers'
import { buildWorld, closeWorld, layCase, type World } from '@/__tests__/support/world'

// 案卷全貌: 引调的事项、当事人、材料、披露、结案和不受理, 号码一律遮住 (操作手册 3.3).

let world: World
beforeEach(async () => {
  world = await buildWorld()
})
afterAll(closeWorld)

type Who = keyof World['people']
const at = (minute: number) => new Date(Date.UTC(2026, 10, 24, 2, minute))
const fileOf = (caseId: string, who: Who = 'adminA') =>
  readAs(world.people[who], 'test', (db) => findCaseFile(db, caseId))

test('没有这件案件、别的机构和法院的人、没有承办的调解员：没有', async () => {
  const { id } = await layCase(world, { status: 'in_mediation' })
  expect(await fileOf('00000000-0000-4000-8000-000000000000')).toBeNull()
  for (const who of ['adminB', 'mediatorA2', 'mediatorB', 'clerkB', 'system'] as const)
    expect([who, await fileOf(id, who)]).toEqual([who, null])
})

test('引调的事项照原样；没有写的是空的', async () => {
  const [full, bare] = [
    await layCase(world, { status: 'in_mediation' }),
    await layCase(world, { status: 'in_mediation' }),
  ]
  const dispute = {
    court_case_no: '(2026)民诉前调1号',
    summary: '楼上漏水',
    jurisdiction_basis: '被告住所地',
    referrer: '立案庭',
  }
  await setRow('cases', full.id, dispute)
  expect((await fileOf(full.id))?.dispute).toEqual({
    courtCaseNo: '(2026)民诉前调1号',
    causeVersion: '2025',
    summary: '楼上漏水',
    claim: '请求赔偿',
    facts: '因漏水受损',
    jurisdictionBasis: '被告住所地',
    referrer: '立案庭',
  })
  expect((await fileOf(bare.id))?.dispute).toEqual({
    courtCaseNo: null,
    causeVersion: '2025',
    summary: null,
    claim: '请求赔偿',
    facts: '因漏水受损',
    jurisdictionBasis: null,
    referrer: null,
  })
})

test('没有材料、没有披露、没有结案、没有不受理的案件，各项都是空的', async () => {
  const { id } = await layCase(world, { status: 'in_mediation' })
  expect(await fileOf(id)).toMatchObject({
    consents: [],
    agreement: null,
    identityChecks: [],
    rightsNotices: [],
    addressAnswers: [],
    meetings: [],
    unavailable: [],
    changes: [],
    suspicions: [],
    addresses: [],
    materials: [],
    related: [],
    disclosure: null,
    closing: null,
    declines: [],
  })
})

test('当事人、代理人、送达地址、材料都在；完整的号码一个也没有', async () => {
  const existing = await layCase(world, { status: 'in_mediation' })
  const { materialId, agentId } = await layPapers(existing)
  const file = (await fileOf(existing.id, 'mediatorA'))!
  expect(file.parties.map(({ id, side, kind }) => [id, side, kind])).toEqual([
    [existing.applicantId, 'applicant', 'natural'],
    [existing.respondentId, 'respondent', 'legal'],
  ])
  expect(file.parties[0]).toMatchObject({ birthDate: '1950-01-01', specialNeeds: '听力不便' })
  expect(file.parties[1]).toMatchObject({ representative: { name: '方远', title: '总经理' } })
  expect(file.parties[1]?.agents).toMatchObject([{ id: agentId, authority: 'special' }])
  expect(file.addresses).toMatchObject([{ recipient: '许静', postcode: '999000' }])
  expect(file.materials).toMatchObject([{ id: materialId, sha256: FILE_HASH, voided: null }])
  expect(leaksIn(file)).toEqual([])
  expect(JSON.stringify(file)).not.toContain(CLEAR.phone)
})

test('披露：还没有决定的在其中，决定过的不在', async () => {
  const { id } = await layCase(world, { status: 'disclosure_review' })
  await layPart('disclosures', id, {
    mediator_id: world.people.mediatorA2.id,
    grounds: ['relative'],
    statement: '已经决定过的',
    made_at: at(0),
    decision: 'replaced',
    decided_at: at(1),
    decided_by: '林敏',
  })
  expect((await fileOf(id))?.disclosure).toMatchObject({
    grounds: ['interest'],
    statement: '与被申请人有往来',
  })
  await setRow('disclosures', id, { decision: 'allowed', decided_at: at(2) }, 'case_id')
  expect((await fileOf(id))?.disclosure).toBeNull()
})

test('结案：说明和失败的三项；成功的三项是空的', async () => {
  const [failed, settled] = [
    await layCase(world, { status: 'closed' }),
    await layCase(world, { status: 'closed' }),
  ]
  const closing = (caseId: string, columns: object) =>
    layPart('closings', caseId, {
      mediator_id: world.people.mediatorA.id,
      closed_at: at(0),
      ...columns,
    })
  await closing(failed.id, {
    outcome: 'deadlock',
    account: '分歧较大',
    failure_reason: '金额相差过大',
    cost_raising: '拒绝合理方案',
    court_notes: '建议尽快开庭',
  })
  await closing(settled.id, {
    outcome: 'agreement',
    account: '双方和解',
    stated_by: [settled.applicantId, settled.respondentId],
    stated_on: '2026-11-20',
    stated_how: 'phone',
  })
  expect((await fileOf(failed.id))?.closing).toEqual({
    account: '分歧较大',
    failureReason: '金额相差过大',
    costRaising: '拒绝合理方案',
    courtNotes: '建议尽快开庭',
    statement: null,
  })
  expect((await fileOf(settled.id))?.closing).toEqual({
    account: '双方和解',
    failureReason: null,
    costRaising: null,
    courtNotes: null,
    statement: {
      partyIds: [settled.applicantId, settled.respondentId],
      on: '2026-11-20',
      how: 'phone',
    },
  })
})

describe('不受理', () => {
  test('退回两次的，最近一次在前，写明哪个机构、原因、何时、何人', async () => {
    const { id } = await layCase(world, { status: 'returned' })
    const { a, b } = world.institutions
    await layDecline(id, { institution_id: a, declined_at: at(1) })
    await layDecline(id, {
      institution_id: b,
      declined_at: at(5),
      reason_code: 'other',
      reason_text: '人手不足',
      declined_by: '何远',
    })
    const latest = {
      institutionName: '乙调解中心',
      reason: 'other',
      text: '人手不足',
      declinedAt: at(5),
      declinedBy: '何远',
      contactPerson: null,
      contactPhone: null,
    }
    expect((await fileOf(id, 'clerkA'))?.declines).toEqual([
      latest,
      {
        institutionName: '甲调解中心',
        reason: 'beyond_scope',
        text: '不在受理范围',
        declinedAt: at(1),
        declinedBy: '林敏',
        contactPerson: null,
        contactPhone: null,
      },
    ])
    const last = await withActor(world.people.clerkA, (db) => findLastDeclines(db, [id]))
    expect([...last]).toEqual([[id, latest]])
  })

  test('几件一起问：各是各的，没有退回过的不在其中，别的法院一件也没有', async () => {
    const [one, other, fresh] = [
      await layCase(world, { status: 'returned' }),
      await layCase(world, { status: 'returned' }),
      await layCase(world, { status: 'pending_acceptance' }),
    ]
    const institution_id = world.institutions.a
    await layDecline(one.id, { institution_id, declined_at: at(1), reason_text: '第一件' })
    await layDecline(other.id, { institution_id, declined_at: at(2), reason_text: '第二件' })
    const find = (who: Who, ids: readonly string[]) =>
      withActor(world.people[who], (db) => findLastDeclines(db, ids))
    const found = await find('clerkA', [one.id, other.id, fresh.id])
    expect([found.get(one.id)?.text, found.get(other.id)?.text]).toEqual(['第一件', '第二件'])
    expect(found.has(fresh.id)).toBe(false)
    expect((await find('clerkB', [one.id, other.id])).size).toBe(0)
    expect((await find('clerkA', [])).size).toBe(0)
  })
})
