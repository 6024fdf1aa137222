import { toLocalDate } from '@/lib/domain/time/local-date'
import { withActor } from '@/lib/data/door'
import { getOwnEnding } from '@/lib/queries/institution/get-own-ending'
import { getProposal } from '@/lib/queries/proposal/get-proposal'
import { getLeavingEntry } from '@/lib/queries/roster/get-leaving-entry'
import { getInstitutionEnd } from '@/lib/queries/system/get-institution-end'
import { createStaffAccount } from '@/lib/use-cases/account/create-staff-account'
import { enableStaffAccount } from '@/lib/use-cases/account/enable-staff-account'
import { declineCase } from '@/lib/use-cases/case/decline-case'
import { referAgain } from '@/lib/use-cases/case/refer-again'
import { importCases } from '@/lib/use-cases/import/import-cases'
import { inviteInstitution } from '@/lib/use-cases/institution/invite-institution'
import { endService } from '@/lib/use-cases/mediator/end-service'
import { confirmProposal } from '@/lib/use-cases/proposal/confirm-proposal'
import { proposeInstitutionEnd } from '@/lib/use-cases/proposal/propose-institution-end'
import { removeEntry } from '@/lib/use-cases/roster/remove-entry'
import { resignEntry } from '@/lib/use-cases/roster/resign-entry'
import { suspendEntry } from '@/lib/use-cases/roster/suspend-entry'
import { finishInstitutionA } from '../../support/finish-institution'
import { whileHeld } from '../../support/held-row'
import { caseLine, checkCases, CLOSED } from '../../support/import-file'
import { linesOf } from '../../support/import-runs'
import { refusalOf, viewOf } from '../../support/institution-list'
import { codeOf } from '../../support/roster-acts'
import { entryOf } from '../../support/rosters'
import { done, TEXT } from '../../support/sound-act'
import { asOwner, buildWorld, closeWorld, layCase, type World } from '../../support/world'

// 移出名册、机构终止、合并: 没有一件案件留给已经退出的机构. 特邀规定 第6、10条; 在线调解规则 第12、25条;
// docs/decisions/0179-ends-of-institutions.md.

let world: World
beforeEach(async () => {
  world = await buildWorld()
})
afterAll(closeWorld)

const ownEntry = () => entryOf(world, { institutionId: world.institutions.a })
const leave = async () =>
  removeEntry(world.people.clerkA, {
    ...(await ownEntry()),
    ground: 'not_invited',
    words: TEXT,
  })
const propose = (change: object = {}) =>
  proposeInstitutionEnd(world.people.system, {
    institutionId: world.institutions.a,
    as: 'closed',
    into: '',
    reason: TEXT,
    ...change,
  })
const addAdministrator = () =>
  createStaffAccount(world.people.system, {
    role: 'institution_admin',
    name: '许真',
    phone: '13800000008',
    court: '',
    institution: 'inst-a',
    handover: 'slip',
  })
const REFUSED_ADMINISTRATOR = {
  refusal: { fields: { institution: 'INSTITUTION_HAS_ENDED' } },
}
/** The open cases that are with an institution that has ended. */
const orphans = async () =>
  (
    await asOwner(
      `SELECT c.id FROM cases c JOIN institutions i ON i.id = c.institution_id
        WHERE i.ended_on IS NOT NULL AND c.status NOT IN ('archived')`,
    )
  ).length

