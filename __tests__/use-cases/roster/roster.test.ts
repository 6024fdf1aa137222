import { randomUUID } from 'node:crypto'
import type { Actor } from '@/lib/domain/access/roles'
import { asVisitor, withActor } from '@/lib/data/door'
import {
  findPublicInstitutions,
  findPublicMediators,
} from '@/lib/data/stores/institution/public-roster-store'
import { warnRoster } from '@/lib/jobs/warn-roster'
import { workOutbox } from '@/lib/jobs/work-outbox'
import { findInbox } from '@/lib/queries/notice/find-inbox'
import { findMyRoster } from '@/lib/queries/roster/find-my-roster'
import { findOwnRoster } from '@/lib/queries/roster/find-own-roster'
import { findRoster } from '@/lib/queries/roster/find-roster'
import { getCertificate } from '@/lib/queries/roster/get-certificate'
import { getRosterEntry } from '@/lib/queries/roster/get-roster-entry'
import { assignMediator } from '@/lib/use-cases/case/assign-mediator'
import { referAgain } from '@/lib/use-cases/case/refer-again'
import { confirmEntry } from '@/lib/use-cases/roster/confirm-entry'
import { removeEntry } from '@/lib/use-cases/roster/remove-entry'
import { refusalOf, viewOf } from '../../support/institution-list'
import { assignNew, certificate, codeOf, QUALIFICATION, recommend } from '../../support/roster-acts'
import { entryOf, inDays, layEntry, layTraining } from '../../support/rosters'
import { asOwner, buildWorld, closeWorld, layCase, type World } from '../../support/world'

// 名册: 在线调解规则 第27、28条; 特邀规定 第5至10、28条; docs/decisions/0133-roster.md.

let world: World
beforeEach(async () => {
  world = await buildWorld()
})
afterAll(closeWorld)

/** A mediator whom no court has in its roster. */
async function layUnlisted(): Promise<Actor> {
  const mediator: Actor = { ...world.people.mediatorA2, id: randomUUID(), name: '许真' }
  await asOwner(
    `INSERT INTO accounts (id, role, name, phone_sealed, phone_hash, institution_id,
      must_change_password, password_hash)
     VALUES ($1::uuid, 'mediator', $2, 'x', 'phone-' || $1::uuid, $3, false, 'x')`,
    [mediator.id, mediator.name, mediator.institutionId],
  )
  await asOwner(
    `INSERT INTO mediator_profiles (account_id, institution_id, specialties, caseload_cap)
      VALUES ($1, $2, '{tort}', 50)`,
    [mediator.id, mediator.institutionId],
  )
  return mediator
}

test('迁移登记：原有的机构和调解员都在册，来源写明，照常分配', async () => {
  const { clerkA, mediatorA } = world.people
  const { rows, total } = await viewOf(findRoster(clerkA, {}))
  expect(total).toBe(5)
  expect(rows.filter(({ kind }) => kind === '调解员').map(({ source }) => source)).toEqual([
    '迁移登记',
    '迁移登记',
    '迁移登记',
  ])
  expect(rows.filter(({ kind }) => kind === '调解组织')).toMatchObject([
    { source: '法院邀请', standing: { words: '在册' } },
    { source: '法院邀请', standing: { words: '在册' } },
  ])
  expect(codeOf(await assignNew(world, mediatorA))).toBe('done')
})

