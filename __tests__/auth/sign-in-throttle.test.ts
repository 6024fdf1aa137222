import {
  FREE_PER_ACCOUNT,
  FREE_PER_ACCOUNT_ANYWHERE,
  FREE_PER_ADDRESS,
} from '@/lib/domain/access/sign-in-throttle'
import {
  createAdmin,
  failuresOf,
  PHONE,
  RIGHT,
  solved,
  tryAnswering,
  tryWith,
  WRONG,
} from '../support/sign-in'
import { buildWorld, closeWorld, ownerClient } from '../support/world'

// quality.md, Login: 按账号和网络计数, 外人不能把本人挡在门外.

beforeEach(async () => {
  await createAdmin(await buildWorld())
})
afterAll(closeWorld)

describe.each([
  ['有账号', PHONE],
  ['没有账号', '13899999999'],
])('连续失败（%s的手机号）', (_what, phone) => {
  test('五次以内直接核对密码，第六次先要求安全验证，并且不核对密码', async () => {
    for (let i = 1; i <= FREE_PER_ACCOUNT; i++) {
      expect(await tryWith({ phone, password: WRONG })).toEqual({
        ok: false,
        refusal: { code: 'REFUSED', failures: i },
      })
    }
    expect(await tryWith({ phone, password: RIGHT })).toMatchObject({
      refusal: { code: 'CHALLENGE' },
    })
    expect(await failuresOf(phone)).toBe(FREE_PER_ACCOUNT)
  })

  test('完成安全验证后可以再试，失败越多题目越难，始终不会被拒之门外', async () => {
    for (let i = 0; i < FREE_PER_ACCOUNT; i++) await tryWith({ phone, password: WRONG })
    const levels: number[] = []
    for (let i = 1; i <= 3; i++) {
      levels.push(levelOf(await tryWith({ phone, password: WRONG })))
      expect(await tryAnswering({ phone, password: WRONG })).toEqual({
        ok: false,
        refusal: { code: 'REFUSED', failures: FREE_PER_ACCOUNT + i },
      })
    }
    expect(levels).toEqual([1, 2, 3])
  })
})

function levelOf(outcome: Awaited<ReturnType<typeof tryWith>>): number {
  if (outcome.ok || outcome.refusal.code !== 'CHALLENGE') throw new Error('no challenge')
  const { parameters } = JSON.parse(
    Buffer.from(outcome.refusal.challenge, 'base64url').toString('utf8'),
  )
  return parameters.data.level
}

describe('外人连续输错，本人照样能登录', () => {
  /** 外人在同一网络输错到最难一级；题目不必真做。 */
  async function attack() {
    for (let i = 0; i < FREE_PER_ACCOUNT; i++) await tryWith({ phone: PHONE, password: WRONG })
    await setCounters(1000)
  }

  test('换一个网络，直接核对密码', async () => {
    await attack()
    expect(await tryWith({ phone: PHONE, password: RIGHT })).toMatchObject({
      refusal: { code: 'CHALLENGE' },
    })
    await (
      await ownerClient()
    ).query(`UPDATE sign_in_counters SET points = 5 WHERE key LIKE 'anywhere:%'`)
    expect(await tryWith({ phone: PHONE, password: RIGHT, address: '203.0.113.9' })).toMatchObject({
      ok: true,
    })
  })

  test('在同一网络，登录过的设备直接核对密码', async () => {
    const first = await tryWith({ phone: PHONE, password: RIGHT })
    if (!first.ok) throw new Error('refused')
    await attack()
    expect(
      await tryWith({ phone: PHONE, password: RIGHT, deviceCookie: first.deviceCookie }),
    ).toMatchObject({ ok: true })
  })

  test('外人的失败再多，新设备在别的网络也只做最容易的一级，做完就能登录', async () => {
    for (let i = 0; i < FREE_PER_ACCOUNT_ANYWHERE; i++)
      await tryWith({ phone: PHONE, password: WRONG, address: `192.0.2.${i}` })
    await setCounters(1000)
    const owner = { phone: PHONE, password: RIGHT, address: '203.0.113.9' }
    expect(levelOf(await tryWith(owner))).toBe(1)
    expect(await tryAnswering(owner)).toMatchObject({ ok: true })
  })

  const setCounters = async (points: number) =>
    (await ownerClient()).query('UPDATE sign_in_counters SET points = $1', [points])
})

test('登录过的设备自己输错五次，也要先做安全验证，外人的计数不受影响', async () => {
  const first = await tryWith({ phone: PHONE, password: RIGHT })
  if (!first.ok) throw new Error('refused')
  const { deviceCookie } = first
  for (let i = 0; i < FREE_PER_ACCOUNT; i++)
    await tryWith({ phone: PHONE, password: WRONG, deviceCookie })
  expect(await tryWith({ phone: PHONE, password: RIGHT, deviceCookie })).toMatchObject({
    refusal: { code: 'CHALLENGE' },
  })
  expect(await failuresOf(PHONE)).toBe(0)
})

test('自己账号的设备记录，帮不了试别人的密码', async () => {
  const first = await tryWith({ phone: PHONE, password: RIGHT })
  if (!first.ok) throw new Error('refused')
  const attempt = { phone: '13899999999', password: WRONG, deviceCookie: first.deviceCookie }
  for (let i = 0; i < FREE_PER_ACCOUNT; i++) await tryWith(attempt)
  expect(await tryWith(attempt)).toMatchObject({ refusal: { code: 'CHALLENGE' } })
})

