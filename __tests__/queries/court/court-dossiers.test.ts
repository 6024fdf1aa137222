import { ARCHIVING_STATES } from '@/lib/domain/dossier/archiving-state'
import { findCourtDossiers } from '@/lib/queries/court/find-court-dossiers'
import { getCourtDossier } from '@/lib/queries/court/get-court-dossier'
import { findDossiers } from '@/lib/queries/institution/find-dossiers'
import { chainOfCase, layPapers, leaksIn } from '../../support/case-papers'
import { layDocument } from '../../support/finalise'
import { refusalOf, viewOf } from '../../support/institution-list'
import { layVolume } from '../../support/lay-volume'
import { asOwner, buildWorld, closeWorld, layCase, type World } from '../../support/world'

// The court reads dossiers of its own referrals and changes nothing; every access is recorded
// before the page answers.

let world: World
beforeEach(async () => {
  world = await buildWorld()
})
afterAll(closeWorld)

test.each([
  'clerkB',
  'adminA',
  'mediatorA',
  'partyX',
  'auditor',
  'courtSystemA',
  'courtSystemB',
] as const)('%s 看不到本院的卷宗', async (who) => {
  const { id } = await layCase(world, { status: 'in_mediation' })
  expect(await refusalOf(getCourtDossier(world.people[who], { caseId: id }))).toBe('NOT_FOUND')
  expect(await chainOfCase(id)).toEqual([])
})

test.each([
  ['reviewerA', false],
  ['clerkA', true],
  ['judgeA', true],
] as const)('%s 可以查阅，每次都留下记录；可否下载：%s', async (who, mayDownload) => {
  const inserted = await layCase(world, { status: 'in_mediation' })
  await layPapers(inserted)
  const open = () => viewOf(getCourtDossier(world.people[who], { caseId: inserted.id }))
  const view = await open()
  expect(view).toMatchObject({ mayAdd: false, mayDownload, count: 1 })
  expect(view.watermark).toContain(world.people[who].name)
  expect(view.slots.flatMap(({ materials }) => materials).every(({ mayVoid }) => !mayVoid)).toBe(
    true,
  )
  expect(leaksIn(view)).toEqual([])
  await open()
  expect(await chainOfCase(inserted.id)).toMatchObject([
    {
      kind: 'dossier.read',
      actor_name: world.people[who].name,
      actor_role: world.people[who].role,
      data: { materials: 1 },
    },
    { kind: 'dossier.read' },
  ])
})

test('列表只有本院引调的案件，写明在哪个机构；审阅人的带水印', async () => {
  const mine = await layCase(world, { status: 'in_mediation' })
  await layCase(world, { status: 'in_mediation', courtId: world.courts.b })
  const view = await viewOf(findCourtDossiers(world.people.reviewerA, {}))
  expect(view.rows).toMatchObject([
    { caseNo: mine.caseNo, institution: '甲调解中心', materials: 0 },
  ])
  expect(view.watermark).toMatch(/^甲区法院 甲审阅 /)
  expect(await refusalOf(findCourtDossiers(world.people.adminA, {}))).toBe('NOT_FOUND')
})

test('每件写明归档到哪一步，可以按它查找；没结案的没有', async () => {
  const lay = async (status: 'in_mediation' | 'closed' | 'archived', binding?: string) => {
    const { id } = await layCase(world, { status })
    await asOwner(
      `INSERT INTO dossier_bindings (case_id, court_id, holder_id, state, round, queued_at,
         queued_by, changed_at, failure)
       SELECT id, court_id, holder_id, $2, 1, now(), '', now(),
         CASE $2 WHEN 'failed' THEN 'internal' END
       FROM cases WHERE id = $1 AND $2::text IS NOT NULL`,
      [id, binding ?? null],
    )
    return id
  }
  const item = (title: string) => [{ slot: 'evidence' as const, title, pages: 1 }]
  const expected: [string, string | null][] = [
    [await lay('in_mediation'), null],
    [await lay('closed'), 'ready'],
    [await lay('closed', 'waiting'), 'lacking'],
    [await lay('closed', 'reading'), 'working'],
    [await lay('closed', 'failed'), 'failed'],
    [await lay('archived'), 'archived'],
    [await lay('archived', 'queued'), 'working'],
  ]
  const [supplemented, unbound, awaiting, old] = [
    await lay('archived', 'sealed'),
    await lay('archived', 'sealed'),
    await lay('archived', 'sealed'),
    await lay('archived'),
  ]
  const addMaterial = (id: string, isVoid: boolean) =>
    asOwner(
      `INSERT INTO materials (case_id, court_id, holder_id, position, title, file_name, media_type,
         size, sha256, storage_key, added_by, added_at, slot, voided_at, voided_by, void_reason)
       SELECT id, court_id, holder_id, 90, '后来的', 'a.png', 'image/png',
         1, repeat('0', 64), gen_random_uuid()::text, '林敏', now(), 'evidence',
         CASE WHEN $2 THEN now() END, CASE WHEN $2 THEN '林敏' END, CASE WHEN $2 THEN '错' END
       FROM cases WHERE id = $1`,
      [id, isVoid],
    )
  await addMaterial(old, false)
  await layVolume(supplemented, { items: item('正卷') })
  await layVolume(supplemented, { volume: 2, items: item('补充') })
  await layVolume(unbound, { items: item('正卷') })
  await layVolume(awaiting, { items: item('正卷') })
  await asOwner(`UPDATE case_documents SET signers = '[{"role":"party"}]' WHERE id = $1`, [
    await layDocument(awaiting),
  ])
  await addMaterial(supplemented, true)
  await addMaterial(unbound, false)
  expected.push([supplemented, 'supplemented'], [unbound, 'unbound'], [old, 'archived'])
  // What is not signed yet waits for its signed copy, which is bound.
  expected.push([awaiting, 'archived'])
  const { rows } = await viewOf(findDossiers(world.people.adminA, {}))
  expect(new Map(rows.map(({ caseId, archiving }) => [caseId, archiving]))).toEqual(
    new Map(expected),
  )
  for (const state of ARCHIVING_STATES) {
    const found = await viewOf(findDossiers(world.people.adminA, { archiving: state }))
    expect([state, new Set(found.rows.map(({ caseId }) => caseId))]).toEqual([
      state,
      new Set(expected.filter(([, each]) => each === state).map(([id]) => id)),
    ])
  }
  const court = await viewOf(findCourtDossiers(world.people.reviewerA, { archiving: 'unbound' }))
  expect(court.rows).toMatchObject([{ caseId: unbound, archiving: 'unbound' }])
})
