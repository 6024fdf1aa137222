// Sound and picture of three, four and six people: how soon all see each other, directly, through a
// relay, and with two web processes; and what six cost.
import { readMedia } from './fake-devices.mjs'
import { until } from './until.mjs'
import { disperse, gather, whenAllSee } from './video-people.mjs'
import { hasRelay, startRelay } from './video-relay.mjs'
import { chooseAgain, measureSix, startForwarder } from './video-six.mjs'

const MOST_MS = 5_000

const soon = (what, ms) => ({
  what,
  figure: `${(ms / 1000).toFixed(1)} 秒`,
  limit: '5 秒',
  holds: ms <= MOST_MS,
})

/** Three enter, then a fourth. */
export async function measureEntering(drill) {
  const { people } = await drill.room()
  const rows = []
  for (const count of [3, 4]) {
    const ms = await gather(drill, people.slice(0, count))
    rows.push(soon(`${count} 人，直接连接：最后一人进来，到每人都看见每人`, ms))
    await mustBeOf(people.slice(0, count), (pair) => !pair.includes('relay'))
  }
  await disperse(people)
  return rows
}

/** The same where no one's address may be known to the others. */
export async function measureRelay(drill) {
  const what = '经过中继（127.0.0.1，一律走中继）'
  if (!hasRelay())
    return [{ what, figure: '没有做：没有安装 coturn（/usr/bin/turnserver）', notDone: true }]
  const relay = await startRelay()
  try {
    await drill.address.add('relayed', relay.settingsOn(relay.port))
    const { people } = await drill.room()
    const rows = []
    for (const count of [3, 4]) {
      const ms = await gather(drill, people.slice(0, count), () => 'relayed')
      await mustBeOf(people.slice(0, count), (pair) => pair === 'relay/relay')
      rows.push(soon(`${count} 人，${what}`, ms))
    }
    await disperse(people)
    return rows
  } finally {
    await drill.address.remove('relayed')
    await relay.end()
  }
}

/** @throws Error where a connection does not go this way */
async function mustBeOf(people, isRight) {
  for (const { name, page } of people) {
    const pairs = await until(`${name}的连接`, async () => {
      const { candidateTypes } = await readMedia(page)
      return candidateTypes.length >= people.length - 1 && candidateTypes
    })
    const wrong = pairs.filter((pair) => !isRight(pair))
    if (wrong.length > 0) throw new Error(`${name}的连接不对：${wrong.join('、')}`)
  }
}

/** The host on one web process, two parties on another, the last one on the first. */
export async function measureProcesses(drill) {
  await drill.address.add('second')
  const { people } = await drill.room()
  const four = people.slice(0, 4)
  const firsts = [four[0], four[3]]
  try {
    const ms = await gather(drill, four, (person) => (firsts.includes(person) ? 'first' : 'second'))
    // What one of them does arrives at those on the other process.
    const raised = four[0].page.locator('.room-tile').filter({ hasText: '举手' })
    const { page } = four[1]
    const at = Date.now()
    await page.getByRole('button', { name: '举手', exact: true }).click()
    await raised.waitFor()
    const hand = Date.now() - at
    await page.getByRole('button', { name: '放下手', exact: true }).click()
    await raised.waitFor({ state: 'detached' })
    return [soon('4 人，分在两个网页程序上', ms), soon('举手，传到另一个网页程序上的人', hand)]
  } finally {
    await disperse(people)
    await drill.address.remove('second')
  }
}

/** Six of them, from each to each and by the forwarder: what browsers, programs and lines bear. */
export async function measureSixBothWays(drill) {
  const { people, meetingId } = await drill.room()
  const { machine, address } = drill
  const direct = await measureWay(drill, '直接连接', 'first', { 网页程序: machine.serverPid() })
  const forwarder = await startForwarder()
  try {
    const pid = await address.add('forwarding', forwarder.settings)
    await chooseAgain(machine.query, meetingId)
    const pids = { 转发程序: forwarder.pid, 网页程序: pid }
    return [...direct, ...(await measureWay(drill, '经过转发程序', 'forwarding', pids))]
  } finally {
    await disperse(people)
    await address.remove('forwarding')
    await forwarder.end()
    await chooseAgain(machine.query, meetingId)
  }
}

async function measureWay(drill, way, process, pids) {
  const people = (await drill.room()).people.slice(0, 6)
  const ms = await gather(drill, people, () => process)
  const rows = await measureSix({ pages: people.map(({ page }) => page), pids })
  // Everyone still sees everyone.
  await whenAllSee(people)
  await disperse(people)
  return [
    { what: `6 人，${way}：到每人都看见每人`, figure: `${(ms / 1000).toFixed(1)} 秒` },
    ...rows.map((row) => ({ ...row, what: row.what.replace('6 人', `6 人，${way}`) })),
  ]
}

/** Frames that arrive at a page while others are away. */
export async function framesDuring({ page }, seconds) {
  const before = (await readMedia(page)).frames
  await page.waitForTimeout(seconds * 1000)
  return (await readMedia(page)).frames - before
}
