import { withActor } from '@/lib/data/door'
import { findCorrectionFiles } from '@/lib/data/stores/confirmation/correction-file-store'
import type { Actor } from '@/lib/domain/access/roles'
import { addDays, toLocalDate } from '@/lib/domain/time/local-date'
import { receiveCorrectionFile } from '@/lib/edge/upload/receive-correction-file'
import { getConfirmation } from '@/lib/queries/confirmation/get-confirmation'
import { getCorrectionFile } from '@/lib/queries/confirmation/get-correction-file'
import { getOwnConfirmation } from '@/lib/queries/party/get-own-confirmation'
import { getOwnCorrectionFile } from '@/lib/queries/party/get-own-correction-file'
import { acceptConfirmation } from '@/lib/use-cases/confirmation/accept-confirmation'
import { correctConfirmation } from '@/lib/use-cases/confirmation/correct-confirmation'
import { requestConfirmationCorrection } from '@/lib/use-cases/confirmation/request-correction'
import { requestSupplement } from '@/lib/use-cases/confirmation/request-supplement'
import { supplementConfirmation } from '@/lib/use-cases/confirmation/supplement-confirmation'
import { layAgreed, laySubmitted, newNumber } from '../../support/confirmations'
import { viewOf } from '../../support/institution-list'
import type { Talk } from '../../support/talk'
import { soundPdf } from '../../support/upload-files'
import { buildWorld, closeWorld, type World } from '../../support/world'

// 补正、补充的材料（民诉法解释第354、356条）：当事人一份一份发，和答复一起交；交以前只有自己看得到，交了以后对方和法院看得到，调解员和机构看不到。

let world: World
let talk: Talk
let confirmationId: string
beforeEach(async () => {
  world = await buildWorld()
  talk = await layAgreed(world)
  confirmationId = await laySubmitted(talk)
})
afterAll(closeWorld)

async function order(): Promise<void> {
  await requestConfirmationCorrection(world.people.clerkA, {
    confirmationId,
    points: '签补充协议',
    dueOn: addDays(toLocalDate(new Date()), 7),
  })
}
async function send(
  actor: Actor,
  {
    bytes = soundPdf(1),
    name = '补充协议.pdf',
    kind = 'supplement',
  }: { bytes?: Buffer; name?: string; kind?: string | null } = {},
): Promise<string> {
  const form = new FormData()
  if (kind) form.append('kind', kind)
  form.append('file', new File([new Uint8Array(bytes)], name))
  const path = `/api/own-confirmations/${talk.caseId}/${confirmationId}/files`
  const answer = await receiveCorrectionFile(
    new Request(`http://heyi.test${path}`, { method: 'POST', body: form }),
    { actor, params: { caseId: talk.caseId, confirmationId } },
  )
  return new URL(answer.headers.get('location')!, 'http://heyi.test').search
}
const correct = (change: object = {}) =>
  correctConfirmation(talk.applicant, {
    caseId: talk.caseId,
    confirmationId,
    words: '已经签了补充协议。',
    ...change,
  })
const filesOf = (actor: Actor) => withActor(actor, (db) => findCorrectionFiles(db, confirmationId))
const ownPage = () => viewOf(getOwnConfirmation(talk.applicant, { caseId: talk.caseId }))

