import { getSubmittedApplication } from '@/lib/queries/confirmation/get-submitted-application'
import { getOwnApplicationPaper } from '@/lib/queries/party/get-own-application-paper'
import { getOwnConfirmation } from '@/lib/queries/party/get-own-confirmation'
import { agreeAs, idOf, layAgreed, laySubmitted, seenBy } from '../../support/confirmations'
import { viewOf } from '../../support/institution-list'
import { CLEAR, laySupplemented } from '../../support/supplementary'
import type { Talk } from '../../support/talk'
import { buildWorld, closeWorld, type World } from '../../support/world'

// 申请书和生效的补充协议一起读：各方签的、自己看的、法院看的是同一份（docs/decisions/0136、0137）。

let world: World
let talk: Talk
beforeEach(async () => {
  world = await buildWorld()
  talk = await layAgreed(world)
})
afterAll(closeWorld)

const FIRST = `第一条（依补充协议（一））　${CLEAR}`

/** The paper as its court and as a party read it. */
async function papersOf(confirmationId: string) {
  const { caseId } = talk
  return Promise.all([
    viewOf(getSubmittedApplication(world.people.clerkA, { confirmationId })),
    viewOf(getOwnApplicationPaper(talk.respondent, { caseId, confirmationId })),
  ])
}

test('先生效的补充协议写在各方签的申请书里，法院看到的文字一样', async () => {
  await laySupplemented(talk)
  const { text } = await viewOf(getOwnConfirmation(talk.applicant, { caseId: talk.caseId }))
  const signed = JSON.stringify(text?.content.blocks)
  expect(signed).toContain('调解协议及补充协议（一）有效')
  expect(signed).toContain(FIRST)
  expect(text?.later).toEqual([])
  for (const { content } of await papersOf(await laySubmitted(talk))) {
    expect(JSON.stringify(content.blocks)).toBe(signed)
    expect(JSON.stringify(content.annex)).not.toContain('第一方签名之后')
  }
})

test('打开申请书以后补充协议生效的，原来的文字签不了', async () => {
  const seen = await seenBy(talk.applicant, talk.caseId)
  await laySupplemented(talk)
  expect(await agreeAs(talk.applicant, talk.caseId, talk.applicantId, { seen })).toMatchObject({
    refusal: { code: 'CONFIRMATION_TEXT_CHANGED' },
  })
})

test('第一方签名以后生效的，签过的文字不变，另一方和法院都看得到改了哪一条', async () => {
  const first = await agreeAs(talk.applicant, talk.caseId, talk.applicantId)
  expect(first.ok).toBe(true)
  await laySupplemented(talk)
  const { text } = await viewOf(getOwnConfirmation(talk.respondent, { caseId: talk.caseId }))
  const signed = JSON.stringify(text?.content.blocks)
  expect(signed).not.toContain(CLEAR)
  expect(text?.later).toMatchObject([{ number: '第一条', text: CLEAR, supplement: 1 }])
  const last = await agreeAs(talk.respondent, talk.caseId, talk.respondentId)
  expect(last).toMatchObject({ value: { submits: true } })
  for (const { content } of await papersOf(await idOf(talk.caseId))) {
    expect(JSON.stringify(content.blocks)).toBe(signed)
    expect(JSON.stringify(content.annex)).toContain(FIRST)
  }
})
