import { randomUUID } from 'node:crypto'
import type { Actor } from '@/lib/domain/access/roles'
import { getReplayIndex } from '@/lib/queries/recording/get-replay-index'
import { replayRecording } from '@/lib/use-cases/recording/replay-recording'
import { beginInJointRoom, ok, room, world } from '../../support/joint-room'
import { layMinutes } from '../../support/lay-minutes'
import { layFile, layRunning } from '../../support/recordings'
import { asOwner } from '../../support/world'

// 打开的录音录像的时间索引：中断、进出，和打开的人看得到的笔录。docs/decisions/0195-recorder-in-trouble.md。

beginInJointRoom()

const SAID_AT = '2026-11-20T15:00:00+08:00'
const MANIFEST = JSON.stringify({
  parts: [
    {
      ...{ fromMs: 0, toMs: 600_000 },
      chunks: [{ from: '2026-11-20T14:55:00+08:00', to: '2026-11-20T15:05:00+08:00' }],
    },
    {
      ...{ fromMs: 600_000, toMs: 606_500 },
      chunks: [{ from: '2026-11-20T15:05:10+08:00', to: '2026-11-20T15:05:26+08:00' }],
    },
  ],
  gaps: [],
  index: [{ atMs: 1_000, at: SAID_AT, kind: 'admitted' }],
})

const HEAD = JSON.stringify({
  ...{ meetingNo: 1, form: 'video', place: '', mediator: '', present: '' },
  ...{ from: '2026-11-20T06:55:00Z', to: '2026-11-20T07:05:00Z' },
})

async function openBy(actor: Actor, recordingId: string) {
  const replayId = randomUUID()
  const of = { caseId: room.caseId, recordingId, replayId, reason: 'check_record' }
  expect(await replayRecording(actor, of)).toMatchObject(ok)
  return replayId
}

test.each(['submitted', 'draft'] as const)(
  '笔录（%s）里的话有位置，各人只看到自己能看的',
  async (state) => {
    const recordingId = await layRunning(room)
    await layFile(recordingId)
    await asOwner('UPDATE recordings SET manifest = $2 WHERE id = $1', [recordingId, MANIFEST])
    const { minutesId } = await layMinutes(
      { id: room.caseId, applicantId: room.applicantId },
      room.host.id,
      state,
    )
    if (state === 'submitted')
      await asOwner(
        `INSERT INTO minutes_versions (minutes_id, case_id, court_id, holder_id, version,
         last_entry_no, sha256, head, submitted_at, submitted_by)
       SELECT id, case_id, court_id, holder_id, 1, 2, 'x', $2, now(), '调解员' FROM minutes
       WHERE id = $1`,
        [minutesId, HEAD],
      )
    const linesOf = async (actor: Actor) => {
      const found = await getReplayIndex(actor, { replayId: await openBy(actor, recordingId) })
      return found.ok ? found.value.map(({ words }) => words) : found.refusal.code
    }
    const came = '00:00:01 有人进来'
    const said = ['00:04:50 申请人：要求退还多收的费用', '00:04:50 申请人：另约时间再次调解']
    const short = '00:10:00 起的一部分少录约10秒：录制的设备太忙'
    expect(await linesOf(room.host)).toEqual([came, ...said, short])
    expect(await linesOf(room.applicant)).toEqual(
      state === 'draft' ? [came, short] : [came, ...said, short],
    )
    // Was not at the meeting of these minutes.
    expect(await linesOf(room.respondent)).toEqual([came, short])
  },
)

test('没有打开过的，看不到', async () => {
  const recordingId = await layRunning(room)
  await layFile(recordingId)
  const replayId = await openBy(room.applicant, recordingId)
  for (const other of [room.host, room.respondent, world.people.clerkA])
    expect(await getReplayIndex(other, { replayId })).toMatchObject({ ok: false })
})
