import { randomUUID } from 'node:crypto'
import { WORDING } from '@/lib/domain/recording/recording'
import { answerRecording } from '@/lib/use-cases/recording/answer-recording'
import { askRecording } from '@/lib/use-cases/recording/ask-recording'
import { endUpload } from '@/lib/use-cases/recording/end-upload'
import { hearForComplaint } from '@/lib/use-cases/recording/hear-for-complaint'
import { noteTrouble } from '@/lib/use-cases/recording/note-trouble'
import { replayRecording } from '@/lib/use-cases/recording/replay-recording'
import { startPart } from '@/lib/use-cases/recording/start-part'
import { startRecording } from '@/lib/use-cases/recording/start-recording'
import { stopRecording } from '@/lib/use-cases/recording/stop-recording'
import { storeChunk } from '@/lib/use-cases/recording/store-chunk'
import { layComplaint } from './complaints'
import { idsOf, layJoint } from './conferences'
import { askAll, beginPart, layFile, layRunning } from './recordings'
import { done, freshHash, freshPhone, type SoundAct } from './sound-act'
import { layOpen } from './sound-conference-acts'
import { asOwner, type World } from './world'

/** Host and both parties in the joint hall. */
const layRoom = async (world: World) => (await layJoint(world, [freshPhone(), freshPhone()])).room

/** The party of the world in the joint hall, who is proposed. */
async function layProposed(world: World) {
  const { room } = await layOpen(world)
  const recordingId = randomUUID()
  const host = world.people.mediatorA
  await done(askRecording(host, { ...room, recordingId, purpose: 'beside' }))
  return { ...room, recordingId }
}

async function layStarted(world: World) {
  const room = await layRoom(world)
  return { caseId: room.caseId, recordingId: await layRunning(room, 60) }
}

async function layPart(world: World) {
  const { recordingId } = await layStarted(world)
  return { recordingId, partId: (await beginPart(world.people.mediatorA, recordingId)).partId }
}

async function layMade(world: World) {
  const started = await layStarted(world)
  await layFile(started.recordingId)
  return started
}

/** 录音录像. */
export const SOUND_RECORDING_ACTS: readonly SoundAct[] = [
  {
    name: '征求录音录像同意',
    act: askRecording,
    who: 'mediatorA',
    lay: async (world) => ({
      ...idsOf(await layRoom(world)),
      recordingId: randomUUID(),
      purpose: 'instead',
    }),
  },
  {
    name: '回答是否同意录音录像',
    act: answerRecording,
    who: 'partyX',
    lay: async (world) => ({ ...(await layProposed(world)), answer: 'given', wording: WORDING }),
  },
  {
    name: '开始录音录像',
    act: startRecording,
    who: 'mediatorA',
    lay: async (world) => {
      const room = await layRoom(world)
      return { ...idsOf(room), recordingId: await askAll(room, [room.applicant, room.respondent]) }
    },
  },
  {
    name: '录音录像开始传送',
    act: startPart,
    who: 'mediatorA',
    lay: async (world) => ({
      recordingId: (await layStarted(world)).recordingId,
      partId: randomUUID(),
      medium: 'picture',
      deviceId: null,
    }),
  },
  {
    name: '录音录像传送一段',
    act: storeChunk,
    who: 'mediatorA',
    lay: async (world) => ({
      ...(await layPart(world)),
      no: 0,
      from: new Date(Date.now() - 3_000),
      to: new Date(Date.now() - 1_000),
      sha256: freshHash(),
      size: 10,
      storageKey: freshHash(),
    }),
  },
  {
    name: '录音录像传送完毕',
    act: endUpload,
    who: 'mediatorA',
    lay: async (world) => {
      const { recordingId } = await layStarted(world)
      await asOwner(
        `UPDATE recordings SET state = 'stopped', stopped_at = now(), stop_reason = 'stopped'
         WHERE id = $1`,
        [recordingId],
      )
      return { recordingId, deviceId: null }
    },
  },
  {
    name: '报告录音录像中断',
    act: noteTrouble,
    who: 'mediatorA',
    lay: async (world) => ({
      recordingId: (await layStarted(world)).recordingId,
      trouble: 'device_slept',
    }),
  },
  { name: '停止录音录像', act: stopRecording, who: 'partyX', lay: layProposed },
  {
    name: '打开录音录像',
    act: replayRecording,
    who: 'mediatorA',
    lay: async (world) => {
      const made = await layMade(world)
      return { ...made, replayId: randomUUID(), reason: 'recall' }
    },
  },
  {
    name: '为处理投诉打开录音录像',
    act: hearForComplaint,
    who: 'adminA',
    lay: async (world) => {
      const made = await layMade(world)
      await layComplaint(world, made.caseId)
      return { ...made, replayId: randomUUID() }
    },
  },
]
