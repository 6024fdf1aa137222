import { until } from '../../scripts/drills/until.mjs'

// The drills wait with a bound: a look that fails, or never answers, ends with its own words.

test('等到了，给出答案；偶尔失败一次的，再看一次', async () => {
  const answers = [null, new Error('connection lost'), 'there']
  let looks = 0
  const look = async () => {
    const answer = answers[looks++]
    if (answer instanceof Error) throw answer
    return answer
  }
  await expect(until('到了', look)).resolves.toBe('there')
  expect(looks).toBe(3)
})

test('一直失败的，看几次就停，写明最后一次的原因', async () => {
  let looks = 0
  const look = async () => {
    looks += 1
    throw new Error('connection lost')
  }
  await expect(until('录音录像送到', look)).rejects.toThrow(
    '等不到：录音录像送到（connection lost）',
  )
  expect(looks).toBe(5)
})

test('没有回答的，不一直等下去', async () => {
  const never = () => new Promise<never>(() => undefined)
  await expect(until('数据库', never, 60, 1)).rejects.toThrow('等不到：数据库（0.001 秒没有回答）')
})
