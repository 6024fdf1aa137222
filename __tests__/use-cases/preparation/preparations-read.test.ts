import { withActor } from '@/lib/data/door'
import { findCaseFile } from '@/lib/data/stores/case/case-file-store'
import type { CaseFile } from '@/lib/data/stores/case/case-file-types'
import { findPreparationFacts } from '@/lib/data/stores/case/preparation-store'
import { findMissingPreparations } from '@/lib/domain/case/preparation'
import type { MeetingState } from '@/lib/domain/meeting/meeting'
import { parseLocalDate } from '@/lib/domain/time/local-date'
import { computeFileProcedure } from '@/lib/queries/case/procedure-view'
import { getCaseFile } from '@/lib/queries/institution/get-case-file'
import { getCourtCase } from '@/lib/queries/court/get-court-case'
import { getMyCase } from '@/lib/queries/mediator/get-my-case'
import { getPreparationForm } from '@/lib/queries/mediator/get-preparation-form'
import { recordConsent } from '@/lib/use-cases/consent/record-consent'
import { actAt } from '../../support/case-rows'
import { viewOf } from '../../support/institution-list'
import { openPreparedCase, preparationActs, TABLES, type Who } from '../../support/preparation-acts'
import { asOwner, buildWorld, closeWorld, layCase, type World } from '../../support/world'

// What was seen to before the first meeting, as everyone reads it. ACT_AT is Tuesday 2026-11-24.

let world: World
let acts: ReturnType<typeof preparationActs>
beforeAll(async () => {
  world = await buildWorld()
  acts = preparationActs(world)
})
afterAll(closeWorld)

const open = () => openPreparedCase(world)

test('调解员、机构和引调法院读到同样的登记和程序；下一步和程序说同一件事', async () => {
  const existing = await open()
  const { mediatorA, adminA, reviewerA } = world.people
  for (const partyId of [existing.applicantId, existing.respondentId])
    await actAt(() =>
      recordConsent(mediatorA, {
        caseId: existing.id,
        partyId,
        answers: { mediation: 'agrees' },
        how: 'oral',
        on: '2026-11-24',
      }),
    )
  await acts.check('mediatorA', existing)
  await acts.inform('mediatorA', existing)
  const address = { caseId: existing.id }
  const views = await actAt(async () => [
    await viewOf(getMyCase(mediatorA, address)),
    await viewOf(getCaseFile(adminA, address)),
    await viewOf(getCourtCase(reviewerA, address)),
  ])
  for (const { file } of views) {
    expect(file.preparations).toMatchObject([
      {
        partyId: existing.applicantId,
        side: '申请人',
        identity: [expect.stringContaining('：相符（2026-11-24 现场核对证件原件，居民身份证）')],
        rights: [expect.stringContaining('：权利义务等五项、虚假调解后果（2026-11-24 口头）')],
        address: null,
      },
      { partyId: existing.respondentId, identity: [], rights: [], address: null },
    ])
    expect(file.procedure.map(({ code, state, count }) => [code, state, count])).toEqual([
      ['contact', 'now', '0/2 方'],
      ['consent', 'done', '2/2 方'],
      ['identity', 'open', '1/2 方'],
      ['rights', 'open', '1/2 方'],
      ['address', 'open', '0/2 方'],
      ['meeting', 'blocked', null],
      ['minutes', 'blocked', null],
      ['undisputed_facts', 'open', null],
      ['agreement', 'blocked', '0/2 方'],
      ['closing', 'open', null],
    ])
    expect(file.procedure.slice(5).map(({ words }) => words)).toEqual([
      '会前各项尚未办齐（在线调解规则第17条）',
      null,
      null,
      '会前各项尚未办齐（在线调解规则第17条）',
      null,
    ])
    expect(file.next.what).toContain('通知每一方当事人')
  }
})

test('程序中的调解会：开过的才算，定了没有开的、取消的不算', async () => {
  const existing = await open()
  const file = await withActor(world.people.mediatorA, (db) => findCaseFile(db, existing.id))
  const stateWith = (...states: readonly MeetingState[]) => {
    const meetings = states.map((state) => ({ state })) as unknown as CaseFile['meetings']
    const steps = computeFileProcedure({ ...file!, meetings }, parseLocalDate('2026-11-24')!)
    return steps.find(({ code }) => code === 'meeting')!.state
  }
  expect(stateWith('planned', 'cancelled')).toBe('blocked')
  expect(stateWith('planned', 'held')).toBe('done')
})

