import { createBoundedGate, createSemaphore } from '@/lib/platform/concurrency'

const pause = () => new Promise((resolve) => setTimeout(resolve, 5))

test('never more at once than allowed, everyone in the order they came', async () => {
  const turn = createSemaphore(2)
  const started: number[] = []
  let running = 0
  let most = 0
  await Promise.all(
    [1, 2, 3, 4, 5, 6].map((n) =>
      turn(async () => {
        started.push(n)
        most = Math.max(most, ++running)
        await pause()
        running -= 1
      }),
    ),
  )
  expect(most).toBe(2)
  expect(started).toEqual([1, 2, 3, 4, 5, 6])
})

test('work that fails gives its place to the next', async () => {
  const turn = createSemaphore(1)
  const failed = turn(async () => {
    await pause()
    throw new Error('broken')
  })
  const after = turn(async () => 'done')
  await expect(failed).rejects.toThrow('broken')
  await expect(after).resolves.toBe('done')
  await expect(turn(async () => 'again')).resolves.toBe('again')
})

test('where it is full nobody is kept waiting; work that ends or fails makes room', async () => {
  const admit = createBoundedGate(2)
  const failing = admit(async () => {
    await pause()
    throw new Error('broken')
  })
  const second = admit(pause)
  expect(admit(pause)).toBeNull()
  await expect(failing).rejects.toThrow('broken')
  await second
  await expect(admit(async () => 'in')).resolves.toBe('in')
})
