import { encode } from 'next-auth/jwt'
import { readSessionId } from '@/lib/auth/session-cookie'
import { env } from '@/lib/platform/env'

const brought: { name: string; value: string }[] = []
jest.mock('next/headers', () => ({
  headers: async () => new Headers(),
  cookies: async () => ({ getAll: () => brought }),
}))

const SESSION = '3f1c2d4e-0000-4000-8000-000000000001'
const MAX_AGE = 8 * 3600

async function bring(
  sid: unknown,
  { secret = env().NEXTAUTH_SECRET, name = 'heyi.session' } = {},
): Promise<void> {
  brought.splice(
    0,
    brought.length,
    { name: 'heyi.display', value: 'dark' },
    { name, value: await encode({ token: { sid }, secret, maxAge: MAX_AGE }) },
  )
}

beforeEach(() => {
  brought.length = 0
  // Only the clock is stopped; timers go on.
  jest.useFakeTimers({
    now: new Date('2026-11-25T08:00:00Z'),
    doNotFake: [
      'nextTick',
      'setImmediate',
      'setTimeout',
      'setInterval',
      'queueMicrotask',
      'performance',
    ],
  })
})
afterEach(() => {
  jest.useRealTimers()
})

test.each<[string, () => Promise<void>]>([
  ['没有带来', async () => undefined],
  [
    '不是我们封的',
    () => bring(SESSION, { secret: 'another-secret-that-is-long-enough-to-be-one' }),
  ],
  ['里面不是会话编号', () => bring('../../etc')],
  ['是别的名字', () => bring(SESSION, { name: 'other.session' })],
  [
    '封好之后改过',
    async () => {
      await bring(SESSION)
      await readSessionId()
      // The last letter but nine: a letter that is another one, all of whose bits count.
      const { value } = brought[1]!
      const letter = value.at(-10) === 'x' ? 'y' : 'x'
      brought[1]!.value = `${value.slice(0, -10)}${letter}${value.slice(-9)}`
    },
  ],
])('Cookie %s：没有会话', async (_, given) => {
  await given()
  expect(await readSessionId()).toBeNull()
})

test('打开过的，再来时还是它；到了时候就不再是', async () => {
  await bring(SESSION)
  expect(await readSessionId()).toBe(SESSION)
  expect(await readSessionId()).toBe(SESSION)
  jest.setSystemTime(new Date(Date.now() + (MAX_AGE + 60) * 1000))
  expect(await readSessionId()).toBeNull()
})

test('分成几段的，合起来打开', async () => {
  await bring(SESSION)
  const { value } = brought[1]!
  brought.splice(
    1,
    1,
    { name: 'heyi.session.0', value: value.slice(0, 60) },
    { name: 'heyi.session.1', value: value.slice(60) },
  )
  expect(await readSessionId()).toBe(SESSION)
})
