// A mediation by video as its people have it: a mediator at a desk, two parties on phones in a
// messenger's browser. From the test of devices to the room, a private talk, a recording that one
// party ends, a bad line, and the end.
import { openBadLine } from './video-bad-line.mjs'
import { hasRelay, ownAddress, startRelay } from './video-relay.mjs'
import { keepConnections, readMedia } from './fake-devices.mjs'
import { walkAfterwards } from './video-afterwards.mjs'
import { takeCameraAway } from './video-camera-off.mjs'
import { hostPath, ownPath, planVideo } from './video-case.mjs'
import { admit, allowDevices, openConference, whenAllSee } from './video-people.mjs'
import {
  askRecording,
  consent,
  findRecording,
  startRecording,
  untilChunks,
} from './video-recording.mjs'
import { beginOnPhones } from './walk-begin.mjs'
import { mustSay, photograph } from './walk-person.mjs'
import { note } from './walk-steps.mjs'

const PARTIES = { applicant: '演练甲七', respondent: '演练乙七' }
const NUMBERS = ['19900008171', '19900008172']
const WIDTHS = { desk: [1280, 1440, 1920], phone: [360, 390] }

/** One of the phones reaches the others by a relay at the end of a line that can be made bad. */
export async function walkThrough(surroundings) {
  const drill = await surroundings.walk()
  if (!hasRelay()) return walk(drill, null)
  const relay = await startRelay(ownAddress())
  const line = await openBadLine(relay.port)
  try {
    await drill.address.add('far', relay.settingsOn(line.port))
    return await walk(drill, line)
  } finally {
    await drill.address.remove('far')
    line.close()
    await relay.end()
  }
}

async function walk(drill, line) {
  const { mediator, folder } = drill
  const { file, phones } = await beginOnPhones(drill, PARTIES, NUMBERS, 'v0')
  const meetingId = await planVideo(mediator, file, 'v10-plan')
  const host = { name: drill.mediatorName, page: mediator.page, isHost: true, widths: WIDTHS.desk }
  const [one, other] = phones.map((phone) => ({ ...phone, widths: WIDTHS.phone }))
  const everyone = [host, one, other]
  for (const { page } of everyone) {
    await allowDevices(page.context())
    await keepConnections(page)
  }
  if (line) await other.context.setExtraHTTPHeaders(drill.address.headersOf('far'))
  const nameOf = (picture, person) =>
    `v${picture}-${person === host ? 'host' : person === one ? 'one' : 'other'}`
  const show = async (picture, ...people) => {
    for (const person of people.length > 0 ? people : everyone)
      await photograph(person.page, { folder, widths: person.widths }, nameOf(picture, person))
  }
  const room = { drill, line, file, meetingId, host, one, other, everyone, show }

  await tryDevices(room)
  await wait(room)
  await letIn(room)
  const outside = await talkPrivately(room)
  await record(room)
  const covered = await takeCameraAway(room)
  const bad = line ? await loseLine(room) : { figure: '没有做：没有安装 coturn', notDone: true }
  await writeMinutes(room)
  await stopRecording(room)
  await endConference(room)
  const after = await walkAfterwards(room)
  return [
    { what: '单独谈时，另一方的连接和收到的轨道', ...outside },
    covered,
    { what: '线路变坏，到页面说出来；再只留声音、改打电话、又用视频', ...bad },
    ...after,
  ]
}

async function tryDevices({ one, show }) {
  const { page, own } = one
  await page.goto(own)
  await show('11-own-case', one)
  await page.goto(`${own}/devices`)
  await page.getByRole('button', { name: '开始测试' }).click()
  await mustSay(page, '能看到自己，摄像头是好的。', '试设备')
  await page
    .getByRole('region', { name: '网络' })
    .getByText(/^网络(很好|够用|偏慢)/)
    .waitFor()
  await page.getByRole('button', { name: '放一段声音' }).click()
  await page.getByRole('button', { name: '听到了', exact: true }).click()
  await mustSay(page, /可以参加/, '试设备的结果')
  await show('12-devices', one)
}

