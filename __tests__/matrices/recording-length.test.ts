import { workRecordings } from '@/lib/jobs/work-recordings'
import { stopRecording } from '@/lib/use-cases/recording/stop-recording'
import { idsOf, layJoint } from '../support/conferences'
import { beginPart, layRunning, recordChunks, sendChunk, sendEnd } from '../support/recordings'
import { tries } from '../support/tries'
import { asOwner, buildWorld, closeWorld } from '../support/world'

// 录音录像，比时钟快地录完：逐段走真的入口，一个文件，每段都在清单里，长度每小时差不到一秒。

/** `HEYI_TRIES=5` for an hour: six hundred chunks. */
const MINUTES = tries(12)
const LENGTH_S = MINUTES * 60
const CHUNK_S = 6

afterAll(closeWorld)

test(`${MINUTES} 分钟：一个能播放的文件，每小时相差不到一秒，每段的摘要值都在清单里`, async () => {
  const world = await buildWorld()
  const { room } = await layJoint(world)
  const recordingId = await layRunning(room, LENGTH_S + 5)
  const { partId } = await beginPart(room.host, recordingId)
  const first = Date.now() - LENGTH_S * 1_000
  const chunks = await recordChunks(LENGTH_S / CHUNK_S, { seconds: CHUNK_S })
  const hashes: (string | null)[] = []
  for (const [no, bytes] of chunks.entries()) {
    const [from, to] = [first + no * CHUNK_S * 1_000, first + (no + 1) * CHUNK_S * 1_000]
    const sent = await sendChunk(room.host, { recordingId, partId }, { no, bytes, from, to })
    hashes.push(sent.sha256)
  }
  await stopRecording(room.host, { ...idsOf(room), recordingId })
  expect(await sendEnd(room.host, recordingId)).toBe(200)
  const later = new Date(Date.now() + 5_000)
  expect(await workRecordings(() => later)).toBe(1)
  const [made] = await asOwner<{ duration: number; wall: number; manifest: string }>(
    `SELECT duration_ms AS duration, wall_ms AS wall, manifest FROM recordings WHERE id = $1`,
    [recordingId],
  )
  expect(made!.wall).toBe(LENGTH_S * 1_000)
  expect(Math.abs(made!.duration - made!.wall)).toBeLessThan(1_000 * (MINUTES / 60))
  const { parts, gaps } = JSON.parse(made!.manifest) as {
    parts: { chunks: { sha256: string }[] }[]
    gaps: unknown[]
  }
  expect(gaps).toEqual([])
  expect(parts.flatMap((part) => part.chunks.map(({ sha256 }) => sha256))).toEqual(hashes)
}, 180_000)
