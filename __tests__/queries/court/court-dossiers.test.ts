import { findCourtDossiers } from '@/lib/queries/court/find-court-dossiers'
import { getCourtDossier } from '@/lib/queries/court/get-court-dossier'
import { chainOfCase, layPapers, leaksIn } from '../../support/case-papers'
import { refusalOf, viewOf } from '../../support/institution-list'
import { buildWorld, closeWorld, layCase, type World } from '../../support/world'

// The court reads dossiers of its own referrals and changes nothing; every access is recorded before
// the page answers.

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
