import { withAccess, withActor } from '@/lib/data/door'
import {
  findAnnouncementLine,
  findAnnouncements,
} from '@/lib/queries/announcement/find-announcements'
import { findKeptList } from '@/lib/queries/announcement/find-kept-announcements'
import { getKeptAnnouncement } from '@/lib/queries/announcement/get-kept-announcement'
import { draftAnnouncement } from '@/lib/use-cases/announcement/draft-announcement'
import { editAnnouncement } from '@/lib/use-cases/announcement/edit-announcement'
import { markAnnouncementRead } from '@/lib/use-cases/announcement/mark-announcement-read'
import { publishAnnouncement } from '@/lib/use-cases/announcement/publish-announcement'
import { withdrawAnnouncement } from '@/lib/use-cases/announcement/withdraw-announcement'
import { done } from '../../support/sound-act'
import { announcementInput, drafted, published } from '../../support/sound-announcement-acts'
import { asOwner, buildWorld, closeWorld, type World } from '../../support/world'

// 公告：谁发的、发给谁、谁看得到，由数据库决定；读过的记到个人；发布后不能改，只能撤回。

let world: World
beforeEach(async () => {
  world = await buildWorld()
})
afterAll(closeWorld)

type Who = keyof World['people']

const titlesFor = async (who: Who) => {
  const found = await findAnnouncements(world.people[who], {})
  return found.ok ? found.value.cards.map(({ title }) => title) : found.refusal.code
}
/** Who of these reads anything. */
async function readers(): Promise<Who[]> {
  const all = Object.keys(world.people) as Who[]
  const found = await Promise.all(all.map(async (who) => ({ who, titles: await titlesFor(who) })))
  return found
    .filter(({ titles }) => Array.isArray(titles) && titles.length > 0)
    .map(({ who }) => who)
}

test('平台的公告按人员种类看到，当事人和法院系统看不到', async () => {
  await published(world, 'system', { audiences: ['court', 'institution', 'mediator', 'platform'] })
  expect((await readers()).sort()).toEqual(
    [
      ...['adminA', 'adminA2', 'adminB', 'auditor', 'clerkA', 'clerkB', 'courtAdminA', 'judgeA'],
      ...['mediatorA', 'mediatorA2', 'mediatorB', 'reviewerA', 'security', 'system'],
    ].sort(),
  )
  expect(await titlesFor('partyX')).toBe('NOT_FOUND')
  expect(await titlesFor('courtSystemA')).toBe('NOT_FOUND')
})

test('只发给法院人员的，机构的人看不到；只发给平台管理人员的，只有三员看到', async () => {
  await published(world, 'system', { audiences: ['court'] })
  expect((await readers()).sort()).toEqual(
    ['clerkA', 'clerkB', 'courtAdminA', 'judgeA', 'reviewerA'].sort(),
  )
  await published(world, 'system', { title: '轮值', audiences: ['platform'] })
  expect(await titlesFor('auditor')).toEqual(['轮值'])
  expect(await titlesFor('clerkA')).toEqual(['系统维护'])
})

test('法院的公告到本院和本院邀请的机构，机构的只到本机构', async () => {
  await asOwner(`DELETE FROM institution_courts WHERE institution_id = $1`, [world.institutions.b])
  await published(world, 'courtAdminA', { audiences: ['court', 'institution', 'mediator'] })
  expect((await readers()).sort()).toEqual(
    [
      ...['adminA', 'adminA2', 'clerkA', 'courtAdminA', 'judgeA', 'mediatorA', 'mediatorA2'],
      'reviewerA',
    ].sort(),
  )
  await published(world, 'adminB', { title: '本中心值班' })
  expect(await titlesFor('mediatorB')).toEqual(['本中心值班'])
  expect(await titlesFor('mediatorA')).toEqual(['系统维护'])
})