test('发了两份，一份不交：交的那份法院和对方看得到、打得开，不交的只有自己看得到', async () => {
  await order()
  expect(await send(talk.applicant)).toBe('?added=1')
  expect(await send(talk.applicant, { bytes: soundPdf(2), kind: 'proof' })).toBe('?added=1')
  expect((await ownPage()).order?.waiting.map(({ title }) => title)).toEqual([
    '双方签了字的补充协议',
    '其他材料',
  ])
  for (const actor of [talk.respondent, world.people.clerkA])
    expect(await filesOf(actor)).toEqual([])
  const [first, second] = await filesOf(talk.applicant)
  expect(await correct({ without: second!.id })).toMatchObject({ ok: true })

  const desk = await viewOf(getConfirmation(world.people.judgeA, { confirmationId }))
  expect(desk.correctionFiles).toEqual([{ id: first!.id, title: '双方签了字的补充协议' }])
  const fileOfCourt = { confirmationId, fileId: first!.id }
  const own = { caseId: talk.caseId, ...fileOfCourt }
  expect(await getCorrectionFile(world.people.judgeA, fileOfCourt)).toMatchObject({ ok: true })
  expect(await getOwnCorrectionFile(talk.respondent, own)).toMatchObject({ ok: true })
  const other = { ...fileOfCourt, fileId: second!.id }
  expect(await getCorrectionFile(world.people.judgeA, other)).toMatchObject({
    refusal: { code: 'NOT_FOUND' },
  })
  expect(await getOwnCorrectionFile(talk.respondent, { ...own, ...other })).toMatchObject({
    refusal: { code: 'NOT_FOUND' },
  })
  expect(await getCorrectionFile(world.people.clerkB, fileOfCourt)).toMatchObject({
    refusal: { code: 'NOT_FOUND' },
  })
  const { mediatorA, adminA } = world.people
  for (const actor of [mediatorA, adminA]) expect(await filesOf(actor)).toEqual([])
  expect((await ownPage()).handedIn).toHaveLength(1)
})

test('审查中补充的也一样：材料和答复一起交，法院的补充对照里看得到；以后再要求的从头算', async () => {
  const { clerkA, judgeA } = world.people
  await acceptConfirmation(clerkA, { confirmationId, number: newNumber() })
  const supplement = (items: string) =>
    requestSupplement(clerkA, { confirmationId, items, dueOn: addDays(toLocalDate(new Date()), 7) })
  expect(await send(talk.applicant)).toBe('?refused=CONFIRMATION_NO_ORDER')
  await supplement('unclear_terms|写明哪天付')
  expect(await send(talk.applicant)).toBe('?added=1')
  expect(await filesOf(clerkA)).toEqual([])
  const answer = () =>
    supplementConfirmation(talk.applicant, { caseId: talk.caseId, confirmationId, words: '交了。' })
  expect(await answer()).toMatchObject({ ok: true })
  const [file] = await filesOf(judgeA)
  const first = {
    title: '补充对照',
    items: [{ code: '协议条款不明确', isTouched: true }],
    answers: [{ lines: ['交了。'], files: [{ id: file!.id, title: '双方签了字的补充协议' }] }],
  }
  const comparisons = async () =>
    (await viewOf(getConfirmation(judgeA, { confirmationId }))).review.comparisons
  expect(await comparisons()).toMatchObject([first])
  await supplement('statement|写明自愿')
  expect(await comparisons()).toMatchObject([
    { items: [{ code: '书面陈述', isTouched: false }], answers: [] },
    first,
  ])
})

test.each([
  ['没有选是什么材料', { kind: null }, '?refused=INPUT_INVALID'],
  ['是文本', { name: '说明.txt', bytes: Buffer.from('说明') }, '?refused=FILE_KIND_UNKNOWN'],
])('%s的，不收', async (_name, change, expected) => {
  await order()
  expect(await send(talk.applicant, change)).toBe(expected)
  expect(await filesOf(talk.applicant)).toEqual([])
})

test('法院没有要求补正的，不收', async () => {
  expect(await send(talk.applicant)).toBe('?refused=CONFIRMATION_NO_ORDER')
  expect(await filesOf(talk.applicant)).toEqual([])
})

test('同一份发两次只收一次；别的案件的当事人发不进来', async () => {
  await order()
  await send(talk.applicant)
  expect(await send(talk.applicant)).toBe('?refused=CONFIRMATION_FILE_TWICE')
  expect(await filesOf(talk.applicant)).toHaveLength(1)
  const stranger = await layAgreed(world, 0, ['19900008031', '19900008032'])
  expect(await send(stranger.applicant, { bytes: soundPdf(3) })).toBe('?refused=NOT_FOUND')
})
