import { fieldSentence } from '@/lib/labels/zh-CN/field'
import type { Decided } from '@/lib/domain/refusal'
import { refusalSentence } from '@/lib/labels/zh-CN/refusal'
import { closeCase } from '@/lib/use-cases/case/close-case'
import { discloseConflict } from '@/lib/use-cases/case/disclose-conflict'
import { withdrawCase } from '@/lib/use-cases/case/withdraw-case'
import { layContact } from '../../support/case-parts'
import { buildWorld, closeWorld, layCase, ownerClient, type World } from '../../support/world'

// What the mediator's acts ask to be written, and what they refuse, as the mediator reads it
// (在线调解规则 第13、15、21、25条).

let world: World
beforeAll(async () => {
  world = await buildWorld()
})
afterAll(closeWorld)

const mediator = () => world.people.mediatorA
const open = async () => (await layCase(world, { status: 'in_mediation' })).id
const standing = async (caseId: string) =>
  (
    await (
      await ownerClient()
    ).query<{ status: string }>('SELECT status FROM cases WHERE id = $1', [caseId])
  ).rows[0]!.status

/** The refusal as shown beside the fields. */
async function saidOf(answer: Promise<Decided<unknown>>) {
  const decided = await answer
  if (decided.ok) return 'done'
  const { code, fields = {} } = decided.refusal
  return {
    code,
    fields: Object.fromEntries(
      Object.entries(fields).map(([name, mistake]) => [name, fieldSentence(mistake)]),
    ),
  }
}
const TOO_SHORT = '请写明理由，至少 5 个字。'
const FOUR = {
  account: '双方对事实分歧较大',
  failureReason: '金额不能一致',
  costRaising: '无',
  courtNotes: '无',
}
const close = (caseId: string, change: Readonly<Record<string, unknown>>) =>
  closeCase(mediator(), { caseId, outcome: 'other', ...FOUR, ...change })

// Spaces do not count, and neither does one character less than required.
test.each(['', '太远', '    ', ' 写四个字 '])(
  '提前终结的理由 %j 在其栏旁拒绝，写足五个字即可办成',
  async (text) => {
    const caseId = await open()
    expect(await saidOf(withdrawCase(mediator(), { caseId, reason: 'health', text }))).toEqual({
      code: 'INPUT_INVALID',
      fields: { text: TOO_SHORT },
    })
    expect(await standing(caseId)).toBe('in_mediation')
    expect(
      await saidOf(withdrawCase(mediator(), { caseId, reason: 'health', text: '写五个字吧' })),
    ).toBe('done')
  },
)

test('提前终结没有理由的，两栏都指出', async () => {
  expect(await saidOf(withdrawCase(mediator(), { caseId: await open() }))).toEqual({
    code: 'INPUT_INVALID',
    fields: { reason: '请选择一项。', text: TOO_SHORT },
  })
})

test.each(['', '有亲戚', ' 写四个字 '])('披露的说明 %j 在其栏旁拒绝', async (statement) => {
  const caseId = await open()
  expect(
    await saidOf(discloseConflict(mediator(), { caseId, grounds: ['interest'], statement })),
  ).toEqual({
    code: 'INPUT_INVALID',
    fields: { statement: '请写明披露内容，至少 5 个字。' },
  })
  expect(await standing(caseId)).toBe('in_mediation')
})

test('披露没有选情形的，要求选择', async () => {
  expect(
    await saidOf(
      discloseConflict(mediator(), {
        caseId: await open(),
        grounds: [],
        statement: '与被申请人有业务往来',
      }),
    ),
  ).toEqual({
    code: 'INPUT_INVALID',
    fields: { grounds: '请至少选择一项。' },
  })
})