test('会前还缺什么，从库里读出来说', async () => {
  const existing = await open()
  await acts.check('mediatorA', existing)
  await acts.inform('mediatorA', existing)
  await acts.confirm('mediatorA', existing)
  const facts = await withActor(world.people.mediatorA, (db) =>
    findPreparationFacts(db, existing.id, 'delegated_pre_filing'),
  )
  expect(
    findMissingPreparations(facts).map(({ partyId, what }) => [
      partyId === existing.applicantId ? '申请人' : '被申请人',
      what,
    ]),
  ).toEqual([
    ['申请人', 'consent'],
    ['被申请人', 'consent'],
    ['被申请人', 'identity'],
    ['被申请人', 'rights'],
    ['被申请人', 'false_mediation'],
    ['被申请人', 'address'],
  ])
})

test('没有登记过的：调解中的列出各方和程序，其他状态的不列', async () => {
  for (const [status, parties, steps] of [
    ['in_mediation', 2, 10],
    ['pending_acceptance', 0, 0],
    ['closed', 0, 0],
  ] as const) {
    const { id } = await layCase(world, { status })
    const { file } = await viewOf(getCaseFile(world.people.adminA, { caseId: id }))
    expect([status, file.preparations.length, file.procedure.length]).toEqual([
      status,
      parties,
      steps,
    ])
  }
})

test('表单只对承办的调解员存在；列出可以选的人', async () => {
  const existing = await open()
  const form = (who: Who, partyId?: string) =>
    actAt(() => getPreparationForm(world.people[who], { caseId: existing.id, partyId }))
  for (const who of ['mediatorA2', 'mediatorB', 'adminA', 'clerkA', 'reviewerA'] as const)
    expect([who, await form(who)]).toMatchObject([who, { refusal: { code: 'NOT_FOUND' } }])
  expect(await viewOf(form('mediatorA', existing.respondentId))).toMatchObject({
    suggestedId: existing.respondentId,
    earliest: '2026-11-17',
    today: '2026-11-24',
    isAddressRequired: true,
    people: [
      { value: `party:${existing.applicantId}`, role: '申请人' },
      { value: `party:${existing.respondentId}`, role: '被申请人' },
    ],
    choices: {
      ways: expect.arrayContaining([{ value: 'original_on_site', label: '现场核对证件原件' }]),
      answers: [
        { value: 'confirmed', label: '确认送达地址' },
        { value: 'refused', label: '拒绝确认' },
      ],
    },
    abilities: { check_identity: { allowed: true } },
  })
})

test('本机构、引调法院和承办的调解员能读；别的机构、法院和调解员读不到；不能改，不能删', async () => {
  const existing = await open()
  await acts.check('mediatorA', existing)
  await acts.inform('mediatorA', existing)
  await acts.confirm('mediatorA', existing)
  const count = (who: Who) =>
    withActor(world.people[who], async (db) => {
      const facts = await findPreparationFacts(db, existing.id, 'delegated_pre_filing')
      return [facts.identityChecks, facts.rightsNotices, facts.addressAnswers].map(
        ({ length }) => length,
      )
    })
  for (const who of ['mediatorA', 'adminA', 'clerkA', 'reviewerA'] as const)
    expect([who, await count(who)]).toEqual([who, [1, 1, 1]])
  for (const who of ['mediatorA2', 'mediatorB', 'adminB', 'clerkB'] as const)
    expect([who, await count(who)]).toEqual([who, [0, 0, 0]])
  const privileges = await asOwner<{ table: string; role: string; privileges: string[] }>(
    `SELECT table_name AS table, grantee AS role,
       array_agg(privilege_type::text ORDER BY privilege_type) AS privileges
     FROM information_schema.role_table_grants
     WHERE table_name = ANY ($1) AND grantee LIKE 'heyi%' GROUP BY 1, 2 ORDER BY 1, 2`,
    [[...TABLES]],
  )
  expect(privileges).toEqual(
    TABLES.toSorted().flatMap((table) => [
      { table, role: 'heyi_app', privileges: ['INSERT', 'SELECT'] },
      { table, role: 'heyi_job', privileges: ['SELECT'] },
      // Who takes part declares who they are; what they read is granted by column.
      ...(table === 'identity_checks'
        ? [{ table, role: 'heyi_party', privileges: ['INSERT'] }]
        : []),
      { table, role: 'heyi_reader', privileges: ['SELECT'] },
    ]),
  )
})
