import { addDays, toLocalDate } from '@/lib/domain/time/local-date'
import type { Actor } from '@/lib/domain/access/roles'
import { withActor } from '@/lib/data/door'
import { sha256 } from '@/lib/platform/sha256'
import {
  idOf,
  layAgreed,
  layConfirmation,
  laySubmitted,
  newNumber,
  agreeAs,
} from '../support/confirmations'
import type { Talk } from '../support/talk'
import { asOwner, buildWorld, closeWorld, type World } from '../support/world'

// 司法确认的地板：程序写错了，数据库也不让一方代替双方提交，不让书记员裁定，不让跳过一步.

let world: World
let talk: Talk
beforeEach(async () => {
  world = await buildWorld()
  talk = await layAgreed(world)
})
afterAll(closeWorld)

const move = async (actor: Actor, id: string, data: object) => {
  try {
    const { count } = await withActor(actor, (db) =>
      db.confirmation.updateMany({
        where: { id },
        data: { revision: { increment: 1 }, lastActBy: actor.name, lastActAt: new Date(), ...data },
      }),
    )
    return count === 1 ? 'moved' : 'unseen'
  } catch {
    return 'refused'
  }
}
const day = (text: string) => new Date(`${text}T00:00:00Z`)
const today = () => toLocalDate(new Date())
const submitting = () => ({
  status: 'submitted',
  lastAct: 'submit',
  submittedAt: new Date(),
  receivedOn: day(today()),
})

test('只有一方确认的，那一方提交不了；双方都确认，才提交得了', async () => {
  await agreeAs(talk.applicant, talk.caseId, talk.applicantId)
  const id = await idOf(talk.caseId)
  expect(await move(talk.applicant, id, submitting())).toBe('refused')
  await asOwner(
    `INSERT INTO confirmation_answers SELECT confirmation_id, $2, case_id, court_id, holder_id,
      participant_id, account_id, party_name, person_name, confirmer, identity_way, identity_at,
        commitment, device, agreed_at
     FROM confirmation_answers WHERE confirmation_id = $1`,
    [id, talk.respondentId],
  )
  expect(await move(talk.applicant, id, submitting())).toBe('moved')
})

test('没有写名字的，确认不算；名字只能写在自己的确认下面，文字和第一个签的人的是同一份', async () => {
  const id = await layConfirmation(talk.caseId, 'waiting_parties')
  const agree = { lastAct: 'agree', status: 'waiting_parties' }
  const answer = (who: 'applicant' | 'respondent') =>
    asOwner(
      `INSERT INTO confirmation_answers SELECT $1, p.person_id, p.case_id, p.court_id, p.holder_id,
        p.id, p.account_id,
         '许静', '许静', 'party', 'online_comparison', now(), 1, NULL, now()
       FROM participants p WHERE p.account_id = $2`,
      [id, talk[who].id],
    )
  const sign = async (who: 'applicant' | 'respondent', party: string, text: string) => {
    const [keys] = await asOwner<{ court: string; holder: string }>(
      'SELECT court_id AS court, holder_id AS holder FROM confirmations WHERE id = $1',
      [id],
    )
    try {
      await withActor(talk[who], (db) =>
        db.confirmationSignature.createMany({
          data: [
            {
              confirmationId: id,
              partyId: party,
              caseId: talk.caseId,
              courtId: keys!.court,
              holderId: keys!.holder,
              applicationText: text,
              textSha256: sha256('甲'),
              drawing: {},
              reading: 'self',
            },
          ],
        }),
      )
      return 'signed'
    } catch {
      return 'refused'
    }
  }
  await answer('applicant')
  await answer('respondent')
  expect(await move(talk.applicant, id, agree)).toBe('refused')
  expect(await sign('applicant', talk.respondentId, '甲')).toBe('refused')
  expect(await sign('applicant', talk.applicantId, '乙')).toBe('refused')
  expect(await sign('applicant', talk.applicantId, '甲')).toBe('signed')
  expect(await move(talk.respondent, id, agree)).toBe('refused')
  expect(await move(talk.applicant, id, agree)).toBe('moved')
  await asOwner(
    `UPDATE confirmation_signatures SET application_text = '丙', text_sha256 = $2
      WHERE confirmation_id = $1`,
    [id, sha256('丙')],
  )
  expect(await sign('respondent', talk.respondentId, '甲')).toBe('refused')
})

