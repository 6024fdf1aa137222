import { checkAnswer, makeChallenge } from '@/lib/auth/challenge'
import { solved } from '../support/sign-in'

const unpack = (text: string) => JSON.parse(Buffer.from(text, 'base64url').toString('utf8'))
const pack = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url')

test('没有作答、乱写、超长的答案都不算', async () => {
  for (const answer of [null, '', 'abc', pack({}), pack(null), 'x'.repeat(5000)])
    expect(await checkAnswer(answer)).toBeNull()
})

test('过期的题目不算', async () => {
  const answer = await solved(await makeChallenge(new Date(Date.now() - 11 * 60_000)))
  expect(await checkAnswer(answer)).toBeNull()
})

test('改过难度或期限的题目不算', async () => {
  const answer = unpack(await solved(await makeChallenge(new Date())))
  const later = {
    ...answer,
    challenge: {
      ...answer.challenge,
      parameters: {
        ...answer.challenge.parameters,
        expiresAt: answer.challenge.parameters.expiresAt + 1,
      },
    },
  }
  const easier = {
    ...answer,
    challenge: {
      ...answer.challenge,
      parameters: { ...answer.challenge.parameters, keyPrefix: '00' },
    },
  }
  expect(await checkAnswer(pack(later))).toBeNull()
  expect(await checkAnswer(pack(easier))).toBeNull()
})

test('没有算过的答案不算，算对的答案给出题目的签名', async () => {
  const answer = unpack(await solved(await makeChallenge(new Date())))
  expect(
    await checkAnswer(
      pack({ ...answer, solution: { ...answer.solution, derivedKey: 'ab'.repeat(32) } }),
    ),
  ).toBeNull()
  expect(await checkAnswer(pack(answer))).toMatchObject({ signature: answer.challenge.signature })
})
