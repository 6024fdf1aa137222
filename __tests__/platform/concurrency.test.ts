import { createBoundedGate, createSemaphore } from '@/lib/platform/concurrency'

const pause = () => new Promise((resolve) => setTimeout(resolve, 5))

test('同时进行的不超过上限，其余按先后顺序等候', async () => {
  const runInSlot = createSemaphore(2)
  const started: number[] = []
  let running = 0
  let most = 0
  await Promise.all(
    [1, 2, 3, 4, 5, 6].map((n) =>
      runInSlot(async () => {
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

test('失败的任务让出位置给下一个', async () => {
  const runInSlot = createSemaphore(1)
  const failed = runInSlot(async () => {
    await pause()
    throw new Error('broken')
  })
  const after = runInSlot(async () => 'done')
  await expect(failed).rejects.toThrow('broken')
  await expect(after).resolves.toBe('done')
  await expect(runInSlot(async () => 'again')).resolves.toBe('again')
})

test('满了就立即拒绝，不排队；任务结束或失败后腾出位置', async () => {
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
