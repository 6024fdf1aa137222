import { Worker } from 'node:worker_threads'
import { makeThreadDialogue } from '@/lib/platform/thread-dialogue'

// 与线程一问一答：答多久有时限，占多少内存有上限，出错也不殃及本进程。

const HEAD = "const { parentPort } = require('node:worker_threads'); const kept = [];"
const open = (answer: string, mostMilliseconds = 120_000) => {
  const source = `${HEAD} parentPort.on('message', (question) => { ${answer} })`
  const thread = new Worker(source, {
    eval: true,
    resourceLimits: { maxOldGenerationSizeMb: 32 },
  })
  return { thread, dialogue: makeThreadDialogue<number, number>(thread, mostMilliseconds) }
}

test('一问一答，次序不乱', async () => {
  const { dialogue } = open('parentPort.postMessage(question * 2)')
  for (const question of [1, 2, 3])
    expect(await dialogue.ask(question)).toEqual({ ok: true, value: question * 2 })
  await dialogue.end()
})

test('没完没了的，到时限为止，线程也停得下来', async () => {
  const { dialogue } = open('for (;;);', 50)
  expect(await dialogue.ask(1)).toEqual({ ok: false, refusal: { limit: 'time' } })
  await dialogue.end()
})

test('时限是各次回答合计的，两次之间的不算', async () => {
  let now = 0
  const clock = jest.spyOn(performance, 'now').mockImplementation(() => now)
  try {
    const { dialogue, thread } = open('parentPort.postMessage(question)', 60_000)
    expect(await dialogue.ask(1)).toEqual({ ok: true, value: 1 })
    now += 59_999
    expect(await dialogue.ask(2)).toEqual({ ok: true, value: 2 })
    now += 59_999
    thread.once('message', () => (now += 60_000))
    expect(await dialogue.ask(3)).toEqual({ ok: true, value: 3 })
    expect(await dialogue.ask(4)).toEqual({ ok: false, refusal: { limit: 'time' } })
    await dialogue.end()
  } finally {
    clock.mockRestore()
  }
})

test('占用的内存过多，也只是没有答案', async () => {
  const { dialogue } = open('for (;;) kept.push(new Array(1e5).fill(question))')
  expect(await dialogue.ask(1)).toEqual({ ok: false, refusal: { limit: 'memory' } })
  await dialogue.end()
})

test('线程里的错误由提问的人知道', async () => {
  const { dialogue } = open("throw new RangeError('in the thread')")
  await expect(dialogue.ask(1)).rejects.toThrow('in the thread')
  await dialogue.end()
})

test('答完以后才出的错，不使本进程停下', async () => {
  const { thread, dialogue } = open(
    "if (question === 2) throw new Error('later'); parentPort.postMessage(1)",
  )
  const ended = new Promise((resolve) => thread.once('exit', resolve))
  expect(await dialogue.ask(1)).toEqual({ ok: true, value: 1 })
  // No question of the dialogue: an error and an answer that are sent together may be read in
  // either order.
  thread.postMessage(2)
  await ended
  await dialogue.end()
})
