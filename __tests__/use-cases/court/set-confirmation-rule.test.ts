import { addDays, toLocalDate } from '@/lib/domain/time/local-date'
import { getOwnConfirmation } from '@/lib/queries/party/get-own-confirmation'
import { getConfirmation } from '@/lib/queries/confirmation/get-confirmation'
import { getCourt } from '@/lib/queries/system/get-court'
import { recordConfirmationRule } from '@/lib/use-cases/court/set-confirmation-rule'
import { agreeAs, layAdmitted, layAgreed } from '../../support/confirmations'
import { viewOf } from '../../support/institution-list'
import { asOwner, buildWorld, closeWorld, OTHER_ROLES, type World } from '../../support/world'

// 法院的司法确认受理规则：由系统管理员按法院的决定登记，有版本，从今天或者以后起；登记了就按它办，不再按默认。

let world: World
beforeEach(async () => {
  world = await buildWorld()
})
afterAll(closeWorld)

const today = () => toLocalDate(new Date())
const INPUT = {
  isOwnCasesOnly: 'no',
  acceptsElectronicSignatures: 'yes',
  wantsPaperSet: 'no',
  reviewClock: 'confirmation_trial',
  specialJurisdictions: '',
}
const set = (change: object = {}, who: keyof World['people'] = 'system') =>
  recordConfirmationRule(world.people[who], {
    courtId: world.courts.a,
    seen: '0',
    from: today(),
    ...INPUT,
    ...change,
  })
const stored = () =>
  asOwner<{ no: number; clock: string }>(
    'SELECT rule_no AS no, review_clock AS clock FROM court_confirmation_rules ORDER BY rule_no',
  )
const events = () =>
  asOwner(`SELECT chain, data FROM events WHERE kind = 'court.confirmation-rule-set' ORDER BY seq`)

test('记下版本和事件；同样的不再记；看的是旧版本的，被告知谁先登记了', async () => {
  expect(await set({ reviewClock: 'confirmation_review' })).toMatchObject({ ok: true })
  expect(await set({ reviewClock: 'confirmation_review' })).toMatchObject({ ok: true })
  expect(await stored()).toEqual([{ no: 1, clock: 'confirmation_review' }])
  expect(await events()).toMatchObject([
    { chain: `court:${world.courts.a}`, data: { no: 1, from: today(), ownCasesOnly: false } },
  ])
  expect(await set({ wantsPaperSet: 'yes' })).toMatchObject({
    refusal: {
      code: 'CONFIRMATION_RULE_CHANGED',
      facts: { by: world.people.system.name },
    },
  })
  expect(await set({ wantsPaperSet: 'yes', seen: '1' })).toMatchObject({ ok: true })
  const { confirmationRule } = await viewOf(
    getCourt(world.people.system, { courtId: world.courts.a }),
  )
  expect(confirmationRule).toMatchObject({ seen: 2, wantsPaperSet: true })
})

test('两个人同时登记：一个记下，另一个被告知', async () => {
  const answers = await Promise.all([
    set({ wantsPaperSet: 'yes' }),
    set({ reviewClock: 'confirmation_review' }),
  ])
  const codes = answers.map((answer) => (answer.ok ? 'ok' : answer.refusal.code))
  expect(codes.sort()).toEqual(['CONFIRMATION_RULE_CHANGED', 'ok'])
})

test('日期过去了的、专门管辖读不懂的，不收，什么也没有写；数据库也不收过去的日期', async () => {
  expect(await set({ from: addDays(today(), -1) })).toMatchObject({
    refusal: { code: 'INPUT_INVALID', fields: { from: 'DATE_IN_PAST' } },
  })
  expect(await set({ specialJurisdictions: '示例海事法院' })).toMatchObject({
    refusal: { fields: { specialJurisdictions: 'SPECIAL_COURT_FORMAT' } },
  })
  expect(await stored()).toEqual([])
})

test.each(OTHER_ROLES.filter((who) => who !== 'system'))('%s 不能登记', async (who) => {
  expect(await set({}, who)).toMatchObject({ ok: false, refusal: { code: 'FORBIDDEN' } })
  expect(await stored()).toEqual([])
})

test('法院不收电子签名的，当事人在申请页上看到怎么办，不能确认；要纸质材料的不挡', async () => {
  const talk = await layAgreed(world)
  const page = async () => viewOf(getOwnConfirmation(talk.applicant, { caseId: talk.caseId }))
  expect((await page()).blocks).toEqual([])
  await set({ acceptsElectronicSignatures: 'no' })
  expect((await page()).blocks).toEqual(['这个法院不收电子签名的协议。请在纸上签。'])
  expect(await agreeAs(talk.applicant, talk.caseId, talk.applicantId)).toMatchObject({
    refusal: { code: 'CONFIRMATION_BLOCKED' },
  })
  await set({ seen: '1', wantsPaperSet: 'yes' })
  expect(await agreeAs(talk.applicant, talk.caseId, talk.applicantId)).toMatchObject({ ok: true })
})

test('专门管辖的，当事人看到归哪个法院；以后才启用的，今天不挡', async () => {
  const talk = await layAgreed(world)
  const [row] = await asOwner<{ cause: string }>('SELECT cause FROM cases WHERE id = $1', [
    talk.caseId,
  ])
  const specialJurisdictions = `示例专门法院：${row!.cause}`
  await set({ specialJurisdictions, from: addDays(today(), 1) })
  const page = async () => viewOf(getOwnConfirmation(talk.applicant, { caseId: talk.caseId }))
  expect((await page()).blocks).toEqual([])
  await set({ specialJurisdictions, seen: '1' })
  expect((await page()).blocks).toEqual(['这类事有专门的法院管，请向那里申请。（示例专门法院）'])
})

test('审查的期限按受理那天的规则', async () => {
  const talk = await layAgreed(world)
  const confirmationId = await layAdmitted(world, talk)
  const clock = async () =>
    (await viewOf(getConfirmation(world.people.judgeA, { confirmationId }))).clock.words
  expect(await clock()).toMatch(/^审查期剩 (3[0-9]|29) 天/)
  await set({ reviewClock: 'confirmation_review' })
  expect(await clock()).toMatch(/^审查期剩 1[5-9] 天/)
})