test('失败结案的说明太短、第二十一条各项没有填的，逐栏拒绝', async () => {
  const caseId = await open()
  expect(await saidOf(close(caseId, { account: '谈崩了' }))).toEqual({
    code: 'INPUT_INVALID',
    fields: { account: TOO_SHORT },
  })
  const required = '调解不成的，须填写此项；没有的请写“无”（在线调解规则第21条）。'
  expect(
    await saidOf(close(caseId, { failureReason: ' ', costRaising: '', courtNotes: undefined })),
  ).toEqual({
    code: 'INPUT_INVALID',
    fields: { failureReason: required, costRaising: required, courtNotes: required },
  })
  expect(await standing(caseId)).toBe('in_mediation')
  expect(await saidOf(close(caseId, {}))).toBe('done')
})

test('无法联系而联系记录不足的拒绝并说明，对同一方两天两种方式三次都没有联系上的就可以办', async () => {
  const { id: caseId, respondentId } = await layCase(world, { status: 'in_mediation' })
  const attempt = async (daysAgo: number, channel: string) =>
    layContact(caseId, {
      mediator_id: mediator().id,
      person_id: respondentId,
      person_name: '邓立',
      happened_at: new Date(Date.now() - daysAgo * 86_400_000),
      channel,
      result: 'no_answer',
    })
  await attempt(1, 'phone')
  await attempt(0, 'phone')
  const answer = await close(caseId, { outcome: 'unreachable' })
  expect(!answer.ok && [answer.refusal.code, refusalSentence(answer.refusal, new Date())]).toEqual([
    'ATTEMPTS_INCOMPLETE',
    '以“期限内无法联系当事人”结案，须对同一方当事人记有至少 3 次联系，用过至少 2 种方式，分在至少 2 天，并且都没有联系上。请先记录联系经过（在线调解规则第15条）。',
  ])
  await attempt(0, 'message')
  expect(await saidOf(close(caseId, { outcome: 'unreachable' }))).toBe('done')
})

test('一方不愿继续而没有其不同意调解的记录，拒绝并说明', async () => {
  const { id: caseId, applicantId } = await layCase(world, { status: 'in_mediation' })
  const answer = await close(caseId, { outcome: 'unwilling' })
  expect(!answer.ok && [answer.refusal.code, refusalSentence(answer.refusal, new Date())]).toEqual([
    'NO_REFUSAL_RECORDED',
    '以“一方明确不愿继续调解”结案，须已登记该方当事人不同意或者撤回同意调解，其后没有再表示同意；或者其在更换调解员后仍不同意且拒绝自行选择（在线调解规则第4、14条）。请先记录联系经过或者登记调解意愿。',
  ])
  await layContact(caseId, {
    mediator_id: mediator().id,
    person_id: applicantId,
    person_name: '许静',
    happened_at: new Date(),
    result: 'declined',
  })
  expect(await saidOf(close(caseId, { outcome: 'unwilling' }))).toBe('done')
})

test.each([
  ['the last day', 0, 'OUTCOME_TOO_EARLY'],
  ['a day before it', 1, 'OUTCOME_TOO_EARLY'],
  ['the day after', -1, 'done'],
] as const)('期限届满 on %s: %s %s', async (_when, daysLeft, expected) => {
  const caseId = await open()
  const { rows } = await (
    await ownerClient()
  ).query<{ due: string }>(
    `UPDATE cases SET mediation_due_on = (now() AT TIME ZONE 'Asia/Shanghai')::date + $2::int
      WHERE id = $1 RETURNING to_char(mediation_due_on, 'YYYY-MM-DD') AS due`,
    [caseId, daysLeft],
  )
  const answer = await close(caseId, { outcome: 'expired' })
  expect(answer.ok ? 'done' : answer.refusal.code).toBe(expected)
  if (answer.ok) return
  expect(refusalSentence(answer.refusal, new Date())).toBe(
    `调解期限到 ${rows[0]!.due} 才届满，暂不能以“期限届满”结案。请选择符合实际的终结事由。`,
  )
  expect(await saidOf(Promise.resolve(answer))).toMatchObject({
    fields: { outcome: '调解期限尚未届满。' },
  })
})