/** Everyone is in the waiting hall; what is open is said to both, and done there. */
async function wait({ meetingId, file, host, one, other, show }) {
  for (const { page } of [one, other]) {
    await page.goto(ownPath(meetingId))
    await page.getByRole('button', { name: '进入视频会议室' }).waitFor()
  }
  await show('13-before', one)
  for (const { page } of [one, other])
    await page.getByRole('button', { name: '进入视频会议室' }).click()
  await mustSay(one.page, '还没有办', '门上没有办的事')
  await show('14-waiting', one)
  await host.page.goto(hostPath(file, meetingId))
  await host.page.getByRole('button', { name: '进入视频会议室' }).waitFor()
  await show('15-before', host)
  await host.page.getByRole('button', { name: '进入视频会议室' }).click()
  await host.page.getByRole('button', { name: '开始会议' }).waitFor()
  await show('16-not-begun', host)
  await openConference(host)
  await host.page
    .getByRole('region', { name: '等候室' })
    .getByText(/还没有办/)
    .first()
    .waitFor()
  await show('17-door', host)
  for (const { page } of [one, other]) {
    await page.getByRole('radio', { name: '没有别人' }).check()
    await page.getByRole('button', { name: '说明', exact: true }).click()
    await mustSay(page, '进门要办的事都办好了。', '门上的事办好了')
  }
  await show('18-ready', host, other)
}

async function letIn({ host, one, other, everyone, show }) {
  for (const person of [one, other]) await admit(host, person)
  await whenAllSee(everyone)
  await show('20-joint')
}

/** @returns what the other side has meanwhile */
async function talkPrivately({ host, one, other, everyone, show }) {
  await host.page.getByRole('button', { name: `单独和${one.name}谈` }).click()
  await show('21-private-dialog', host)
  await host.page.getByRole('button', { name: '开始单独谈' }).click()
  await whenAllSee([host, one])
  await other.page.locator('[data-room="waiting"]').waitFor()
  await show('22-private')
  const { connections } = await readMedia(other.page)
  const before = await receivedBy(other)
  await other.page.waitForTimeout(3_000)
  const after = await receivedBy(other)
  const bytes = after.bytes - before.bytes
  await host.page.getByRole('button', { name: '回到共同会议室' }).first().click()
  await whenAllSee(everyone)
  return {
    figure: `${connections} 条连接，${after.tracks} 条轨道，3 秒里 ${bytes} 字节`,
    limit: '0',
    holds: connections === 0 && after.tracks === 0 && bytes === 0,
  }
}

/** Bytes over every connection that the page has ever made, and tracks of others that live. */
const receivedBy = ({ page }) =>
  page.evaluate(async () => {
    let [bytes, tracks] = [0, 0]
    for (const connection of globalThis.keptConnections) {
      if (connection.connectionState === 'closed') continue
      tracks += connection.getReceivers().filter(({ track }) => track.readyState === 'live').length
      for (const entry of (await connection.getStats()).values())
        if (entry.type === 'transport') bytes += entry.bytesReceived
    }
    return { bytes, tracks }
  })

async function record({ drill, meetingId, host, one, other, show }) {
  await host.page.locator('.room-recording summary').click()
  await show('30-ask', host)
  await host.page.locator('.room-recording summary').click()
  await askRecording(host)
  for (const { page } of [one, other])
    await page.getByRole('button', { name: '同意录音录像', exact: true }).waitFor()
  await show('31-consent')
  await consent(one)
  await consent(other)
  await mustSay(host.page, `${other.name}：同意录音录像`, '都同意了')
  await show('32-consented', host, one)
  await startRecording(host)
  const { id } = await findRecording(drill, meetingId)
  await untilChunks(drill, id, 3)
  for (const { page } of [one, other]) await mustSay(page, /正在录音录像/, '正在录')
  await show('33-recording')
}

const LOST_PERCENT = 30

