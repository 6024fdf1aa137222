import { takeTurns } from '@/scripts/testing/take-turns.mjs'

/** Everything that does not wait for the test has been done. */
const settled = () => new Promise(setImmediate)

/** Work whose pieces end when the test ends them. */
function stage() {
  const events: string[] = []
  const ends = new Map<string, (error?: Error) => void>()
  const work = (name: string) => {
    events.push(`+${name}`)
    return new Promise<void>((resolve, reject) =>
      ends.set(name, (error) => (error ? reject(error) : resolve())),
    )
  }
  const end = async (name: string, error?: Error) => {
    await settled()
    events.push(`-${name}`)
    ends.get(name)!(error)
    await settled()
  }
  return { events, work, end }
}

describe('几项工作轮流使用两个核', () => {
  test('空出来的核接着做下一项，同时做的不超过核数', async () => {
    const { events, work, end } = stage()
    const done = takeTurns(['long', 'a', 'b', 'c'], work, { cores: 2 })
    for (const name of ['a', 'b', 'long', 'c']) await end(name)
    await done
    expect(events.join(' ')).toBe('+long +a -a +b -b +c -long -c')
  })

  test('要等另一项的，等它做完才开始', async () => {
    const { events, work, end } = stage()
    const after = { doors: 'build' }
    const done = takeTurns(['unit', 'build', 'doors', 'format'], work, { cores: 2, after })
    await end('unit')
    expect(events).toEqual(['+unit', '+build', '-unit'])
    for (const name of ['build', 'doors', 'format']) await end(name)
    await done
    expect(events.slice(3)).toEqual(['-build', '+doors', '+format', '-doors', '-format'])
  })

  test('出了错就不再开始新的，错误交给调用的人', async () => {
    const { events, work, end } = stage()
    const done = takeTurns(['a', 'b', 'c'], work, { cores: 2 })
    const failed = expect(done).rejects.toThrow('interrupted')
    await end('a', new Error('interrupted'))
    await failed
    await end('b')
    expect(events).toEqual(['+a', '+b', '-a', '-b'])
  })
})
