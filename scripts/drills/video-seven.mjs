// A seventh person in a room without a forwarder: from then on everyone hears everyone, no picture
// goes, and the room states it; once the seventh has left, the pictures are back. For
// `npm run drill:video`.
import { resolve } from 'node:path'
import { SLOW_CAMERA_ARGS, readMedia } from './fake-devices.mjs'
import { newProfile, openKeptBrowser } from './kept-browser.mjs'
import { until } from './until.mjs'
import { disperse, gather, join } from './video-people.mjs'

const OVER_MS = 3_000

/** What arrives at a page meanwhile. */
async function receivedBy({ page }) {
  const before = await readMedia(page)
  await page.waitForTimeout(OVER_MS)
  const after = await readMedia(page)
  return {
    connections: after.connections,
    frames: after.frames - before.frames,
    soundPackets: after.soundPackets - before.soundPackets,
  }
}

const untilConnected = (name, people) =>
  until(name, async () => {
    const counts = await Promise.all(people.map(({ page }) => readMedia(page)))
    return counts.every(({ connections }) => connections === people.length - 1)
  })

const notice = ({ page }) => page.getByText('会议室里超过6个人，现在只传声音，不传画面。')

/** Tiles of others in which a picture shows, be it the last that came. */
const shownPictures = ({ page }) =>
  page.locator('.room-tile video:not(.invisible):not(.-scale-x-100)').count()

/** What each page showed when the part failed: the browser that they are in is removed with it. */
async function photograph(people, folder) {
  for (const [no, { page }] of people.entries())
    await page?.screenshot({ path: resolve(folder, `failed-seven-${no}.png`) }).catch(() => {})
}

/**
 * Six see each other, a seventh comes in and leaves. Thirty pictures of twenty frames a second,
 * each decoded by itself, would take two cores until no page answers: the cameras are slow ones.
 */
export async function welcomeSeventh(drill) {
  const { people } = await drill.room()
  const { address, folder, width } = drill
  const [six, seventh] = [people.slice(0, 6), people[6]]
  const kept = await openKeptBrowser({ profile: newProfile(), args: SLOW_CAMERA_ARGS })
  const { browser } = kept
  try {
    await gather({ ...drill, browser }, six)
    await seventh.open({ browser, url: address.url, headers: address.headersOf('first'), width })
    await join(six[0], seventh, address.url)
    await Promise.all(people.map((person) => notice(person).waitFor()))
    await untilConnected('七人互相连接', people)
    const media = await Promise.all(people.map(receivedBy))
    const shown = await Promise.all(people.map(shownPictures))
    for (const [no, { page }] of people.entries())
      if ([0, 1, 6].includes(no))
        await page.screenshot({ path: resolve(folder, `seven-${no}.png`) })
    await disperse([seventh])
    await Promise.all(six.map((person) => notice(person).waitFor({ state: 'detached' })))
    // The connections with the seventh end a little later: until then they count.
    await untilConnected('六人互相连接', six)
    const back = await Promise.all(six.map(receivedBy))
    const least = (rows, what) => Math.min(...rows.map((row) => row[what]))
    return [
      {
        what: '7 人，没有转发程序：三秒里每人收到的声音，最少',
        figure: `${least(media, 'soundPackets')} 包，来自 ${least(media, 'connections')} 人`,
        holds: least(media, 'soundPackets') > 0,
      },
      {
        what: '7 人，没有转发程序：三秒里收到的画面，最多',
        figure: `${Math.max(...media.map(({ frames }) => frames))} 帧`,
        limit: '0 帧',
        holds: media.every(({ frames }) => frames === 0),
      },
      {
        what: '7 人，没有转发程序：停在别人格子里的旧画面，最多',
        figure: `${Math.max(...shown)} 个`,
        limit: '0 个',
        holds: shown.every((count) => count === 0),
      },
      {
        what: '第七人离开以后：三秒里每人收到的画面，最少',
        figure: `${least(back, 'frames')} 帧`,
        holds: least(back, 'frames') > 0,
      },
    ]
  } catch (error) {
    await photograph(people, folder)
    throw error
  } finally {
    await disperse(people)
    await kept.remove()
  }
}