/** Three packets of ten are lost: the words, sound alone, the telephone, and video again. */
async function loseLine({ line, host, other, show }) {
  const { page } = other
  const bad = page.getByText('您的线路声音断续。')
  // On a machine that is too busy it is bad by itself: then there is nothing to measure.
  const isGood = await bad.waitFor({ state: 'detached', timeout: 60_000 }).then(
    () => true,
    () => false,
  )
  const began = Date.now()
  line.lose(LOST_PERCENT)
  await bad.waitFor({ timeout: 40_000 })
  const seconds = (Date.now() - began) / 1000
  await host.page.getByText(`${other.name}声音断续`).first().waitFor()
  await show('40-broken', host, other)
  await page.getByRole('button', { name: '只留声音' }).click()
  await host.page.locator('.room-tile').filter({ hasText: '仅声音' }).waitFor()
  await show('41-sound', host, other)
  await page.getByRole('button', { name: '打电话', exact: true }).click()
  await show('42-call', other)
  await page.getByRole('button', { name: '我改用电话了' }).click()
  await mustSay(page, '已记下，您用电话参加。', '改打电话')
  const calling = host.page.locator('.room-tile').filter({ hasText: '打电话参加' })
  await calling.waitFor()
  await show('43-telephone', host, other)
  line.lose(0)
  await page.getByRole('button', { name: '我又用视频了' }).click()
  await calling.waitFor({ state: 'detached' })
  await page.keyboard.press('Escape')
  if (!isGood) return { figure: '都做了；没有量秒数：机器太忙，线路本来就断续', notDone: true }
  await bad.waitFor({ state: 'detached', timeout: 60_000 })
  return {
    figure: `${seconds.toFixed(1)} 秒；都做了，主持人的页面都显示`,
    limit: '30 秒',
    holds: seconds <= 30,
  }
}

/** One party ends it; everyone reads who. */
async function stopRecording({ one, everyone, show }) {
  await one.page.getByRole('button', { name: '停止录音录像' }).click()
  for (const { page } of everyone)
    await mustSay(page, `录音录像已经停止（有人停止：${one.name}）。`, '停止录音录像')
  await show('53-stopped')
}

const FACT = '2026 年 3 月 1 日，申请人付押金 6,000 元。'

async function writeMinutes({ host: { page }, host, one, other, show }) {
  await page.getByRole('button', { name: '开始笔录' }).click()
  await page.getByRole('form', { name: '记下', exact: true }).waitFor()
  await note(page, { speaker: one.name, text: '押金 6,000 元应当全部退还。' })
  await mustSay(page, '押金 6,000 元应当全部退还。', '陈述')
  await note(page, { form: '记下方案', speaker: other.name, text: '愿意退 4,500 元。' })
  await note(page, {
    form: '记下结果',
    speaker: '调解员',
    text: '双方同意退 4,500 元，月底前付清。',
  })
  await mustSay(page, '双方同意退 4,500 元，月底前付清。', '结果')
  await show('50-minutes', host)
  const beside = page.getByRole('region', { name: '记下一条' })
  await beside.getByRole('button', { name: '无争议事实', exact: true }).click()
  const fact = page.getByRole('form', { name: '记载无争议事实', exact: true })
  await fact.getByLabel('事实', { exact: true }).fill(FACT)
  await show('51-fact', host)
  await fact.getByRole('button', { name: '记载', exact: true }).click()
  await page.getByRole('region', { name: '无争议事实', exact: true }).getByText(FACT).waitFor()
  await show('52-facts', host)
}

async function endConference({ host, everyone, show }) {
  await host.page.getByRole('button', { name: '结束会议' }).click()
  const dialog = host.page.getByRole('dialog')
  await dialog.getByRole('radio', { name: '谈完了' }).check()
  await show('54-end-dialog', host)
  await dialog.getByRole('button', { name: '结束会议' }).click()
  for (const { page } of everyone) await mustSay(page, '会议已经结束', '结束')
  await show('55-ended')
}
