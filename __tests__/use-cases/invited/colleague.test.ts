import { withActor } from '@/lib/data/door'
import { findInvitedPersons } from '@/lib/data/stores/invited/invited-store'
import { findColleagues } from '@/lib/data/stores/invited/colleague-store'
import { workOutbox } from '@/lib/jobs/work-outbox'
import { getCoMediation } from '@/lib/queries/institution/get-co-mediation'
import { getOwnHelpers } from '@/lib/queries/party/get-own-helpers'
import { addCoMediator } from '@/lib/use-cases/co-mediator/add-co-mediator'
import { proposeCoMediator } from '@/lib/use-cases/invited/propose-co-mediator'
import { answerAs } from '../../support/invited'
import { layTalk, type Talk } from '../../support/talk'
import { colleagueOf } from '../../support/thirds'
import { asOwner, buildWorld, closeWorld, type World } from '../../support/world'

// 协同调解员（特邀规定第13条）：调解员提议，各方当事人都同意，机构确认增加.

let world: World
let talk: Talk
beforeEach(async () => {
  world = await buildWorld()
  talk = await layTalk(world)
})
afterAll(closeWorld)

const proposalOf = (change: object = {}) => colleagueOf(world, talk.caseId, change)
async function propose(change: object = {}): Promise<string> {
  const form = proposalOf(change)
  const proposed = await proposeCoMediator(world.people.mediatorA, form)
  if (!proposed.ok) throw new Error(JSON.stringify(proposed.refusal))
  return form.invitedId
}
async function allConsent(id: string): Promise<void> {
  for (const [actor, partyId] of [
    [talk.applicant, talk.applicantId],
    [talk.respondent, talk.respondentId],
  ] as const)
    expect(await answerAs(actor, talk.caseId, id, partyId)).toMatchObject({ ok: true })
}
const endOf = async (id: string) =>
  (await withActor(world.people.mediatorA, (db) => findInvitedPersons(db, talk.caseId))).find(
    (each) => each.id === id,
  )?.ended
const agreed = async () => {
  const page = await getCoMediation(world.people.adminA, { caseId: talk.caseId })
  return page.ok ? page.value.agreed.map(({ name }) => name) : page
}

test('只能提议本机构的、不在本案的调解员', async () => {
  const names = (
    await withActor(world.people.mediatorA, (db) => findColleagues(db, talk.caseId))
  ).map(({ id }) => id)
  expect(names).toContain(world.people.mediatorA2.id)
  expect(names).not.toContain(world.people.mediatorA.id)
  expect(names).not.toContain(world.people.mediatorB.id)
  expect(
    await proposeCoMediator(
      world.people.mediatorA,
      proposalOf({ colleagueId: world.people.mediatorB.id }),
    ),
  ).toMatchObject({ refusal: { fields: { colleagueId: 'NOT_AN_OPTION' } } })
  expect(await withActor(world.people.mediatorA2, (db) => findColleagues(db, talk.caseId))).toEqual(
    [],
  )
})

test('各方都同意以前机构看不到；都同意了通知机构，一次确认就增加，提议就此办完', async () => {
  const id = await propose()
  expect(await agreed()).toEqual([])
  expect(await getOwnHelpers(talk.applicant, { caseId: talk.caseId })).toMatchObject({
    value: { people: [{ id, role: 'co_mediator', toAnswer: talk.applicantId }] },
  })
  await allConsent(id)
  expect(await agreed()).toEqual([world.people.mediatorA2.name])
  expect(await getOwnHelpers(talk.applicant, { caseId: talk.caseId })).toMatchObject({
    value: { people: [{ id, state: '各方同意了，等机构确认' }] },
  })
  await workOutbox(new Date())
  expect(
    await asOwner(`SELECT account_id FROM notices WHERE kind = 'co-mediator.agreed'`),
  ).toContainEqual({ account_id: world.people.adminA.id })
  expect(
    await addCoMediator(world.people.adminA, {
      caseId: talk.caseId,
      mediatorId: world.people.mediatorA2.id,
      basis: 'party_asked',
      presidingBy: 'institution',
    }),
  ).toMatchObject({ ok: true })
  expect(await endOf(id)).toBe('assigned')
  expect(await agreed()).toEqual([])
})

test('一方不同意，到此为止；没有参加人因此产生', async () => {
  const id = await propose()
  await answerAs(talk.applicant, talk.caseId, id, talk.applicantId, 'declines')
  expect(await endOf(id)).toBe('refused')
  expect(await agreed()).toEqual([])
  expect(await asOwner(`SELECT 1 FROM participants WHERE kind = 'invited'`)).toEqual([])
})

test('已经提议、正等答复的，不再提议一次；同一份交两次是一次', async () => {
  const form = proposalOf()
  const twice = await Promise.all([
    proposeCoMediator(world.people.mediatorA, form),
    proposeCoMediator(world.people.mediatorA, form),
  ])
  expect(twice.map(({ ok }) => ok)).toEqual([true, true])
  expect(await proposeCoMediator(world.people.mediatorA, proposalOf())).toMatchObject({
    refusal: { fields: { colleagueId: 'PROPOSED_ALREADY' } },
  })
  expect(await asOwner('SELECT 1 FROM invited_persons')).toHaveLength(1)
})

test('数据库也不让：各方没有答复的同意、不是本机构的调解员，都写不进', async () => {
  const insert = (columns: string, colleague: string) =>
    withActor(world.people.mediatorA, (db) =>
      db.$executeRawUnsafe(
        `INSERT INTO invited_persons (id, case_id, court_id, holder_id, kind, name, why, last_day,
          digest, proposed_by, proposed_by_name, proposed_at,
            colleague_id ${columns === '' ? '' : `, ${columns}`})
         SELECT gen_random_uuid(), id, court_id, holder_id, 'co_mediator', '甲', '乙', current_date,
           'x', $1::uuid, '丙', now(),
           $2::uuid ${columns === '' ? '' : ', now()'} FROM cases WHERE id = $3::uuid`,
        world.people.mediatorA.id,
        colleague,
        talk.caseId,
      ),
    )
  await expect(insert('', world.people.mediatorA2.id)).resolves.toBe(1)
  await expect(insert('admitted_at', world.people.mediatorA2.id)).rejects.toThrow(
    'row-level security',
  )
  await expect(insert('', world.people.mediatorB.id)).rejects.toThrow('row-level security')
})