test('推荐、培训、确认、发证、承办：通的一条路，本人和机构收到消息', async () => {
  const { adminA, clerkA, judgeA } = world.people
  const mediator = await layUnlisted()
  const ofOwn = async () => {
    const { people } = await viewOf(findOwnRoster(adminA, {}))
    const { isUntrained, missing, entries } = people.find((one) => one.mediatorId === mediator.id)!
    return [isUntrained, missing ?? entries[0]?.missing]
  }
  expect(await ofOwn()).toEqual([true, '尚未推荐'])
  expect(await assignNew(world, mediator)).toMatchObject({
    refusal: { code: 'MEDIATOR_EXCLUDED', facts: { because: 'not_on_roster' } },
  })
  const recommended = await recommend(world, mediator)
  expect(recommended).toMatchObject({ ok: true, value: { name: '许真' } })
  expect(await assignNew(world, mediator)).toMatchObject({
    refusal: { code: 'MEDIATOR_OFF_ROSTER', facts: { status: 'recommended', by: '林敏' } },
  })
  const of = await entryOf(world, { mediator })
  expect(codeOf(await confirmEntry(clerkA, { ...of, ...certificate() }))).toBe('ROSTER_UNTRAINED')
  expect(await ofOwn()).toEqual([true, '登记培训后法院才能确认'])
  await layTraining(mediator)
  expect(await ofOwn()).toEqual([false, '等待法院确认'])
  expect(await confirmEntry(clerkA, { ...of, ...certificate() })).toMatchObject({ ok: true })
  expect(codeOf(await assignNew(world, mediator))).toBe('done')
  const view = await viewOf(getRosterEntry(judgeA, { entryId: of.entryId }))
  expect(view).toMatchObject({
    name: '许真',
    standing: { words: '在册' },
    qualification: QUALIFICATION,
    certificateNo: '示特调〔2026〕001号',
    trainings: [expect.stringContaining('入册前培训')],
    cases: [{}],
    history: [{ title: '确认入册' }, { title: '推荐入册' }],
    may: [],
  })
  const { content } = await viewOf(getCertificate(mediator, { entryId: of.entryId }))
  expect(content).toMatchObject({ title: '特邀调解员证书', issuer: '甲区法院' })
  await workOutbox(new Date())
  for (const who of [mediator, adminA])
    expect((await viewOf(findInbox(who, {}))).rows).toContainEqual(
      expect.objectContaining({ page: 'roster', aboutId: of.entryId, text: '许真：确认入册。' }),
    )
  expect(
    (await viewOf(findInbox(clerkA, {}))).rows.filter(({ page }) => page === 'roster'),
  ).toMatchObject([{ text: '许真：推荐入册。' }])
})

test('另一家法院的入册不算数', async () => {
  const { mediatorA } = world.people
  const { entryId } = await entryOf(world, { mediator: mediatorA })
  await layEntry(entryId, 'removed')
  const other = await layCase(world, { status: 'pending_assignment', courtId: world.courts.b })
  expect(
    codeOf(
      await assignMediator(world.people.adminA, {
        caseId: other.id,
        mediatorId: mediatorA.id,
        note: '由其承办更合适',
      }),
    ),
  ).toBe('done')
  expect(await assignNew(world, mediatorA)).toMatchObject({
    refusal: { code: 'MEDIATOR_OFF_ROSTER' },
  })
})

test('法院确认入册的，一年内没有培训就不分配，答复缺培训', async () => {
  const { mediatorA } = world.people
  const { entryId } = await entryOf(world, { mediator: mediatorA })
  expect(codeOf(await assignNew(world, mediatorA))).toBe('done')
  await asOwner(
    `UPDATE roster_entries SET source = 'recommendation', certificate_no = '1', valid_until = $2
      WHERE id = $1`,
    [entryId, inDays(700)],
  )
  expect(await assignNew(world, mediatorA)).toMatchObject({
    refusal: { code: 'MEDIATOR_EXCLUDED', facts: { because: 'untrained' } },
  })
})

test('除名的不再公布，机构除名的其调解员也不再公布', async () => {
  const everything = { types: null, district: null }
  const seen = () =>
    asVisitor(null, 'test', async (db) => ({
      institutions: (await findPublicInstitutions(db, everything)).map(({ name }) => name),
      mediators: (await findPublicMediators(db, everything)).map(({ name }) => name).sort(),
    }))
  const everywhere = (condition: string, value: string) =>
    asOwner(`UPDATE roster_entries SET status = 'removed' WHERE ${condition} = $1`, [value])
  await everywhere('mediator_id', world.people.mediatorA.id)
  expect(await seen()).toEqual({
    institutions: ['甲调解中心', '乙调解中心'].sort((a, b) => (a < b ? -1 : 1)),
    mediators: ['王朗', '陈启'].sort(),
  })
  await everywhere('institution_id', world.institutions.a)
  expect(await seen()).toEqual({ institutions: ['乙调解中心'], mediators: ['陈启'] })
})