test('有待受理的案件，法院不能移出、机构不能辞任，直接写库也不能；了结后可以，已受理的照办', async () => {
  const { adminA, clerkA, clerkB, judgeA } = world.people
  const { id: caseId } = await layCase(world, { status: 'pending_acceptance' })
  const running = await layCase(world, { status: 'in_mediation' })
  const { entryId, revision } = await ownEntry()
  const pending = {
    refusal: { code: 'ROSTER_HAS_PENDING', facts: { name: '甲调解中心', pending: 1 } },
  }
  expect(await leave()).toMatchObject(pending)
  expect(await resignEntry(adminA, { entryId, revision, words: TEXT })).toMatchObject(pending)
  const past = /wait for the answer/
  await expect(
    withActor(clerkA, (db) =>
      db.rosterEntry.updateMany({
        where: { id: entryId },
        data: { status: 'removed', lastAct: 'remove', revision: revision + 1 },
      }),
    ),
  ).rejects.toThrow(past)
  await expect(
    asOwner(`UPDATE roster_entries SET status = 'resigned' WHERE id = $1`, [entryId]),
  ).rejects.toThrow(past)
  for (const who of [judgeA, clerkB, adminA])
    expect(await refusalOf(getLeavingEntry(who, { entryId }))).toBe('NOT_FOUND')

  await done(suspendEntry(clerkA, { entryId, revision, ground: 'other', words: TEXT }))
  await done(declineCase(adminA, { caseId, reason: 'beyond_scope', text: TEXT }))
  expect(await viewOf(getLeavingEntry(clerkA, { entryId }))).toMatchObject({
    isStopped: true,
    open: { pending: 0, unassigned: 0, mediating: 1, unarchived: 0 },
    pending: [],
    running: [{ caseId: running.id, mayRecall: false }],
  })
  expect(await leave()).toMatchObject({ ok: true })
  expect(await asOwner('SELECT status FROM cases WHERE id = $1', [running.id])).toEqual([
    { status: 'in_mediation' },
  ])
  const again = { caseId, institutionId: world.institutions.a, text: TEXT }
  expect((await referAgain(clerkA, again)).ok).toBe(false)
  // 补录: history alone.
  const importId = await checkCases(adminA, [caseLine(1), caseLine(2, CLOSED)])
  expect((await linesOf(importId)).map(({ codes }) => codes)).toEqual([
    ['COURT_NO_LONGER_INVITES'],
    [],
  ])
  expect(await importCases(adminA, { importId })).toMatchObject({ ok: true, value: { made: 1 } })
})

test('不再特邀只是机构的理由；移出和引调同时发生，不会留下待受理的案件', async () => {
  const { clerkA, mediatorA } = world.people
  const of = await entryOf(world, { mediator: mediatorA })
  expect(await removeEntry(clerkA, { ...of, ground: 'not_invited', words: TEXT })).toMatchObject({
    refusal: { fields: { ground: 'CHOOSE_ONE' } },
  })
  const { id: caseId } = await layCase(world, { status: 'returned' })
  const [referred, left] = await Promise.all([
    referAgain(clerkA, { caseId, institutionId: world.institutions.a, text: TEXT }).catch(
      () => ({ ok: false }) as const,
    ),
    leave(),
  ])
  expect([referred.ok, left.ok].filter(Boolean)).toHaveLength(1)
})

test('未了结的不能终止，两边都看得到还差什么；了结后经两人办理，管理员退出，什么都进不来', async () => {
  const { adminA, adminB, clerkA, system, security } = world.people
  const institutionId = world.institutions.a
  const { id: caseId } = await layCase(world, { status: 'in_mediation' })
  const work = { mediating: 1, entries: 6, mediators: 2, pending: 0 }
  expect(await propose()).toMatchObject({ refusal: { code: 'INSTITUTION_HAS_WORK', facts: work } })
  for (const view of [
    await viewOf(getInstitutionEnd(system, { institutionId })),
    await viewOf(getOwnEnding(adminA, { institutionId })),
  ])
    expect(view).toMatchObject({ work })
  expect(await refusalOf(getOwnEnding(adminB, { institutionId }))).toBe('NOT_FOUND')
  for (const who of [adminA, clerkA, security])
    expect(await refusalOf(getInstitutionEnd(who, { institutionId }))).toBe('NOT_FOUND')

  await asOwner(
    `UPDATE cases SET status = 'archived', closed_at = now(), outcome = 'agreement',
      closing_days = 1 WHERE id = $1`,
    [caseId],
  )
  await finishInstitutionA(world)
  expect(await propose({ as: 'merged' })).toMatchObject({
    refusal: { fields: { into: 'INSTITUTION_UNKNOWN' } },
  })
  await done(propose({ as: 'merged', into: 'inst-b' }))
  expect(codeOf(await propose())).toBe('PROPOSAL_WAITS')
  const [{ id: proposalId }] = (await asOwner('SELECT id FROM proposals')) as [{ id: string }]
  expect(await viewOf(getProposal(security, { proposalId }))).toMatchObject({
    what: '办理甲调解中心的合并',
    end: '合并，并入乙调解中心',
  })
  expect(codeOf(await confirmProposal(system, { proposalId }))).toBe('PROPOSAL_OWN')
  expect(await confirmProposal(security, { proposalId })).toMatchObject({ ok: true })

  const today = toLocalDate(new Date())
  expect(await viewOf(getInstitutionEnd(system, { institutionId }))).toMatchObject({
    ended: { as: 'merged', on: today, into: '乙调解中心' },
    mayPropose: false,
  })
  expect(
    await asOwner(`SELECT status FROM accounts WHERE institution_id = $1 GROUP BY status`, [
      institutionId,
    ]),
  ).toEqual([{ status: 'disabled' }])
  expect(
    await asOwner(`SELECT data->>'into' AS into, data->>'proposedBy' AS by FROM events
      WHERE kind = 'institution.ended'`),
  ).toEqual([{ into: '乙调解中心', by: '系统员' }])
  expect(await orphans()).toBe(0)
  expect(codeOf(await propose())).toBe('INSTITUTION_ENDED')
  expect(codeOf(await inviteInstitution(system, { institutionId, courts: ['court-a'] }))).toBe(
    'INSTITUTION_ENDED',
  )
  expect(codeOf(await enableStaffAccount(security, { accountId: adminA.id }))).toBe(
    'INSTITUTION_ENDED',
  )
  expect(await addAdministrator()).toMatchObject(REFUSED_ADMINISTRATOR)
  const past = async (sql: string) =>
    expect(asOwner(sql, [institutionId])).rejects.toThrow('has ended')
  await past(`UPDATE cases SET institution_id = $1, status = 'pending_acceptance'`)
  await past(`UPDATE roster_entries SET status = 'recommended' WHERE institution_id = $1`)
  await past(`UPDATE accounts SET status = 'active' WHERE institution_id = $1
    AND role = 'institution_admin'`)
  await past(`UPDATE institutions SET ended_on = NULL, ended_as = NULL, ended_into_id = NULL
    WHERE id = $1`)
})

