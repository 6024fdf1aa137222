import { withActor } from '@/lib/data/door'
import { storeGuardian } from '@/lib/data/stores/participant/guardian-store'
import { storeRepresentativeEnd } from '@/lib/data/stores/participant/representative-store'
import { toLocalDate } from '@/lib/domain/time/local-date'
import { getChoice } from '@/lib/queries/institution/get-choice'
import { getOwnCase } from '@/lib/queries/party/get-own-case'
import type { Actor } from '@/lib/domain/access/roles'
import { refusalSentence } from '@/lib/labels/zh-CN/refusal'
import { verifyChains } from '@/lib/jobs/verify-chains'
import { askParty } from '@/lib/use-cases/invitation/ask-party'
import { endRepresentative } from '@/lib/use-cases/participant/end-representative'
import { nameGuardian } from '@/lib/use-cases/participant/name-guardian'
import { giveConsent } from '@/lib/use-cases/participation/give-consent'
import { deriveToken } from '@/lib/platform/derived-secret'
import { setRow } from '../../support/case-parts'
import { guardianOf, GUARDIANS_PHONE, makeMinor } from '../../support/guardians'
import { comeIn, invite, participantOf } from '../../support/invitations'
import { done, freshPhone } from '../../support/sound-act'
import {
  asOwner,
  buildWorld,
  closeWorld,
  layCase,
  OTHER_ROLES,
  type World,
} from '../../support/world'

// 调解员接收以前，机构登记未成年人的法定代理人，更换自己登记的法定代理人、单位负责人（docs/decisions/0120）.

let world: World
let existing: Awaited<ReturnType<typeof layCase>>
beforeEach(async () => {
  world = await buildWorld()
  existing = await layCase(world, { status: 'pending_assignment' })
})
afterAll(closeWorld)

const by = () => world.people.adminA
const form = (change: object = {}) => guardianOf(existing.id, existing.applicantId, change)
const end = (representativeId: string, actor: Actor = by(), reason = 'replaced') =>
  endRepresentative(actor, { caseId: existing.id, representativeId, reason })
/** What the database answers to an administrator who goes past the rule. */
const endPastTheRule = (id: string) =>
  withActor(by(), (db) =>
    storeRepresentativeEnd(db, { actor: by() } as never, id, toLocalDate(new Date()), 'replaced'),
  )
const page = async () => (await done(getChoice(by(), { caseId: existing.id }))).invited!
const agree = (actor: Actor, partyId: string) =>
  giveConsent(actor, { caseId: existing.id, partyId, scope: 'mediation', reply: 'agrees' })

/** A guardian whom the institution named and who has come in. */
async function layGuardian(change: object = {}) {
  const typed = form(change)
  await done(nameGuardian(by(), typed))
  const { phone } = typed
  const letter = await invite(world, existing.id, typed.guardianId, { phone, by: by() })
  return { id: typed.guardianId, letter }
}

test('未成年人的法定代理人由机构登记、邀请，进入以后代为答复；同一份表单交两次只有一人', async () => {
  await makeMinor(existing.applicantId)
  expect((await page()).minors).toEqual([{ id: existing.applicantId, name: expect.any(String) }])
  const typed = form()
  const twice = await Promise.all([nameGuardian(by(), typed), nameGuardian(by(), typed)])
  expect(twice.map(({ ok }) => ok)).toEqual([true, true])
  expect(await page()).toMatchObject({
    minors: [],
    representatives: [{ id: typed.guardianId, name: '许静' }],
  })
  const letter = await invite(world, existing.id, typed.guardianId, {
    phone: GUARDIANS_PHONE,
    by: by(),
  })
  expect((await agree(await comeIn(letter), existing.applicantId)).ok).toBe(true)
  expect(
    await asOwner(`SELECT count(*)::int AS n FROM events WHERE kind = 'guardian.added'`),
  ).toEqual([{ n: 1 }])
})

test('更换法定代理人：前一个即时看不到本案，没有用的邀请打不开；后一个可以登记、进入', async () => {
  await makeMinor(existing.applicantId)
  const first = await layGuardian()
  const guardian = await comeIn(first.letter)
  await done(end(first.id))
  expect(await getOwnCase(guardian, { caseId: existing.id })).toMatchObject({
    refusal: { code: 'NOT_FOUND' },
  })
  const second = await layGuardian({ name: '王芳', phone: '19900008052' })
  await done(end(second.id, by(), 'mistake'))
  await expect(comeIn(second.letter)).rejects.toThrow()
  expect(
    await asOwner('SELECT revoked_because FROM invitations WHERE participant_id = $1', [second.id]),
  ).toEqual([{ revoked_because: 'by_institution' }])
  const third = await layGuardian({ name: '赵兰', phone: '19900008053' })
  expect((await agree(await comeIn(third.letter), existing.applicantId)).ok).toBe(true)
  expect((await page()).representatives.map(({ name }) => name)).toEqual(['赵兰'])
  expect((await verifyChains()).faults).toEqual([])
})

