import { once } from 'node:events'
import { Worker } from 'node:worker_threads'
import { ThreadPool } from '@/lib/platform/thread-pool'

// 一组线程：有活才开，轮流做；崩溃的、没有回音的换一个，提问的人知道为什么。

const LONG = 120_000

/** A pool whose threads answer by this code; `started` counts them. */
function open(answer: string, { size = 1, mostWaiting = 10 } = {}) {
  const source = `const { parentPort, threadId } = require('node:worker_threads')
    parentPort.on('message', (question) => { ${answer} })`
  const started: Worker[] = []
  const start = () => {
    const thread = new Worker(source, { eval: true, stderr: true })
    started.push(thread)
    return thread
  }
  return { pool: new ThreadPool<string, string>(start, size, mostWaiting), started }
}

const ANSWER = 'parentPort.postMessage(question)'

test('有了问题才开线程；一个接一个的，用同一个线程', async () => {
  const { pool, started } = open(ANSWER, { size: 2 })
  expect(started).toHaveLength(0)
  for (const question of ['甲', '乙', '丙']) expect(await pool.ask(question, LONG)).toBe(question)
  expect(started).toHaveLength(1)
})

test('同时来的分给几个线程，不超过上限；各得各的答案', async () => {
  const { pool, started } = open(ANSWER, { size: 2 })
  const questions = ['甲', '乙', '丙', '丁', '戊']
  expect(await Promise.all(questions.map((each) => pool.ask(each, LONG)))).toEqual(questions)
  expect(started).toHaveLength(2)
})

test('等着的问题有上限，再来的不收', async () => {
  const { pool } = open(ANSWER, { mostWaiting: 1 })
  const first = pool.ask('甲', LONG)
  const second = pool.ask('乙', LONG)
  await expect(pool.ask('丙', LONG)).rejects.toMatchObject({ code: 'THREADS_BUSY' })
  expect(await Promise.all([first, second])).toEqual(['甲', '乙'])
})

test('崩溃的线程换一个：它的问题有错误和原因，排在后面的照常', async () => {
  const { pool, started } = open(`if (question === '坏') throw new RangeError('broken'); ${ANSWER}`)
  const [broken, next] = await Promise.allSettled([pool.ask('坏', LONG), pool.ask('好', LONG)])
  expect(broken).toMatchObject({
    reason: { name: 'ThreadFault', code: 'THREAD_CRASHED', cause: { message: 'broken' } },
  })
  expect(next).toEqual({ status: 'fulfilled', value: '好' })
  expect(started).toHaveLength(2)
})

test('自己退出的线程也换一个', async () => {
  const { pool } = open(`if (question === '走') process.exit(1); ${ANSWER}`)
  await expect(pool.ask('走', LONG)).rejects.toMatchObject({ code: 'THREAD_CRASHED' })
  expect(await pool.ask('好', LONG)).toBe('好')
})

test('闲着的时候没有了的线程不再用', async () => {
  const { pool, started } = open(`${ANSWER}; if (question === '走') process.exit(0)`)
  expect(await pool.ask('走', LONG)).toBe('走')
  if (started[0]!.threadId !== -1) await once(started[0]!, 'exit')
  expect(await pool.ask('好', LONG)).toBe('好')
  expect(started).toHaveLength(2)
})

test('送不进线程的问题，提问的人知道，线程还能用', async () => {
  const { pool, started } = open(ANSWER)
  const question = (() => '') as unknown as string
  await expect(pool.ask(question, LONG)).rejects.toMatchObject({ code: 'THREAD_CRASHED' })
  expect(await pool.ask('好', LONG)).toBe('好')
  expect(started).toHaveLength(1)
})

test('没有回音的，到时限为止，线程换一个；同时不多于上限', async () => {
  const { pool, started } = open(`if (question === '停') for (;;); ${ANSWER}`)
  const ended: Worker[] = []
  const stuck = pool.ask('停', 50)
  started[0]!.once('exit', () => ended.push(started[0]!))
  await expect(stuck).rejects.toMatchObject({ code: 'THREAD_TOO_SLOW' })
  expect(started).toHaveLength(1)
  expect(await pool.ask('好', LONG)).toBe('好')
  expect(ended).toHaveLength(1)
  expect(started).toHaveLength(2)
})

test('轮不到的，时限内没有答案也不再做', async () => {
  const done = `const done = globalThis.done ??= []; done.push(question)`
  const { pool } = open(`${done}; parentPort.postMessage(done.join(''))`)
  const first = pool.ask('甲', LONG)
  await expect(pool.ask('乙', 0)).rejects.toMatchObject({ code: 'THREAD_TOO_SLOW' })
  await first
  expect(await pool.ask('丙', LONG)).toBe('甲丙')
})

test('开不了线程的，提问的人知道，以后还能再问', async () => {
  let mayStart = false
  const pool = new ThreadPool<string, string>(
    () => {
      if (!mayStart) throw new Error('no thread')
      const source = `require('node:worker_threads').parentPort.on('message', function (question) { this.postMessage(question) })`
      return new Worker(source, { eval: true })
    },
    1,
    10,
  )
  await expect(pool.ask('甲', LONG)).rejects.toMatchObject({ code: 'THREAD_CRASHED' })
  mayStart = true
  expect(await pool.ask('乙', LONG)).toBe('乙')
})