test('草稿、未到生效日的、已过截止日的、撤回的，读者都看不到', async () => {
  await drafted(world, 'adminA', { title: '草稿' })
  await published(world, 'adminA', { title: '将来', from: '2098-01-01' })
  const over = await published(world, 'adminA', { title: '过期', until: '2098-01-01' })
  await asOwner('ALTER TABLE announcements DISABLE TRIGGER announcements_are_kept')
  await asOwner(`UPDATE announcements SET valid_until = '2026-11-02' WHERE id = $1`, [
    over.announcementId,
  ])
  await asOwner('ALTER TABLE announcements ENABLE TRIGGER announcements_are_kept')
  const gone = await published(world, 'adminA', { title: '撤回' })
  await done(withdrawAnnouncement(world.people.adminA, gone))
  await published(world, 'adminA', { title: '现行' })
  expect(await titlesFor('mediatorA')).toEqual(['现行'])
  expect(await titlesFor('adminA')).toEqual(['现行'])
  const kept = await done(findKeptList(world.people.adminA2, {}))
  expect(kept.rows.map(({ title, phase }) => [title, phase]).sort()).toEqual(
    [
      ['草稿', 'draft'],
      ['将来', 'coming'],
      ['过期', 'over'],
      ['撤回', 'withdrawn'],
      ['现行', 'shown'],
    ].sort(),
  )
})

test('桌面上的一行先说重要的，读过才消失；读过的记到个人，只读的角色也能记', async () => {
  const first = await published(world, 'system', {
    title: '重要',
    importance: 'important',
    audiences: ['court', 'mediator'],
  })
  const second = await published(world, 'system', { title: '一般', audiences: ['court'] })
  const lineOf = async (who: Who) => done(findAnnouncementLine(world.people[who], {}))
  expect(await lineOf('reviewerA')).toEqual({
    id: first.announcementId,
    text: '公告：重要，另有 1 则未读',
    isImportant: true,
  })
  const read = ({ announcementId }: typeof first, who: Who) =>
    markAnnouncementRead(world.people[who], { announcementId })
  await done(read(first, 'reviewerA'))
  // Two presses keep the first time.
  await done(read(first, 'reviewerA'))
  expect(await lineOf('reviewerA')).toMatchObject({ text: '公告：一般', isImportant: false })
  await done(read(second, 'reviewerA'))
  expect(await lineOf('reviewerA')).toBeNull()
  expect(await lineOf('mediatorA')).toMatchObject({ text: '公告：重要' })
  expect(await read(second, 'mediatorA')).toMatchObject({ refusal: { code: 'NOT_FOUND' } })
  const kept = await done(getKeptAnnouncement(world.people.system, first))
  expect(kept).toMatchObject({ readBy: 1, wasPublished: true })
  // Five users of courts and three mediators.
  expect(kept.addressed).toBe(8)
})

test('发布的人不再提醒自己，也算已读', async () => {
  const one = await published(world, 'adminA')
  expect(await done(findAnnouncementLine(world.people.adminA, {}))).toBeNull()
  expect(await done(findAnnouncementLine(world.people.adminA2, {}))).not.toBeNull()
  expect(await done(getKeptAnnouncement(world.people.adminA, one))).toMatchObject({
    readBy: 1,
    addressed: 4,
  })
})

test('两人同时改、同时发布，只成一次，另一人知道是谁；发布后不能改', async () => {
  const { adminA, adminA2, adminB } = world.people
  const draft = await drafted(world, 'adminA')
  const edits = await Promise.all(
    [adminA, adminA2].map((admin) =>
      editAnnouncement(admin, { ...announcementInput({ title: `${admin.name}改` }), ...draft }),
    ),
  )
  expect(edits.filter(({ ok }) => ok)).toHaveLength(1)
  const winner = edits[0]!.ok ? adminA : adminA2
  expect(edits.find(({ ok }) => !ok)).toMatchObject({
    refusal: { code: 'PROFILE_CHANGED_MEANWHILE', facts: { by: winner.name } },
  })
  const one = { ...draft, version: 2 }
  const published_ = await Promise.all(
    [adminA, adminA2].map((admin) => publishAnnouncement(admin, one)),
  )
  expect(published_.filter(({ ok }) => ok)).toHaveLength(1)
  expect(
    await editAnnouncement(adminA, { ...announcementInput(), ...draft, version: 3 }),
  ).toMatchObject({ refusal: { code: 'PROFILE_CHANGED_MEANWHILE' } })
  expect(await withdrawAnnouncement(adminB, { ...one, version: 3 })).toMatchObject({
    refusal: { code: 'NOT_FOUND' },
  })
  const { rows } = await done(findKeptList(adminA, {}))
  expect(rows).toEqual([expect.objectContaining({ title: `${winner.name}改`, phase: 'shown' })])
})