test('不能替对方确认，不能确认别人提交了的申请', async () => {
  const id = await layConfirmation(talk.caseId, 'waiting_parties')
  const [part] = await asOwner<{ id: string; court: string; holder: string }>(
    `SELECT id, court_id AS court, holder_id AS holder FROM participants WHERE account_id = $1`,
    [talk.applicant.id],
  )
  const answer = async (partyId: string) => {
    const data = {
      confirmationId: id,
      partyId,
      caseId: talk.caseId,
      courtId: part!.court,
      holderId: part!.holder,
      participantId: part!.id,
      accountId: talk.applicant.id,
      partyName: '许静',
      personName: '许静',
      confirmer: 'party',
      identityWay: 'online_comparison',
      identityAt: new Date(),
      commitment: 1,
      agreedAt: new Date(),
    }
    try {
      await withActor(talk.applicant, (db) => db.confirmationAnswer.createMany({ data: [data] }))
      return 'inserted'
    } catch {
      return 'refused'
    }
  }
  expect(await answer(talk.respondentId)).toBe('refused')
  await asOwner(
    `UPDATE confirmations SET status = 'submitted', submitted_at = now(),
      received_on = current_date`,
  )
  expect(await answer(talk.applicantId)).toBe('refused')
  await asOwner(
    `UPDATE confirmations SET status = 'waiting_parties', submitted_at = NULL, received_on = NULL`,
  )
  expect(await answer(talk.applicantId)).toBe('inserted')
})

test('双方还没有提交的，法院看不到也改不了；别的法院、机构、调解员都改不了', async () => {
  const id = await layConfirmation(talk.caseId, 'waiting_parties')
  const admit = {
    status: 'admitted',
    lastAct: 'admit',
    number: newNumber(),
    admittedOn: day(today()),
  }
  expect(await move(world.people.judgeA, id, admit)).toBe('unseen')
  await layConfirmation(talk.caseId, 'submitted')
  const submitted = await idOf(talk.caseId)
  const { clerkB, adminA, mediatorA, clerkA } = world.people
  for (const actor of [clerkB, adminA, mediatorA])
    expect(await move(actor, submitted, admit)).not.toBe('moved')
  expect(await move(clerkA, submitted, admit)).toBe('moved')
})

test('书记员不能裁定；没有受理的不能裁定；当事人不能给自己裁定', async () => {
  const ruling = { status: 'confirmed', lastAct: 'confirm', decidedOn: day(today()) }
  const admitted = await layConfirmation(talk.caseId, 'admitted')
  expect(await move(world.people.clerkA, admitted, ruling)).toBe('refused')
  expect(await move(talk.applicant, admitted, { status: 'confirmed', lastAct: 'confirm' })).toBe(
    'refused',
  )
  expect(await move(world.people.judgeA, admitted, ruling)).toBe('moved')
  const submitted = await layConfirmation(talk.caseId, 'submitted')
  expect(await move(world.people.judgeA, submitted, ruling)).toBe('refused')
})

test('补正只能通知一次', async () => {
  const id = await layConfirmation(talk.caseId, 'submitted')
  const order = {
    status: 'correcting',
    lastAct: 'order_correction',
    correctionDueOn: day(addDays(today(), 7)),
  }
  expect(await move(world.people.clerkA, id, order)).toBe('moved')
  expect(await move(talk.applicant, id, { status: 'submitted', lastAct: 'correct' })).toBe('moved')
  expect(await move(world.people.clerkA, id, order)).toBe('refused')
})

test('调解员和机构只看得到到哪一步，看不到谁怎么确认、法院写了什么；当事人看不到对方的身份核验和设备', async () => {
  const id = await laySubmitted(talk)
  const { mediatorA, adminA, clerkA } = world.people
  for (const [actor, seen] of [
    [mediatorA, 0],
    [adminA, 0],
    [clerkA, 2],
  ] as const) {
    const where = { confirmationId: id }
    expect(await withActor(actor, (db) => db.confirmationAnswer.count({ where }))).toBe(seen)
    expect(await withActor(actor, (db) => db.confirmation.count({ where: { id } }))).toBe(1)
  }
  await expect(
    withActor(talk.applicant, (db) => db.confirmationAnswer.findMany({ select: { device: true } })),
  ).rejects.toThrow()
  await expect(
    withActor(talk.applicant, (db) =>
      db.confirmationAnswer.findMany({ select: { identityAt: true } }),
    ),
  ).rejects.toThrow()
})
