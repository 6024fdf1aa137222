// A recording in the room as its people make it: the host asks, all consent, the host begins.
import { until } from './until.mjs'

/** Opens what is folded away, unless it is open. */
async function unfold({ page }) {
  const fold = page.locator('.room-recording details')
  await fold.waitFor()
  if ((await fold.getAttribute('open')) === null) await fold.locator('summary').click()
}

export async function askRecording(host) {
  await unfold(host)
  await host.page.getByRole('button', { name: '征求大家同意录音录像' }).click()
}

/** @param person one who takes part */
export async function consent({ page }) {
  const agree = page.getByRole('button', { name: '同意录音录像', exact: true })
  await agree.click()
  await agree.waitFor({ state: 'hidden' })
}

export async function startRecording({ page }) {
  await page.getByRole('button', { name: '开始录音录像' }).click()
  await page
    .getByText(/正在录音录像/)
    .first()
    .waitFor()
}

/** The recording of a meeting that was requested last. */
export async function findRecording({ machine }, meetingId) {
  const [found] = await machine.query(
    `SELECT r.id, r.state, r.stop_reason AS reason, r.duration_ms AS duration, r.wall_ms AS wall,
      r.manifest FROM recordings r JOIN conferences c ON c.id = r.conference_id
     WHERE c.meeting_id = $1 ORDER BY r.proposed_at DESC LIMIT 1`,
    [meetingId],
  )
  return found
}

/** Parts of a recording with how many chunks the server has acknowledged of each. */
export const findParts = ({ machine }, recordingId) =>
  machine.query(
    `SELECT p.part_no AS no, p.medium, count(c.id)::int AS chunks FROM recording_parts p
     LEFT JOIN recording_chunks c ON c.part_id = p.id WHERE p.recording_id = $1
     GROUP BY p.id ORDER BY p.part_no`,
    [recordingId],
  )

/** Waits until the latest part has so many chunks. @returns its number */
export const untilChunks = (drill, recordingId, count, partNo = 1) =>
  until('录音录像送到', async () => {
    const last = (await findParts(drill, recordingId)).at(-1)
    return last && last.no >= partNo && last.chunks >= count && last.no
  })

/** Waits for the one file. @returns the recording with its manifest read */
export async function untilMade(drill, meetingId) {
  const made = await until(
    '录音录像合成一个文件',
    async () => {
      const found = await findRecording(drill, meetingId)
      if (found.state === 'failed') throw new Error('录音录像没有合成')
      return found.state === 'made' && found
    },
    180,
  )
  return { ...made, manifest: JSON.parse(made.manifest) }
}
