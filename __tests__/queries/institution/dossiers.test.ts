import { randomUUID } from 'node:crypto'
import { asSystem } from '@/lib/data/door'
import { appendEvent } from '@/lib/data/stores/audit/event-store'
import { atInstant } from '@/lib/platform/clock'
import { exportDossiers } from '@/lib/queries/institution/export-dossiers'
import { findDossiers } from '@/lib/queries/institution/find-dossiers'
import { getDossier } from '@/lib/queries/institution/get-dossier'
import { voidMaterial } from '@/lib/use-cases/material/void-material'
import { chainOfCase, layPapers, leaksIn } from '../../support/case-papers'
import { openExport } from '../../support/exported'
import { refusalOf, viewOf } from '../../support/institution-list'
import { buildWorld, closeWorld, layCase, ownerClient, type World } from '../../support/world'

// 电子卷宗记录 and 卷宗详情: what a dossier contains, what is missing, and that opening it is recorded.

let world: World
beforeEach(async () => {
  world = await buildWorld()
})
afterAll(closeWorld)

async function layMaterial(
  caseId: string,
  slot: string,
  title: string,
  { fromCourt = false } = {},
): Promise<string> {
  const { rows } = await (
    await ownerClient()
  ).query<{ id: string }>(
    `INSERT INTO materials (case_id, court_id, holder_id, position, title, file_name, media_type,
       size, sha256, storage_key, added_by, added_at, slot)
     SELECT id, court_id, holder_id,
       (SELECT count(*) FROM materials m WHERE m.case_id = cases.id), $2, 'a.png', 'image/png',
       2048, $3, $4, '林敏', CASE WHEN $5::boolean THEN received_at ELSE now() END, $6
     FROM cases WHERE id = $1 RETURNING id`,
    [caseId, title, '0'.repeat(64), randomUUID(), fromCourt, slot],
  )
  return rows[0]!.id
}

const open = (caseId: string, who: keyof World['people'] = 'adminA') =>
  viewOf(getDossier(world.people[who], { caseId }))

test.each([
  'adminB',
  'mediatorA',
  'clerkA',
  'reviewerA',
  'partyX',
  'auditor',
  'courtSystemA',
] as const)('%s 打不开机构的卷宗，也列不出、导不出', async (who) => {
  const { id } = await layCase(world, { status: 'in_mediation' })
  expect(await refusalOf(getDossier(world.people[who], { caseId: id }))).toBe('NOT_FOUND')
  if (who !== 'adminB') {
    expect(await refusalOf(findDossiers(world.people[who], {}))).toBe('NOT_FOUND')
    expect(await refusalOf(exportDossiers(world.people[who], {}))).toBe('NOT_FOUND')
  } else {
    expect((await viewOf(findDossiers(world.people.adminB, {}))).rows).toEqual([])
  }
  expect(await chainOfCase(id)).toEqual([])
})

test('每次打开留一条记录；十分钟内自己页面的刷新不重复记，换一个人另记', async () => {
  const { id } = await layCase(world, { status: 'in_mediation' })
  await layMaterial(id, 'consent', '同意书')
  const at = (minutes: number, who: keyof World['people'] = 'adminA') =>
    atInstant(new Date(Date.now() + minutes * 60_000), () => open(id, who))
  await at(0)
  await at(2)
  await at(3, 'adminA2')
  await at(11)
  expect(await chainOfCase(id)).toMatchObject([
    { kind: 'dossier.read', actor_name: '林敏', data: { materials: 1 } },
    { kind: 'dossier.read', actor_name: '周正' },
    { kind: 'dossier.read', actor_name: '林敏' },
  ])
})

test('目录列出每一项：有什么、谁添加、缺什么、为什么；号码一个也不带', async () => {
  const inserted = await layCase(world, { status: 'in_mediation' })
  await layPapers(inserted)
  await (
    await ownerClient()
  ).query(`UPDATE assignments SET accepted_at = now() WHERE case_id = $1`, [inserted.id])
  await layMaterial(inserted.id, 'evidence', '民事起诉状', { fromCourt: true })
  const view = await open(inserted.id)
  const slot = (name: string) => view.slots.find((each) => each.slot === name)!
  expect(view.slots.map(({ number }) => number)).toEqual(
    Array.from({ length: 23 }, (_, number) => number),
  )
  expect(slot('petition')).toMatchObject({
    need: 'required',
    isMissing: false,
    count: 1,
    materials: [
      { title: '民事起诉状', isFromCourt: true, mayVoid: false, shownAs: 'image', size: '2.0 KB' },
    ],
  })
  expect(slot('authority')).toMatchObject({
    isMissing: true,
    why: '本案有代理人，应有（民诉法第62条）',
  })
  expect(slot('cover')).toMatchObject({ need: 'made', isMissing: false })
  expect(view.missing.map((each) => each.slot)).toEqual([
    'referral_letter',
    'acceptance_form',
    'identity',
    'authority',
    'consent',
    'rights_notice',
    'disclosure',
    'service_address',
    'contact_log',
  ])
  expect(leaksIn(view)).toEqual([])
})

