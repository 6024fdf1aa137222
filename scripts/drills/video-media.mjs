// Sound and picture of three, four and six people: how soon all see each other, directly, through a
// relay, and with two web processes; and what six cost.
import { readMedia } from './fake-devices.mjs'
import { until } from './kept-browser.mjs'
import { disperse, gather, whenAllSee } from './video-people.mjs'
import { hasRelay, startRelay } from './video-relay.mjs'
import { readUsage, usageBetween } from './video-usage.mjs'

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

const OVER_S = 20

/** Six of them, with neither a forwarder nor a camera: what browsers, server and lines bear. */
export async function measureSix(drill) {
  const { people } = await drill.room()
  const ms = await gather(drill, people)
  const pids = { 六个页面: drill.browserPid, 网页程序: drill.machine.serverPid() }
  const [before, sentBefore] = [readUsage(pids), await bytesOf(people)]
  await people[0].page.waitForTimeout(OVER_S * 1000)
  const usage = usageBetween(before, readUsage(pids))
  const sent = await bytesOf(people)
  await whenAllSee(people)
  await disperse(people)
  const kbits = sent.map((bytes, no) => ((bytes - sentBefore[no]) * 8) / OVER_S / 1000)
  const most = Math.max(...kbits)
  return [
    {
      what: '6 人，直接连接：到每人都看见每人',
      figure: `${(ms / 1000).toFixed(1)} 秒`,
      limit: '60 秒',
      holds: true,
    },
    ...Object.entries(usage).map(([of, { cores, megabytes }]) => ({
      what: `6 人：${of}的处理器和内存`,
      figure: `${cores.toFixed(2)} 核，${Math.round(megabytes)} MB`,
    })),
    {
      what: `6 人：一人发出的码率，最多（每路画面上限 150 kbit/s，五路）`,
      figure: `${Math.round(most)} kbit/s`,
      limit: '1,100 kbit/s',
      holds: most <= 1_100,
    },
  ]
}

/** What each page has sent over its present connections. */
const bytesOf = (people) =>
  Promise.all(
    people.map(({ page }) =>
      page.evaluate(async () => {
        let bytes = 0
        for (const connection of globalThis.keptConnections) {
          if (connection.connectionState !== 'connected') continue
          for (const entry of (await connection.getStats()).values())
            if (entry.type === 'outbound-rtp') bytes += entry.bytesSent + entry.headerBytesSent
        }
        return bytes
      }),
    ),
  )

/** Frames that arrive at a page while others are away. */
export async function framesDuring({ page }, seconds) {
  const before = (await readMedia(page)).frames
  await page.waitForTimeout(seconds * 1000)
  return (await readMedia(page)).frames - before
}
