import { toLocalDate } from '@/lib/domain/time/local-date'
import { adjustSeat } from '@/lib/use-cases/conference/adjust-seat'
import { admitSeat } from '@/lib/use-cases/conference/admit-seat'
import { changeForm } from '@/lib/use-cases/conference/change-form'
import { declareCompany } from '@/lib/use-cases/conference/declare-company'
import { endConference } from '@/lib/use-cases/conference/end-conference'
import { leaveConference } from '@/lib/use-cases/conference/leave-conference'
import { moderateSeats } from '@/lib/use-cases/conference/moderate-seats'
import { openConference } from '@/lib/use-cases/conference/open-conference'
import { pauseConference } from '@/lib/use-cases/conference/pause-conference'
import { rejoinSides } from '@/lib/use-cases/conference/rejoin-sides'
import { removeSeat } from '@/lib/use-cases/conference/remove-seat'
import { resumeConference } from '@/lib/use-cases/conference/resume-conference'
import { separateSide } from '@/lib/use-cases/conference/separate-side'
import { showToHall } from '@/lib/use-cases/conference/show-to-hall'
import { writeCaption } from '@/lib/use-cases/conference/write-caption'
import { layOpenRoom, layPicture } from './conferences'
import { layPreparations } from './lay-preparations'
import { layMeeting } from './meetings'
import { TEXT, type SoundAct } from './sound-act'
import { asOwner, layCase, type World } from './world'

/** A meeting by video of now; the party of the world takes part for the applicant. */
async function layOwnRoom(world: World) {
  const existing = await layCase(world, { status: 'in_mediation' })
  await layPreparations(existing, toLocalDate(new Date()))
  await asOwner('UPDATE participants SET account_id = $2 WHERE person_id = $1', [
    existing.applicantId,
    world.people.partyX.id,
  ])
  const { id: caseId, applicantId } = existing
  return { caseId, applicantId, meetingId: await layMeeting(caseId, new Date(), { form: 'video' }) }
}

/** The same, open, with the host and the applicant in the joint hall. */
export async function layOpen(world: World, hall: 'joint' | 'waiting' = 'joint') {
  const { caseId, applicantId, meetingId } = await layOwnRoom(world)
  const room = { caseId, meetingId }
  return { room, applicantId, seatId: await layOpenRoom(world, room, hall) }
}
const ofRoom = async (world: World) => (await layOpen(world)).room
const ofSeat = async (world: World, hall: 'joint' | 'waiting' = 'joint') => {
  const { room, seatId } = await layOpen(world, hall)
  return { ...room, seatId }
}
const ofOwn = async (world: World) => {
  const { caseId, meetingId } = await layOwnRoom(world)
  return { caseId, meetingId }
}

/** 视频会议室. */
export const SOUND_CONFERENCE_ACTS: readonly SoundAct[] = [
  { name: '开始视频会议', act: openConference, who: 'mediatorA', lay: ofOwn },
  {
    name: '请人进入会议',
    act: admitSeat,
    who: 'mediatorA',
    lay: (world) => ofSeat(world, 'waiting'),
  },
  {
    name: '和一方单独谈',
    act: separateSide,
    who: 'mediatorA',
    lay: async (world) => {
      const { room, applicantId } = await layOpen(world)
      return { ...room, partyId: applicantId }
    },
  },
  { name: '回到共同会议室', act: rejoinSides, who: 'mediatorA', lay: ofRoom },
  { name: '休会', act: pauseConference, who: 'mediatorA', lay: ofRoom },
  { name: '继续开会', act: resumeConference, who: 'mediatorA', lay: ofRoom },
  { name: '请人离开会议', act: removeSeat, who: 'mediatorA', lay: (world) => ofSeat(world) },
  {
    name: '维持会议秩序',
    act: moderateSeats,
    who: 'mediatorA',
    lay: async (world) => ({ ...(await ofSeat(world)), what: 'mute' }),
  },
  {
    name: '改会议方式',
    act: changeForm,
    who: 'mediatorA',
    lay: async (world) => ({ ...(await ofRoom(world)), form: 'sound' }),
  },
  {
    name: '共看材料',
    act: showToHall,
    who: 'mediatorA',
    lay: async (world) => {
      const { caseId, meetingId } = await ofRoom(world)
      return { caseId, meetingId, what: 'material', materialId: await layPicture(caseId) }
    },
  },
  {
    name: '打字幕',
    act: writeCaption,
    who: 'mediatorA',
    lay: async (world) => ({ ...(await ofRoom(world)), words: TEXT }),
  },
  {
    name: '结束视频会议',
    act: endConference,
    who: 'mediatorA',
    lay: async (world) => ({ ...(await ofRoom(world)), reason: 'finished' }),
  },
  {
    name: '说明身边有没有别人',
    act: declareCompany,
    who: 'partyX',
    lay: async (world) => ({ ...(await ofOwn(world)), company: 'others', words: TEXT }),
  },
  {
    name: '静音、关画面、举手',
    act: adjustSeat,
    who: 'partyX',
    lay: async (world) => ({ ...(await ofRoom(world)), hand: 'on', muted: 'on' }),
  },
  { name: '离开会议', act: leaveConference, who: 'partyX', lay: ofRoom },
]