/** 失败五次后要求的题目的答案。 */
async function answerAfterFailing(phone: string): Promise<string> {
  for (let i = 0; i < FREE_PER_ACCOUNT; i++) await tryWith({ phone, password: WRONG })
  const challenged = await tryWith({ phone, password: WRONG })
  if (challenged.ok || challenged.refusal.code !== 'CHALLENGE') throw new Error('no challenge')
  return solved(challenged.refusal.challenge)
}

test('一次安全验证只对那个账号、那个网络有效', async () => {
  const answer = await answerAfterFailing('13899999999')
  await answerAfterFailing(PHONE)
  expect(await tryWith({ phone: PHONE, password: RIGHT, answer })).toMatchObject({
    refusal: { code: 'CHALLENGE' },
  })
})

test('预先攒下的容易题目，失败增多以后不够用', async () => {
  const [first, second] = [await answerAfterFailing(PHONE), await answerAfterFailing(PHONE)]
  expect(await tryWith({ phone: PHONE, password: WRONG, answer: first })).toMatchObject({
    refusal: { code: 'REFUSED', failures: 6 },
  })
  expect(levelOf(await tryWith({ phone: PHONE, password: RIGHT, answer: second }))).toBe(2)
})

test('一次安全验证只能用一次', async () => {
  const answer = await answerAfterFailing(PHONE)
  const owner = await ownerClient()
  expect(await tryWith({ phone: PHONE, password: WRONG, answer })).toMatchObject({
    refusal: { code: 'REFUSED', failures: 6 },
  })
  // 难度退回去，同一个答案仍然不行：它用过了。
  await owner.query('UPDATE sign_in_counters SET points = $1', [FREE_PER_ACCOUNT])
  expect(levelOf(await tryWith({ phone: PHONE, password: RIGHT, answer }))).toBe(1)
})

test('完成安全验证后密码正确，可以登录', async () => {
  for (let i = 0; i < FREE_PER_ACCOUNT; i++) await tryWith({ phone: PHONE, password: WRONG })
  expect(await tryAnswering({ phone: PHONE, password: RIGHT })).toMatchObject({ ok: true })
})

test('同一地址失败二十次后，换别的手机号也要先做安全验证；另一地址不受影响', async () => {
  for (let i = 0; i < FREE_PER_ADDRESS; i++)
    await tryWith({ phone: `137000000${String(i).padStart(2, '0')}`, password: WRONG })
  expect(await tryWith({ phone: PHONE, password: RIGHT })).toMatchObject({
    refusal: { code: 'CHALLENGE' },
  })
  expect(await tryWith({ phone: PHONE, password: RIGHT, address: '203.0.113.9' })).toMatchObject({
    ok: true,
  })
})

test('十五分钟后重新计数', async () => {
  for (let i = 0; i < FREE_PER_ACCOUNT; i++) await tryWith({ phone: PHONE, password: WRONG })
  const owner = await ownerClient()
  const { rows } = await owner.query<{ longest: string }>(
    'SELECT max(expire) AS longest FROM sign_in_counters',
  )
  expect(Number(rows[0]!.longest) - Date.now()).toBeLessThanOrEqual(15 * 60_000)
  await owner.query('UPDATE sign_in_counters SET expire = $1', [Date.now() - 1])
  expect(await tryWith({ phone: PHONE, password: RIGHT })).toMatchObject({ ok: true })
})

test('计数在服务重启后仍在：新加载的程序继续数下去', async () => {
  for (let i = 0; i < FREE_PER_ACCOUNT; i++) await tryWith({ phone: PHONE, password: WRONG })
  await jest.isolateModulesAsync(async () => {
    const { attemptSignIn } = await import('@/lib/auth/attempt-sign-in')
    const outcome = await attemptSignIn({
      phone: PHONE,
      password: RIGHT,
      answer: null,
      address: '198.51.100.7',
      device: 'other/other',
      deviceCookie: null,
    })
    expect(outcome).toMatchObject({ refusal: { code: 'CHALLENGE' } })
  })
})

test('五十个同时发出的错误密码：只有五个核对了密码，其余都被要求安全验证', async () => {
  const outcomes = await Promise.all(
    Array.from({ length: 50 }, () => tryWith({ phone: PHONE, password: WRONG })),
  )
  const codes = outcomes.map((outcome) => (outcome.ok ? 'OK' : outcome.refusal.code))
  expect(codes.filter((code) => code === 'REFUSED')).toHaveLength(FREE_PER_ACCOUNT)
  expect(codes.filter((code) => code === 'CHALLENGE')).toHaveLength(50 - FREE_PER_ACCOUNT)
  expect(await failuresOf(PHONE)).toBe(FREE_PER_ACCOUNT)
})

test('五十个不同手机号从五十个地址同时失败：五十次都计入', async () => {
  const phones = Array.from({ length: 50 }, (_, i) => `136000000${String(i).padStart(2, '0')}`)
  await Promise.all(
    phones.map((phone, i) => tryWith({ phone, password: WRONG, address: `192.0.2.${i}` })),
  )
  const { rows } = await (
    await ownerClient()
  ).query<{ sum: string }>(`SELECT sum(points) FROM sign_in_counters WHERE key LIKE 'account:%'`)
  expect(Number(rows[0]!.sum)).toBe(50)
})
