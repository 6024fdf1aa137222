import { asSystem } from '@/lib/data/door'
import { appendEvent } from '@/lib/data/stores/audit/event-store'
import { atInstant } from '@/lib/platform/clock'
import { getCourtDossier } from '@/lib/queries/court/get-court-dossier'
import { getDossier } from '@/lib/queries/institution/get-dossier'
import { archiveDossier } from '@/lib/use-cases/dossier/archive-dossier'
import { explainSlot } from '@/lib/use-cases/dossier/explain-slot'
import { bindDue, layClosed, OWED, putInto } from '../../support/archiving'
import { viewOf } from '../../support/institution-list'
import { layNote } from '../../support/notes'
import { asOwner, buildWorld, closeWorld, layCase, type World } from '../../support/world'

// 卷宗详情的归档部分：缺什么、谁补、什么时候、进度、封存的卷。docs/decisions/0079-archiving.md.

let world: World
beforeEach(async () => {
  world = await buildWorld()
})
afterAll(closeWorld)

const open = async (caseId: string, at?: Date) => {
  const read = () => viewOf(getDossier(world.people.adminA, { caseId }))
  return at ? atInstant(at, read) : read()
}

test('结案前没有归档；结案后列出缺件、由谁补、什么时候，逾期的标明', async () => {
  const { id: early } = await layCase(world, { status: 'in_mediation' })
  expect((await open(early)).archive).toBeNull()
  const { id } = await layClosed(world, ['closing_form', 'referral_letter'])
  // Friday.
  await asOwner(`UPDATE cases SET closed_at = '2026-11-20T10:00:00+08:00' WHERE id = $1`, [id])
  await bindDue()
  const { archive } = await open(id, new Date('2026-11-27T10:00:00+08:00'))
  expect(archive).toMatchObject({
    stage: 'waiting',
    owed: OWED.length,
    there: OWED.length - 2,
    archive: { allowed: false },
    mayExplain: true,
  })
  expect(archive!.missing).toMatchObject([
    { slot: 'referral_letter', who: '由甲区法院补', until: '12月4日前', isLate: false },
    {
      slot: 'closing_form',
      who: `由调解员${world.people.mediatorA.name}补`,
      until: '11月27日前',
      isDocument: true,
    },
  ])
  const later = await open(id, new Date('2026-11-28T10:00:00+08:00'))
  expect(later.archive!.missing[1]).toMatchObject({
    until: '应于 11月27日 前补齐，已逾期',
    isLate: true,
  })
})

test('说明过的不再是缺件；提交后显示等待；封卷后有卷号、核验码、页数、保管期限', async () => {
  const { id } = await layClosed(world, ['service_address'])
  await bindDue()
  await explainSlot(world.people.adminA, {
    caseId: id,
    slot: 'service_address',
    reason: '被申请人拒绝填写',
  })
  expect((await open(id)).archive).toMatchObject({
    stage: 'working',
    state: '已提交，等待系统归档',
    missing: [],
    explained: [{ name: '送达地址确认书', how: '被申请人拒绝填写（林敏）' }],
    archive: { allowed: false },
  })
  await bindDue()
  const { archive, slots } = await open(id)
  expect(archive).toMatchObject({
    stage: 'sealed',
    volumes: [
      {
        volume: 1,
        number: expect.stringMatching(/^（\d{4}）调卷字第\d+号$/),
        code: expect.stringMatching(/^HY-.{4}-.{4}$/),
        kept: expect.stringMatching(/^保管至 \d{4}-12-31$/),
      },
    ],
    mayExplain: false,
  })
  expect(slots.flatMap(({ materials }) => materials).every(({ mayVoid }) => !mayVoid)).toBe(true)
})

test('封卷后新增的：提示编补充卷，可以作废，管理员可以提交', async () => {
  const { id } = await layClosed(world)
  await bindDue()
  await putInto(world.people.mediatorA, id, 'performance')
  expect((await open(id)).archive).toMatchObject({
    unbound: 1,
    nextVolume: 2,
    mayExport: true,
    archive: { allowed: true },
  })
  await archiveDossier(world.people.adminA, { caseId: id })
  await bindDue()
  expect((await open(id)).archive).toMatchObject({ unbound: 0, archive: { allowed: false } })
})

test('副卷：管理员只看到有几件；法院不知道有', async () => {
  const { id } = await layClosed(world)
  expect((await open(id)).inner).toBe(0)
  const secret = '心里底价八万元'
  await layNote(id, { words: secret })
  const { mediatorA: by, courts, institutions } = { ...world.people, ...world }
  await asSystem('test', (db) =>
    appendEvent(db, {
      event: { kind: 'note.added', data: { audience: 'mediators', digest: 'x' } },
      subject: { caseId: id, courtId: courts.a, institutionId: institutions.a },
      by,
      at: new Date(),
    }),
  )
  const seen = await open(id)
  expect([seen.inner, JSON.stringify(seen).includes(secret)]).toEqual([1, false])
  const court = await viewOf(getCourtDossier(world.people.clerkA, { caseId: id }))
  expect([court.inner, JSON.stringify(court).includes(secret)]).toEqual([null, false])
  const [order] = await bindDue()
  expect(JSON.stringify(order)).not.toContain(secret)
})

test('法院看得到归档到哪一步，不能提交', async () => {
  const { id } = await layClosed(world)
  await bindDue()
  expect(
    (await viewOf(getCourtDossier(world.people.clerkA, { caseId: id }))).archive,
  ).toMatchObject({ stage: 'sealed', archive: null, mayExplain: false })
})
