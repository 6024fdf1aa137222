// After the room: who was there is registered, the minutes are confirmed by both on their phones,
// and the recording is opened with a reason, by that person alone.
import { hearForComplaint } from './video-complaint.mjs'
import { untilMade } from './video-recording.mjs'
import { mustSay } from './walk-person.mjs'

export async function walkAfterwards(walk) {
  const { drill, file, meetingId, host } = walk
  await register(walk)
  await host.page.goto(file)
  const link = host.page.locator('a[href*="/minutes/"]').first()
  const minutes = await link.getAttribute('href')
  await confirmOnPhones(walk, minutes)
  const made = await untilMade(drill, meetingId)
  return [
    { what: '笔录由双方各在手机上核对', figure: '2 人', limit: '2 人', holds: true },
    await replay(walk, made),
    await hearForComplaint(walk),
  ]
}

async function register({ host, show }) {
  const { page } = host
  await page.getByRole('link', { name: '登记召开情况' }).click()
  await page.waitForURL(/\/hold$/)
  await mustSay(page, '按会议过程自动填写，请核对。', '到会情况')
  await show('56-hold', host)
  await page.getByRole('button', { name: '登记', exact: true }).last().click()
  await page.waitForURL((url) => !url.pathname.endsWith('/hold'))
}

async function confirmOnPhones({ host, one, other, show }, minutes) {
  const { page } = host
  await page.goto(minutes)
  await page.getByRole('button', { name: '交各方核对' }).click()
  await mustSay(page, '核对期间不能再记', '笔录交核对')
  await show('57-given', host)
  for (const person of [one, other]) {
    const { page: phone, own } = person
    await phone.goto(`${own}/minutes`)
    await phone.locator('a[href*="/minutes/"]').first().click()
    await mustSay(phone, '押金 6,000 元应当全部退还。', '笔录的内容')
    await phone.getByRole('radio', { name: '记得没错' }).check()
    await show('58-answer', person)
    await phone.getByRole('button', { name: '交给调解员' }).click()
    await mustSay(phone, /您说记得没错|到场的人都说没错/, '核对笔录')
  }
  await page.goto(minutes)
  await mustSay(page, '不能再改', '笔录确认')
  await show('59-confirmed', host)
}

/** Opened by one with a reason; its address opens for no one else. */
async function replay({ drill, one, other, host, show }, { duration, manifest }) {
  const { page, own } = one
  await page.goto(`${own}/recordings`)
  await show('60-recordings', one)
  await page.getByRole('radio', { name: '核对谈好的内容' }).check()
  await page.getByRole('button', { name: '打开录音录像' }).click()
  const video = page.locator('video')
  await video.waitFor()
  const length = await video.evaluate(
    (element) =>
      new Promise((resolve) => {
        const end = () => resolve(element.duration)
        if (element.readyState > 0) end()
        else element.addEventListener('loadedmetadata', end, { once: true })
      }),
  )
  await mustSay(page, '押金 6,000 元应当全部退还。', '时间索引里的笔录')
  await show('61-replay', one)
  const replayId = new URL(page.url()).pathname.split('/').at(-1)
  const api = `${drill.machine.url}/api/recordings/replays/${replayId}`
  const answers = []
  for (const person of [one, other, host, drill.admin])
    answers.push((await person.page.request.get(api)).status())
  await other.page.goto(`${other.own}/recordings/${replayId}`)
  await show('62-refused', other)
  await other.page.goto(`${other.own}/recordings`)
  const [opened] = await drill.machine.query(
    `SELECT count(*)::int AS count FROM recording_replays WHERE id = $1`,
    [replayId],
  )
  return {
    what: '打开录音录像：本人、另一方、调解员、机构用同一个地址；长度',
    figure: `${answers.join('、')}；${length.toFixed(1)} 秒，清单里有 ${manifest.parts.flatMap(({ chunks }) => chunks).length} 段`,
    limit: '只有本人 200',
    holds:
      answers[0] === 200 &&
      answers.slice(1).every((status) => status === 404) &&
      Math.abs(length * 1000 - duration) < 1_000 &&
      opened.count === 1,
  }
}