test('终止和添加管理员、登记邀请同时发生：终止在先的，两人都得知已经终止', async () => {
  await finishInstitutionA(world)
  const institutionId = world.institutions.a
  const end = {
    sql: `UPDATE institutions SET ended_on = current_date, ended_as = 'closed' WHERE id = $1`,
    values: [institutionId],
  }
  const [added, invited] = await whileHeld<unknown>(end, [
    addAdministrator,
    () => inviteInstitution(world.people.system, { institutionId, courts: ['court-b'] }),
  ])
  expect(added).toMatchObject(REFUSED_ADMINISTRATOR)
  expect(invited).toMatchObject({ refusal: { code: 'INSTITUTION_ENDED', facts: { as: 'closed' } } })
})

test('可以一并离职的，只是名下没有案件的；看得到每人还有几件', async () => {
  const { adminA, mediatorA, mediatorA2 } = world.people
  const institutionId = world.institutions.a
  await layCase(world, { status: 'in_mediation' })
  const inService = async () =>
    (await viewOf(getOwnEnding(adminA, { institutionId }))).mediators.map(({ id, openCases }) => [
      id,
      openCases,
    ])
  expect(new Map((await inService()) as [string, number][])).toEqual(
    new Map([
      [mediatorA.id, 1],
      [mediatorA2.id, 0],
    ]),
  )
  const on = toLocalDate(new Date())
  await done(endService(adminA, { mediatorId: mediatorA2.id, as: 'left', on, reason: TEXT }))
  expect(await inService()).toEqual([[mediatorA.id, 1]])
})

test('没有确认的谁也写不出终止；确认前又来了案件的，不能终止', async () => {
  const { adminA, system, security } = world.people
  const end = (who: keyof World['people']) =>
    withActor(world.people[who], (db) =>
      db.institution.updateMany({
        where: { id: world.institutions.a },
        data: { endedOn: new Date(`${toLocalDate(new Date())}T00:00:00Z`), endedAs: 'closed' },
      }),
    )
  await finishInstitutionA(world)
  await expect(end('adminA')).rejects.toThrow('no proposal was confirmed')
  await expect(end('security')).rejects.toThrow('no proposal was confirmed')
  expect(await end('system')).toEqual({ count: 0 })
  await done(propose())
  const [{ id: proposalId }] = (await asOwner('SELECT id FROM proposals')) as [{ id: string }]
  await layCase(world, { status: 'pending_acceptance' })
  expect(await confirmProposal(security, { proposalId })).toMatchObject({
    refusal: { code: 'INSTITUTION_HAS_WORK', facts: { pending: 1 } },
  })
  await expect(
    asOwner(`UPDATE institutions SET ended_on = current_date, ended_as = 'closed' WHERE id = $1`, [
      world.institutions.a,
    ]),
  ).rejects.toThrow('something is open')
  expect(await viewOf(getOwnEnding(adminA, { institutionId: world.institutions.a }))).toMatchObject(
    { isNothingOpen: false },
  )
  expect(
    await viewOf(getInstitutionEnd(system, { institutionId: world.institutions.a })),
  ).toMatchObject({ ended: null, waits: expect.stringContaining('系统员') })
})
