import { checkAnswer, makeChallenge } from '@/lib/auth/challenge'
import { solved } from '../support/sign-in'

const COUNTER = 'account:1@198.51.100.7'
const unpack = (text: string) => JSON.parse(Buffer.from(text, 'base64url').toString('utf8'))
const pack = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url')

test('没有作答、乱写、超长的答案都不算', async () => {
  for (const answer of [null, '', 'abc', pack({}), pack(null), 'x'.repeat(5000)])
    expect(await checkAnswer(answer, COUNTER)).toBeNull()
})

test('过期的题目不算', async () => {
  const answer = await solved(await makeChallenge(COUNTER, 1, new Date(Date.now() - 11 * 60_000)))
  expect(await checkAnswer(answer, COUNTER)).toBeNull()
})

test('改过难度或期限的题目不算', async () => {
  const answer = unpack(await solved(await makeChallenge(COUNTER, 1, new Date())))
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
  expect(await checkAnswer(pack(later), COUNTER)).toBeNull()
  expect(await checkAnswer(pack(easier), COUNTER)).toBeNull()
})

test('没有算过的答案不算，算对的答案给出题目的签名', async () => {
  const answer = unpack(await solved(await makeChallenge(COUNTER, 1, new Date())))
  expect(
    await checkAnswer(
      pack({ ...answer, solution: { ...answer.solution, derivedKey: 'ab'.repeat(32) } }),
      COUNTER,
    ),
  ).toBeNull()
  expect(await checkAnswer(pack(answer), COUNTER)).toMatchObject({
    signature: answer.challenge.signature,
    level: 1,
  })
})

test('题目只对出题的账号和网络有效，题目里看不出是谁的', async () => {
  const packed = await makeChallenge(COUNTER, 1, new Date())
  const answer = await solved(packed)
  for (const other of ['account:2@198.51.100.7', 'account:1@203.0.113.9', 'device:1:1'])
    expect(await checkAnswer(answer, other)).toBeNull()
  expect(await checkAnswer(answer, COUNTER)).not.toBeNull()
  expect(JSON.stringify(unpack(packed))).not.toContain('198.51.100.7')
})

test('自己改低、改高难度的题目不算', async () => {
  const answer = unpack(await solved(await makeChallenge(COUNTER, 1, new Date())))
  answer.challenge.parameters.data.level = 6
  expect(await checkAnswer(pack(answer), COUNTER)).toBeNull()
})

test('难度每升一级，要算的步数翻一番', async () => {
  const steps = async (level: number) =>
    unpack(await solved(await makeChallenge(COUNTER, level, new Date()))).solution.counter
  expect(await steps(1)).toBeLessThan(600)
  const third = await steps(3)
  expect(third).toBeGreaterThanOrEqual(1200)
  expect(third).toBeLessThan(2400)
})