test('添加之后缺件减少，作废之后又缺；作废的仍在目录里，写明谁、何时、为何', async () => {
  const { id } = await layCase(world, { status: 'in_mediation' })
  const missing = async () => (await open(id)).missing.map(({ slot }) => slot)
  expect(await missing()).toContain('acceptance_form')
  const materialId = await layMaterial(id, 'acceptance_form', '受理登记表')
  expect(await missing()).not.toContain('acceptance_form')
  await voidMaterial(world.people.adminA, { caseId: id, materialId, reason: '传错了案件' })
  expect(await missing()).toContain('acceptance_form')
  const view = await open(id)
  expect([view.count, view.slots.find(({ slot }) => slot === 'acceptance_form')]).toMatchObject([
    0,
    {
      count: 0,
      materials: [
        {
          id: materialId,
          mayVoid: false,
          voided: expect.stringMatching(/^林敏于 .* 作废：传错了案件$/),
        },
      ],
    },
  ])
})

test('开过调解会的须有笔录：看记下的事，不看得没得分；自行和解撤回的不缺协议书，缺终结报告', async () => {
  const { id } = await layCase(world, { status: 'closed' })
  await (
    await ownerClient()
  ).query(`UPDATE cases SET outcome = 'settled_withdrawn' WHERE id = $1`, [id])
  const slot = async (name: string) => (await open(id)).slots.find((each) => each.slot === name)!
  expect(await slot('session_record')).toMatchObject({ need: 'as_needed', isMissing: false })
  expect(await slot('outcome')).toMatchObject({
    isMissing: true,
    why: expect.stringMatching(/没有调解协议书.*特邀调解规定第26条/),
  })
  const event = {
    kind: 'work.imported' as const,
    data: { code: 'session' as const, subject: id, on: '2026-10-08', words: '组织调解会' },
  }
  await asSystem('test', (db) =>
    appendEvent(db, {
      event,
      subject: { caseId: id, courtId: world.courts.a, institutionId: world.institutions.a },
      by: null,
      at: new Date(),
    }),
  )
  expect(await slot('session_record')).toMatchObject({
    isMissing: true,
    why: expect.stringContaining('开过调解会'),
  })
  expect((await viewOf(findDossiers(world.people.adminA, {}))).rows[0]!.missing).toContain(
    '调解笔录',
  )
})

test('已归档的卷宗也可以添加，编入补充卷', async () => {
  const [archived, closed] = [
    await layCase(world, { status: 'archived' }),
    await layCase(world, { status: 'closed' }),
  ]
  expect([(await open(archived.id)).mayAdd, (await open(closed.id)).mayAdd]).toEqual([true, true])
})

test('列表：本机构收到的每一件，几份材料、缺几项、最近添加；作废的不算', async () => {
  const [one, two] = [
    await layCase(world, { status: 'pending_acceptance', acceptedDaysAgo: 1 }),
    await layCase(world, { status: 'pending_acceptance', acceptedDaysAgo: 5 }),
  ]
  await layCase(world, { status: 'in_mediation', institutionId: world.institutions.b })
  await layMaterial(one.id, 'petition', '起诉状')
  await layMaterial(one.id, 'identity', '身份证')
  const gone = await layMaterial(one.id, 'referral_letter', '委派调解函')
  await voidMaterial(world.people.adminA, {
    caseId: one.id,
    materialId: gone,
    reason: '传错了案件',
  })
  const view = await viewOf(findDossiers(world.people.adminA, {}))
  expect(view.total).toBe(2)
  expect(view.rows).toMatchObject([
    {
      caseNo: one.caseNo,
      materials: 2,
      missing: ['委派 / 委托调解函'],
      lastAdded: { title: '身份证', by: '林敏' },
    },
    {
      caseNo: two.caseNo,
      materials: 0,
      missing: ['委派 / 委托调解函', '调解申请书 / 起诉状', '当事人身份证明'],
      lastAdded: null,
    },
  ])
  expect(
    (await viewOf(findDossiers(world.people.adminA, { q: two.caseNo }))).rows.map(
      ({ caseNo }) => caseNo,
    ),
  ).toEqual([two.caseNo])
})

test('导出的与列表相同：件数、缺件和名称', async () => {
  const { id, caseNo } = await layCase(world, { status: 'pending_acceptance' })
  await layMaterial(id, 'petition', '起诉状')
  const { sheets } = await openExport(
    exportDossiers(world.people.adminA, { status: 'pending_acceptance' }),
  )
  expect(sheets['电子卷宗记录']![1]!.slice(1, 10)).toEqual([
    caseNo,
    expect.any(String),
    expect.any(String),
    '待受理',
    null,
    null,
    1,
    2,
    '委派 / 委托调解函、当事人身份证明',
  ])
})

test('缺什么依引调时有效的规定说明；当时没有规定的写“参照”', async () => {
  const { id } = await layCase(world, { status: 'in_mediation' })
  const whyOf = async () =>
    (await open(id)).missing.find(({ slot }) => slot === 'acceptance_form')?.why
  expect(await whyOf()).toContain('（在线调解规则第12条）')
  const owner = await ownerClient()
  await owner.query(
    `UPDATE cases SET received_at = '2020-04-28', referred_at = '2020-04-28' WHERE id = $1`,
    [id],
  )
  expect(await whyOf()).toContain('（参照在线调解规则第12条）')
})