test('更换单位负责人：停止以后在邀请时另行登记', async () => {
  await setRow('parties', existing.respondentId, { kind: 'legal' })
  const participantId = await participantOf(existing.respondentId)
  const ask = (representative: string, phone: string) =>
    done(
      askParty(by(), { caseId: existing.id, participantId, channel: 'sms', representative, phone }),
    )
  const names = async () =>
    (await page()).people.find((each) => each.participantId === participantId)!.namesRepresentative
  const phone = freshPhone()
  const first = await ask('郑安', phone)
  expect(await names()).toBe(false)
  const { representatives } = await page()
  await done(end(representatives[0]!.id, by(), 'mistake'))
  const link = deriveToken('invitation link', first.invitationId)
  await expect(comeIn({ link, digits: phone.slice(-4) })).rejects.toThrow()
  expect(await names()).toBe(true)
  await ask('何敏', phone)
  expect(
    await asOwner('SELECT representative_name FROM parties WHERE id = $1', [existing.respondentId]),
  ).toEqual([{ representative_name: '何敏' }])
  expect(
    await asOwner(
      `SELECT data->>'person' AS person FROM events WHERE kind = 'representative.ended'`,
    ),
  ).toEqual([{ person: '郑安' }])
})

test('两位管理员同时更换：一人办成，另一人知道是谁、哪一天', async () => {
  await makeMinor(existing.applicantId)
  const { id } = await layGuardian()
  const { adminA, adminA2 } = world.people
  const answers = await Promise.all([end(id, adminA), end(id, adminA2)])
  const winner = answers[0].ok ? adminA : adminA2
  const loser = answers.find(({ ok }) => !ok)!
  expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
  expect(loser.ok || refusalSentence(loser.refusal, new Date())).toContain(`由${winner.name}登记`)
  expect((await end(id, winner)).ok).toBe(true)
  expect(
    await asOwner(`SELECT count(*)::int AS n FROM events WHERE kind = 'guardian.ended'`),
  ).toEqual([{ n: 1 }])
})

test('法院引调、申请时写明的负责人，机构不能更换', async () => {
  const [row] = await asOwner<{ id: string }>(
    `INSERT INTO participants (case_id, court_id, holder_id, kind, party_id, person_id, name,
      joined_at)
     SELECT case_id, court_id, holder_id, 'legal_representative', id, id, '郑安', now() FROM parties
       WHERE id = $1
     RETURNING id`,
    [existing.respondentId],
  )
  expect((await page()).representatives).toEqual([])
  expect(await end(row!.id)).toMatchObject({
    refusal: { fields: { representativeId: 'NOT_AN_OPTION' } },
  })
  expect(await endPastTheRule(row!.id)).toBe(false)
})

test('调解员接收以后，机构不能登记、更换；数据库也不收', async () => {
  await makeMinor(existing.applicantId)
  const { id } = await layGuardian()
  const { mediatorA } = world.people
  await setRow('cases', existing.id, {
    status: 'in_mediation',
    mediator_id: mediatorA.id,
    mediator_name: mediatorA.name,
  })
  expect(await end(id)).toMatchObject({ refusal: { code: 'STATUS_DOES_NOT_ASK' } })
  expect(await nameGuardian(by(), form())).toMatchObject({
    refusal: { code: 'STATUS_DOES_NOT_ASK' },
  })
  expect(await endPastTheRule(id)).toBe(false)
  await asOwner('UPDATE parties SET representative_name = NULL WHERE id = $1', [
    existing.applicantId,
  ])
  const guardian = { id: crypto.randomUUID(), partyId: existing.applicantId, name: '王芳' }
  const stored = await withActor(by(), (db) =>
    storeGuardian(db, {} as never, { ...guardian, phone: '19900008052' }, new Date()),
  )
  expect(stored).toBe(false)
})

test('别的机构、别的身份不能登记、更换', async () => {
  await makeMinor(existing.applicantId)
  const { id } = await layGuardian()
  const { adminB } = world.people
  expect(await end(id, adminB)).toMatchObject({ refusal: { code: 'NOT_FOUND' } })
  expect(await nameGuardian(adminB, form())).toMatchObject({ refusal: { code: 'NOT_FOUND' } })
  for (const role of OTHER_ROLES)
    for (const act of [end(id, world.people[role]), nameGuardian(world.people[role], form())])
      expect(await act).toMatchObject({ refusal: { code: 'FORBIDDEN' } })
})
