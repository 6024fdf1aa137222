import { randomUUID } from 'node:crypto'
import type { Actor } from '@/lib/domain/access/roles'
import { toLocalDate } from '@/lib/domain/time/local-date'
import { getHelpers } from '@/lib/queries/mediator/get-helpers'
import { getOwnCase } from '@/lib/queries/party/get-own-case'
import { checkIdentity } from '@/lib/use-cases/preparation/check-identity'
import { addGuardian } from '@/lib/use-cases/participant/add-guardian'
import { endGuardian } from '@/lib/use-cases/participant/end-guardian'
import { guardianOf, GUARDIANS_PHONE, makeMinor } from '../../support/guardians'
import { comeIn, invite } from '../../support/invitations'
import { answerOwn, layOwnSigning, requestCode, signOwn } from '../../support/sign-own-document'
import { asOwner, buildWorld, closeWorld, type World } from '../../support/world'

// 监护人签名、监护结束、满十八周岁（民法典第17、23、39、175条）.

let world: World
let scene: Awaited<ReturnType<typeof layOwnSigning>>
beforeEach(async () => {
  world = await buildWorld()
  scene = await layOwnSigning(world)
})
afterAll(closeWorld)

const today = () => toLocalDate(new Date())

async function layGuardian(change: { readonly name?: string; readonly phone?: string } = {}) {
  const { id, applicantId } = scene.existing
  const form = guardianOf(id, applicantId, change)
  expect(await addGuardian(world.people.mediatorA, form)).toMatchObject({ ok: true })
  const phone = change.phone ?? GUARDIANS_PHONE
  const guardian = await comeIn(await invite(world, id, form.guardianId, { phone }))
  return { guardian, guardianId: form.guardianId }
}
const checkGuardian = async () =>
  expect(
    await checkIdentity(world.people.mediatorA, {
      caseId: scene.existing.id,
      person: `representative:${scene.existing.applicantId}`,
      way: 'original_on_site',
      document: 'id_card',
      result: 'matches',
      on: today(),
    }),
  ).toMatchObject({ ok: true })
const sign = (actor: Actor) => signOwn(actor, scene.existing.id, scene.document, 0)
const end = (guardianId: string, change: object = {}) =>
  endGuardian(world.people.mediatorA, {
    caseId: scene.existing.id,
    guardianId,
    on: today(),
    reason: 'replaced',
    ...change,
  })

test('监护人凭自己的核验签名，孩子的核验不算，孩子自己不能签', async () => {
  await makeMinor(scene.existing.applicantId)
  const { guardian, guardianId } = await layGuardian()
  expect(
    await answerOwn(scene.applicant, scene.existing.id, scene.document, 0, { code: '' }),
  ).toMatchObject({ refusal: { code: 'SIGNATURE_NOT_YOURS_HERE' } })
  expect(
    await answerOwn(guardian, scene.existing.id, scene.document, 0, { code: '' }),
  ).toMatchObject({ refusal: { code: 'SIGNATURE_OWN_IDENTITY_FIRST' } })
  await checkGuardian()
  expect(await sign(guardian)).toMatchObject({ ok: true })
  const rows = await asOwner(
    `SELECT signed_by, person_kind, participant_id FROM document_signatures
      WHERE participant_id = $1`,
    [guardianId],
  )
  expect(rows).toEqual([
    { signed_by: '许静', person_kind: 'representative', participant_id: guardianId },
  ])
})

test.each([
  ['明天满十八周岁：监护人签，本人不签', 1, 'guardian'],
  ['今天满十八周岁：本人签，监护人不签', 0, 'child'],
] as const)('%s', async (_, days, signer) => {
  const { existing, document, applicant } = scene
  await makeMinor(existing.applicantId)
  const { guardian } = await layGuardian()
  await checkGuardian()
  await makeMinor(existing.applicantId, days)
  const [signs, other] = signer === 'guardian' ? [guardian, applicant] : [applicant, guardian]
  expect(
    await answerOwn(other, existing.id, document, 0, { code: await requestCode(other) }),
  ).toMatchObject({ refusal: { code: 'SIGNATURE_NOT_YOURS_HERE' } })
  expect(await sign(signs)).toMatchObject({ ok: true })
})

test('满十八周岁以后，监护人看到由本人来办；调解员看到要登记结束，登记一次', async () => {
  const { existing, applicant } = scene
  await makeMinor(existing.applicantId)
  const { guardian, guardianId } = await layGuardian()
  expect(await end(guardianId, { reason: 'of_age' })).toMatchObject({
    refusal: { fields: { reason: 'STILL_A_MINOR' } },
  })
  await makeMinor(existing.applicantId, 0)
  expect(await getOwnCase(guardian, { caseId: existing.id })).toMatchObject({
    value: {
      people: expect.arrayContaining([
        expect.objectContaining({ isYou: true, limit: expect.stringContaining('已满十八岁') }),
      ]),
    },
  })
  expect(await getHelpers(world.people.mediatorA, { caseId: existing.id })).toMatchObject({
    value: { ofAdults: [expect.stringContaining('已满十八周岁')] },
  })
  const twice = [
    await end(guardianId, { reason: 'of_age' }),
    await end(guardianId, { reason: 'of_age' }),
  ]
  expect(twice.map(({ ok }) => ok)).toEqual([true, true])
  expect(await end(guardianId)).toMatchObject({ refusal: { code: 'GUARDIAN_ENDED' } })
  const [events] = await asOwner<{ count: number }>(
    `SELECT count(*)::int AS count FROM events WHERE kind = 'guardian.ended'`,
  )
  expect(events!.count).toBe(1)
  expect(await getOwnCase(guardian, { caseId: existing.id })).toMatchObject({
    refusal: { code: 'NOT_FOUND' },
  })
  expect(await getOwnCase(applicant, { caseId: existing.id })).toMatchObject({ ok: true })
})

test('换监护人：前一个即时看不到本案，后一个要自己核验，签名记在自己名下', async () => {
  const { existing, document } = scene
  await makeMinor(existing.applicantId)
  const first = await layGuardian()
  await checkGuardian()
  expect(await end(first.guardianId, { on: '2020-01-01' })).toMatchObject({
    refusal: { fields: { on: 'BEFORE_GUARDIAN' } },
  })
  expect(await end(first.guardianId)).toMatchObject({ ok: true })
  const second = await layGuardian({ name: '王芳', phone: '19900008052' })
  expect(await getOwnCase(first.guardian, { caseId: existing.id })).toMatchObject({
    refusal: { code: 'NOT_FOUND' },
  })
  expect(await answerOwn(second.guardian, existing.id, document, 0, { code: '' })).toMatchObject({
    refusal: { code: 'SIGNATURE_OWN_IDENTITY_FIRST' },
  })
  await checkGuardian()
  expect(await sign(second.guardian)).toMatchObject({ ok: true })
  expect(await getHelpers(world.people.mediatorA, { caseId: existing.id })).toMatchObject({
    value: {
      guardians: [
        { name: '王芳', isOver: false },
        { name: '许静', isOver: true },
      ],
    },
  })
})

test('只有主持的调解员能结束；不是监护人的编号不行', async () => {
  await makeMinor(scene.existing.applicantId)
  const { guardianId } = await layGuardian()
  expect(await end(randomUUID())).toMatchObject({
    refusal: { fields: { guardianId: 'NOT_AN_OPTION' } },
  })
  expect(
    await endGuardian(world.people.mediatorA2, {
      caseId: scene.existing.id,
      guardianId,
      on: today(),
      reason: 'replaced',
    }),
  ).toMatchObject({ refusal: { code: 'NOT_FOUND' } })
})
