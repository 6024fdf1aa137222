// Three photos on the phone of npm run drill:device: the fault comes when they are saved, in the
// middle of the upload, or while the answer is on its way.
import { setTimeout as pause } from 'node:timers/promises'
import sharp from 'sharp'
import { arrived, outcome } from './device-arrival.mjs'
import { until } from './until.mjs'

const NUMBERS = [1, 2, 3]
/** Bytes per second: a part of 2 MB takes a second. */
const SLOW_LINE = 2_000_000

/** Waits until the server has the first part. */
const hasBegun = (run) =>
  until('传到一半', async () => {
    const [{ count }] = await run.machine.query(
      `SELECT count(*)::int AS count FROM upload_parts p JOIN uploads u ON u.id = p.upload_id
        WHERE u.title LIKE $1`,
      [`${run.marker}%`],
    )
    return count > 0 || (await arrived(run)).length > 0
  })

export async function photos(run) {
  const { fault, phone, place, marker, moment, random } = run
  await phone.visit(`/mediator/cases/${place.caseId}/materials/add`)
  await phone.setUpload(SLOW_LINE)
  const files = await Promise.all(NUMBERS.map((no) => makePhoto(`${marker}-${no}.jpg`)))
  await phone.page.getByLabel('选取照片').setInputFiles(files)
  const titles = NUMBERS.map((no) => `${marker}_${no}`)
  for (const no of NUMBERS) await phone.page.getByLabel(`第${no}张的名称`).fill(titles[no - 1])
  if (fault.fills) await fault.begin(run)
  const answer = moment === '答复途中' && !fault.fills ? await phone.holdAnswers() : null
  await phone.page.getByRole('button', { name: '保存 3 张' }).click()
  await phone.page.getByText(/3 张照片已存到/).waitFor()
  if (moment === '传到一半' && !fault.fills) await hasBegun(run)
  await answer?.held()
  if (!fault.fills) await fault.begin(run)
  await answer?.drop()
  await pause(300 + Math.floor(random() * 1_500))
  await fault.end(run)
  await phone.setUpload(-1)
  await phone.visit(`/mediator/cases/${place.caseId}`)
  return outcome(run, titles, { lost: 0, wrong: 0 })
}

/** Points at random: about 3 MB, two parts. */
async function makePhoto(name) {
  const side = 1500
  const noise = { type: 'gaussian', mean: 128, sigma: 60 }
  const buffer = await sharp({
    create: { width: side, height: side, channels: 3, background: '#808080', noise },
  })
    .jpeg({ quality: 95 })
    .toBuffer()
  return { name, mimeType: 'image/jpeg', buffer }
}
