// A party complains about the mediator; the institution opens the recording of the joint hall to
// answer it. For `npm run drill:video`.
import { mustSay, photograph } from './walk-person.mjs'

const DESK = [1280, 1440, 1920]

/** @returns the row of the drill's table */
export async function hearForComplaint({ drill, file, one, show }) {
  const caseId = file.split('/').at(-1)
  const { page } = drill.admin
  const see = (name) => photograph(page, { folder: drill.folder, widths: DESK }, name)
  await page.goto(`/institution/dossiers/${caseId}`)
  const open = page.getByRole('button', { name: '为处理投诉打开' })
  await mustSay(page, '没有等待机构答复的投诉', '没有投诉，打不开')
  const before = await open.count()
  await see('v63-inner')
  await complain(one)
  await show('64-complained', one)
  await page.reload()
  await open.click()
  const video = page.locator('video')
  await video.waitFor()
  await see('v65-inner-replay')
  const replayId = new URL(page.url()).pathname.split('/').at(-1)
  const api = `${drill.machine.url}/api/recordings/replays/${replayId}`
  const answers = []
  for (const person of [drill.admin, one])
    answers.push((await person.page.request.get(api)).status())
  return {
    what: '为处理投诉打开录音录像：投诉前的按钮；机构本人、当事人用同一个地址',
    figure: `${before} 个；${answers.join('、')}`,
    limit: '0 个；只有机构 200',
    holds: before === 0 && answers[0] === 200 && answers[1] === 404,
  }
}

async function complain({ page, own }) {
  await page.goto(own)
  await page.getByRole('link', { name: '我的权利' }).click()
  await page.getByRole('link', { name: /投诉和答复/ }).click()
  await page.getByRole('link', { name: '我要投诉' }).click()
  await page.getByRole('link', { name: /^投诉调解员.*中心来查/ }).click()
  await page.getByLabel(/逼我调解/).check()
  await page.getByLabel('发生了什么？').fill('说不同意就不让离开。')
  await page.getByRole('button', { name: '提交投诉' }).click()
  await mustSay(page, '正在等答复', '投诉')
}
