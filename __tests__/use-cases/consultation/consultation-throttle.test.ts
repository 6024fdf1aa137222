import { openConsultation } from '@/lib/use-cases/visitor/open-consultation'
import { submitConsultation } from '@/lib/use-cases/visitor/submit-consultation'
import {
  insertConsultation,
  QUESTION,
  stranger,
  takeQuestions,
} from '../../support/insert-consultation'
import { solved } from '../../support/sign-in'
import { buildWorld, closeWorld, type World } from '../../support/world'

// 在线咨询：猜查询码、一个网络和一个号码的次数。

let world: World
beforeEach(async () => {
  world = await buildWorld()
  await takeQuestions(world.institutions.a)
})
afterAll(closeWorld)

test('查询码不对、后四位不对、没有这个码，回答一样；错十次以后，对的也要等', async () => {
  const { code, tail } = await insertConsultation(world.institutions.a)
  const visitor = stranger()
  const wrongTail = tail === '0000' ? '0001' : '0000'
  const wrongCode = code === '00000000' ? '00000001' : '00000000'
  for (const wrong of [
    { code, tail: wrongTail },
    { code: wrongCode, tail },
  ])
    for (let tries = 0; tries < 5; tries += 1)
      expect(await openConsultation(visitor, wrong)).toEqual({
        ok: false,
        refusal: { code: 'CONSULTATION_UNKNOWN', facts: {} },
      })
  expect(await openConsultation(visitor, { code, tail })).toMatchObject({
    refusal: { code: 'CONSULTATION_THROTTLED' },
  })
  expect(await openConsultation(stranger(), { code, tail })).toMatchObject({ ok: true })
})

test('三十次同时猜，一次也不漏数', async () => {
  await insertConsultation(world.institutions.a)
  const visitor = stranger()
  const answers = await Promise.all(
    Array.from({ length: 30 }, (_, index) =>
      openConsultation(visitor, { code: String(10_000_000 + index), tail: '0000' }),
    ),
  )
  const codes = answers.map((each) => (each.ok ? 'opened' : each.refusal.code))
  expect(codes.filter((each) => each === 'CONSULTATION_UNKNOWN')).toHaveLength(10)
  expect(codes.filter((each) => each === 'CONSULTATION_THROTTLED')).toHaveLength(20)
})

test('同一网络前三次不用验证，第四次要；同一号码一天五次', async () => {
  const visitor = stranger()
  const input = (phone: string) => ({
    institutionId: world.institutions.a,
    field: 'property',
    words: QUESTION,
    phone,
  })
  for (const phone of ['19912340001', '19912340002', '19912340003'])
    expect(await submitConsultation(visitor, input(phone))).toMatchObject({ ok: true })
  const refused = await submitConsultation(visitor, input('19912340004'))
  expect(refused).toMatchObject({ refusal: { code: 'CONSULTATION_PROOF_OF_WORK' } })
  const challenge = refused.ok ? '' : String(refused.refusal.facts.challenge)
  const proven = { ...visitor, answer: await solved(challenge) }
  // 做一题，提交一次；题是给这个网络的。
  expect(await submitConsultation(proven, input('19912340004'))).toMatchObject({ ok: true })
  expect(await submitConsultation(proven, input('19912340006'))).toMatchObject({
    refusal: { code: 'CONSULTATION_PROOF_OF_WORK' },
  })
  for (let times = 0; times < 5; times += 1)
    expect(await submitConsultation(stranger(), input('19912340009'))).toMatchObject({ ok: true })
  expect(await submitConsultation(stranger(), input('19912340009'))).toMatchObject({
    refusal: { code: 'CONSULTATIONS_OF_NUMBER', facts: { most: 5 } },
  })
})
