// A browser is killed: that of one who takes part, and that of the host while it records.
import { FAKE_DEVICE_ARGS } from './fake-devices.mjs'
import { newProfile, openKeptBrowser } from './kept-browser.mjs'
import { framesDuring } from './video-media.mjs'
import { disperse, gather, hallOf, join, whenAllSee } from './video-people.mjs'
import {
  askRecording,
  consent,
  findRecording,
  startRecording,
  untilChunks,
  untilMade,
} from './video-recording.mjs'

const MOST_MS = 10_000
const args = FAKE_DEVICE_ARGS

/** The browser of one of three ends at once, and is opened again. */
export async function killOne(drill) {
  const { people } = await drill.room()
  const three = people.slice(0, 3)
  const one = three[2]
  await gather(drill, three)
  const profile = newProfile()
  const place = { url: drill.address.url, headers: {}, width: drill.width }
  let kept = await openKeptBrowser({ profile, args })
  try {
    await one.open({ ...place, browser: kept.browser })
    await join(three[0], one, place.url)
    await whenAllSee(three)
    const killedAt = Date.now()
    await kept.kill()
    kept = await openKeptBrowser({ profile, args })
    await one.open({ ...place, browser: kept.browser })
    await join(three[0], one, place.url)
    const ms = (await whenAllSee(three)) - killedAt
    return [
      {
        what: '一人的浏览器被结束，重新打开，到每人都看见每人',
        figure: `${(ms / 1000).toFixed(1)} 秒`,
        limit: '10 秒',
        holds: ms <= MOST_MS,
      },
    ]
  } finally {
    await disperse(people)
    await kept.remove()
  }
}

const AWAY_S = 5

/** The host's browser ends while it records: the others stay together, then it goes on. */
export async function killHost(drill) {
  const { people, meetingId } = await drill.room()
  const three = people.slice(0, 3)
  const [host, one, other] = three
  const profile = newProfile()
  const place = { url: drill.address.url, headers: {}, width: drill.width }
  let kept = await openKeptBrowser({ profile, args })
  const openHost = async () => {
    await host.take(kept.browser.contexts()[0])
    await host.page.setViewportSize({ width: 1440, height: 900 })
    await join(host, host, place.url)
  }
  try {
    await openHost()
    for (const person of [one, other]) {
      await person.open({ ...place, browser: drill.browser })
      await join(host, person, place.url)
    }
    await whenAllSee(three)
    await askRecording(host)
    for (const person of [one, other]) await consent(person)
    await startRecording(host)
    const { id } = await findRecording(drill, meetingId)
    await untilChunks(drill, id, 3)
    const killedAt = Date.now()
    await kept.kill()
    const frames = await framesDuring(one, AWAY_S)
    const halls = [await hallOf(one), await hallOf(other)]
    kept = await openKeptBrowser({ profile, args })
    await openHost()
    await untilChunks(drill, id, 1, 2)
    const resumed = Date.now() - killedAt
    await whenAllSee(three)
    await untilChunks(drill, id, 3, 2)
    await other.page.getByRole('button', { name: '停止录音录像' }).click()
    const { manifest, duration, wall, reason } = await untilMade(drill, meetingId)
    const gap = manifest.gaps[0]
    const length = gap ? Date.parse(gap.to) - Date.parse(gap.from) : 0
    const isMarked = manifest.gaps.length === 1 && gap.reason === 'lost'
    return [
      {
        what: `主持人的浏览器被结束 ${AWAY_S} 秒：另外两人还互相看见，还在共同会议室`,
        figure: `${frames} 帧，${halls.join('、')}`,
        limit: '1 帧以上，joint',
        holds: frames > 0 && halls.every((hall) => hall === 'joint'),
      },
      {
        what: '主持人回来，录音录像接着录（从被结束到新的一段送到）',
        figure: `${(resumed / 1000).toFixed(1)} 秒`,
      },
      {
        what: '中间没有录的写进清单（原因 lost）',
        figure: `${manifest.gaps.length} 处，${(length / 1000).toFixed(1)} 秒，${manifest.parts.length} 部分`,
        limit: '1 处，不短于离开的时间',
        holds: isMarked && length >= AWAY_S * 1000,
      },
      {
        what: '一方停止录音录像；文件的长度和时钟',
        figure: `${reason}，${(duration / 1000).toFixed(1)} 秒和 ${(wall / 1000).toFixed(1)} 秒`,
        limit: '相差 1 秒',
        holds: reason === 'stopped' && Math.abs(duration - wall) <= 1_000,
      },
    ]
  } finally {
    await disperse(people)
    await kept.remove()
  }
}