test('机构：自荐、确认即受邀；暂停、除名后不再引调，在办案件法院看得到', async () => {
  const { adminB, clerkA } = world.people
  const of = () => entryOf(world, { institutionId: world.institutions.b })
  const { entryId } = await of()
  const existing = await layCase(world, {
    status: 'pending_assignment',
    institutionId: world.institutions.b,
  })
  const removed = await removeEntry(clerkA, {
    ...(await of()),
    ground: 'unqualified',
    words: '不再符合入册条件，经核实',
  })
  expect(removed).toMatchObject({ ok: true, value: { name: '乙调解中心' } })
  expect(await viewOf(getRosterEntry(clerkA, { entryId }))).toMatchObject({
    standing: { words: '已移出名册' },
    cases: [{ id: existing.id, caseNo: existing.caseNo }],
  })
  const [row] = await asOwner(
    'SELECT roster_from FROM institution_courts WHERE institution_id = $1 AND court_id = $2',
    [world.institutions.b, world.courts.a],
  )
  expect(row).toEqual({ roster_from: null })
  const returned = await layCase(world, { status: 'returned' })
  const refer = () =>
    referAgain(clerkA, {
      caseId: returned.id,
      institutionId: world.institutions.b,
      text: '该中心受理同类纠纷',
    })
  expect(codeOf(await refer())).toBe('INSTITUTION_NOT_INVITED')
  await expect(
    withActor(clerkA, (db) =>
      db.case.updateMany({
        where: { id: returned.id },
        data: { institutionId: world.institutions.b, status: 'pending_acceptance' },
      }),
    ),
  ).rejects.toThrow(/refers nothing/)
  expect(codeOf(await recommend(world, null, adminB))).toBe('done')
  expect(codeOf(await confirmEntry(clerkA, { ...(await of()), ...certificate() }))).toBe('done')
  expect(
    await asOwner(
      `SELECT roster_from IS NOT NULL AS is_in FROM institution_courts WHERE institution_id = $1
        AND court_id = $2`,
      [world.institutions.b, world.courts.a],
    ),
  ).toEqual([{ is_in: true }])
  expect(codeOf(await refer())).toBe('done')
})

test('证书编号在一家法院只用一次', async () => {
  const { clerkA, mediatorA, mediatorA2 } = world.people
  for (const mediator of [mediatorA, mediatorA2]) {
    await layTraining(mediator)
    await layEntry((await entryOf(world, { mediator })).entryId, 'recommended')
  }
  const confirm = async (mediator: Actor) =>
    confirmEntry(clerkA, { ...(await entryOf(world, { mediator })), ...certificate() })
  expect(codeOf(await confirm(mediatorA))).toBe('done')
  expect(await confirm(mediatorA2)).toMatchObject({
    refusal: {
      code: 'ROSTER_CERTIFICATE_TAKEN',
      fields: { certificateNo: 'ROSTER_CERTIFICATE_TAKEN' },
    },
  })
})

test('到期前六十、三十、七日各提醒一次本人、机构、法院', async () => {
  const { adminA, clerkA, mediatorA } = world.people
  const { entryId } = await entryOf(world, { mediator: mediatorA })
  const warn = async (until: number) => {
    await asOwner('UPDATE roster_entries SET valid_until = $2 WHERE id = $1', [
      entryId,
      inDays(until),
    ])
    await warnRoster(new Date())
    const rows = await Promise.all(
      [mediatorA, adminA, clerkA].map(async (who) =>
        (await viewOf(findInbox(who, {}))).rows.filter(({ aboutId }) => aboutId === entryId),
      ),
    )
    return rows.map(({ length }) => length)
  }
  expect(await warn(61)).toEqual([0, 0, 0])
  expect(await warn(60)).toEqual([1, 1, 1])
  expect(await warn(45)).toEqual([1, 1, 1])
  expect(await warn(30)).toEqual([2, 2, 2])
  expect(await warn(7)).toEqual([3, 3, 3])
  expect(await warn(1)).toEqual([3, 3, 3])
})

test('机构看到每个人在每家法院还缺什么，调解员看到自己的，别家看不到', async () => {
  const { adminA, adminB, mediatorA, mediatorB } = world.people
  const { entryId } = await entryOf(world, { mediator: mediatorA })
  await layEntry(entryId, 'suspended')
  const { people } = await viewOf(findOwnRoster(adminA, {}))
  const person = people.find(({ mediatorId }) => mediatorId === mediatorA.id)!
  expect(person.entries.map(({ court, missing }) => `${court} ${missing}`).sort()).toEqual([
    '乙区法院 一年内没有培训记录',
    '甲区法院 法院已暂停',
  ])
  expect(await viewOf(findMyRoster(mediatorA, {}))).toHaveLength(2)
  for (const who of [adminB, mediatorB])
    expect(await refusalOf(getRosterEntry(who, { entryId }))).toBe('NOT_FOUND')
})