test('公告管理分页：往后、往前都不重不漏，只有自己管的', async () => {
  const { adminA, courtAdminA } = world.people
  await drafted(world, 'adminA')
  await asOwner(`INSERT INTO announcements SELECT (jsonb_populate_record(a, jsonb_build_object(
    'id', gen_random_uuid(), 'title', 'n' || n, 'updated_at', a.updated_at - interval '1 hour'
    ))).* FROM announcements a, generate_series(1, 24) n`)
  const first = await done(findKeptList(adminA, {}))
  const second = await done(findKeptList(adminA, { after: first.next, from: '21' }))
  const titles = [...first.rows, ...second.rows].map(({ title }) => title)
  expect([first.rows.length, second.rows.length, new Set(titles).size]).toEqual([20, 5, 25])
  expect([first.total, second.from, second.next]).toEqual([25, 21, null])
  const back = await done(findKeptList(adminA, { before: second.previous }))
  expect(back.rows).toEqual(first.rows)
  expect((await done(findKeptList(courtAdminA, {}))).total).toBe(0)
})

test('每一步都有记录，标题只作为引文', async () => {
  const one = await published(world, 'courtAdminA', { audiences: ['court'] })
  await done(withdrawAnnouncement(world.people.courtAdminA, one))
  const events = await asOwner<{ kind: string; chain: string }>(
    `SELECT kind, chain FROM events WHERE kind LIKE 'announcement.%' ORDER BY seq`,
  )
  expect(events).toEqual(
    ['drafted', 'published', 'withdrawn'].map((step) => ({
      kind: `announcement.${step}`,
      chain: `court:${world.courts.a}`,
    })),
  )
})

test('别的角色不能发；超出范围的、个人号码的不保存，填的不丢', async () => {
  const input = announcementInput()
  for (const who of ['mediatorA', 'clerkA', 'security', 'auditor'] as const)
    expect(await draftAnnouncement(world.people[who], input)).toMatchObject({
      refusal: { code: 'FORBIDDEN' },
    })
  expect(
    await draftAnnouncement(world.people.adminA, { ...input, audiences: ['court'], body: '' }),
  ).toMatchObject({ refusal: { code: 'INPUT_INVALID', fields: { body: 'REQUIRED' } } })
})

test('数据库自己也不许：替别的机构发、改已发布的、替别人记已读', async () => {
  const { adminA, mediatorA, mediatorB } = world.people
  const draft =
    (institutionId: string, state: string) =>
    (db: Parameters<Parameters<typeof withActor>[1]>[0]) =>
      db.$executeRaw`INSERT INTO announcements (id, institution_id, title, body, audiences,
        valid_from, state, updated_at, updated_by, published_at, published_by)
        VALUES (gen_random_uuid(), ${institutionId}::uuid, 't', 'b', ARRAY['mediator'],
          '2026-11-01', ${state}, now(), 'x',
          CASE ${state} WHEN 'draft' THEN NULL ELSE now() END,
          CASE ${state} WHEN 'draft' THEN NULL ELSE ${adminA.id}::uuid END)`
  await expect(withActor(adminA, draft(world.institutions.b, 'draft'))).rejects.toThrow(/42501/)
  await expect(withActor(adminA, draft(world.institutions.a, 'published'))).rejects.toThrow(/42501/)
  const { announcementId } = await published(world, 'adminA')
  await expect(
    withActor(adminA, (db) =>
      db.announcement.updateMany({ where: { id: announcementId }, data: { body: '另一段话' } }),
    ),
  ).rejects.toThrow(/42501|what was published/)
  const mark = (accountId: string) => (db: Parameters<Parameters<typeof withActor>[1]>[0]) =>
    // nothing is read back, which the policy of reading would refuse in place of that of writing
    db.announcementRead.createMany({ data: [{ announcementId, accountId, readAt: new Date() }] })
  await expect(withAccess(mediatorA, 'test', mark(mediatorB.id))).rejects.toThrow(/42501|row-level/)
  await expect(withAccess(mediatorB, 'test', mark(mediatorB.id))).rejects.toThrow(/42501|row-level/)
  await expect(withActor(mediatorA, mark(mediatorA.id))).rejects.toThrow(/42501|denied/)
})
