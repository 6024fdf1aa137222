import { toLocalDate } from '@/lib/domain/time/local-date'
import { cancelMeeting } from '@/lib/use-cases/meeting/cancel-meeting'
import { holdMeeting } from '@/lib/use-cases/meeting/hold-meeting'
import { markUnavailable } from '@/lib/use-cases/meeting/mark-unavailable'
import { moveMeeting } from '@/lib/use-cases/meeting/move-meeting'
import { scheduleMeeting } from '@/lib/use-cases/meeting/schedule-meeting'
import { closeRoom } from '@/lib/use-cases/room/close-room'
import { createRoom } from '@/lib/use-cases/room/create-room'
import { editRoom } from '@/lib/use-cases/room/edit-room'
import { layPreparations } from './lay-preparations'
import { freshSlot, layConsents, layMeeting, layRoom } from './meetings'
import { freshSerial, TEXT, type SoundAct } from './sound-act'
import { layCase, type World } from './world'

const today = () => toLocalDate(new Date())
/** So many minutes ago in Shanghai, as a form sends it. */
const ago = (minutes: number) =>
  new Date(Date.now() + 8 * 3_600_000 - minutes * 60_000).toISOString().slice(0, 16)

const roomOf = async (world: World) => ({
  roomId: await layRoom(world.institutions.a, { name: `调解室${freshSerial()}` }),
  version: '1',
})

export const SOUND_MEETING_ACTS: readonly SoundAct[] = [
  {
    name: '添加调解室',
    act: createRoom,
    who: 'adminA',
    lay: async () => ({ name: `新调解室${freshSerial()}`, place: TEXT, capacity: '6' }),
  },
  {
    name: '修改调解室',
    act: editRoom,
    who: 'adminA',
    lay: async (world) => ({
      ...(await roomOf(world)),
      name: `大调解室${freshSerial()}`,
      place: TEXT,
      capacity: '8',
    }),
  },
  {
    name: '停用调解室',
    act: closeRoom,
    who: 'adminA',
    lay: async (world) => ({ ...(await roomOf(world)), until: today() }),
  },
  {
    name: '安排调解会',
    act: scheduleMeeting,
    who: 'mediatorA',
    lay: async (world) => {
      const { id } = await layCase(world, { status: 'in_mediation' })
      await layConsents(id)
      return { caseId: id, form: 'on_site', ...freshSlot(), roomId: '', place: TEXT }
    },
  },
  {
    name: '调解会改期',
    act: moveMeeting,
    who: 'mediatorA',
    lay: async (world) => {
      const { id } = await layCase(world, { status: 'in_mediation' })
      await layConsents(id)
      const meetingId = await layMeeting(id, new Date())
      return { caseId: id, meetingId, form: 'on_site', ...freshSlot(), place: TEXT, reason: TEXT }
    },
  },
  {
    name: '取消调解会',
    act: cancelMeeting,
    who: 'mediatorA',
    lay: async (world) => {
      const { id } = await layCase(world, { status: 'in_mediation' })
      return { caseId: id, meetingId: await layMeeting(id, new Date()), reason: TEXT }
    },
  },
  {
    name: '登记召开情况',
    act: holdMeeting,
    who: 'mediatorA',
    lay: async (world) => {
      const existing = await layCase(world, { status: 'in_mediation' })
      const { id, applicantId, respondentId } = existing
      await layPreparations(existing)
      return {
        caseId: id,
        meetingId: await layMeeting(id, new Date(Date.now() - 3_600_000)),
        heldFrom: ago(60),
        heldTo: ago(0),
        attendances: [applicantId, respondentId].map((personId) => ({
          personId,
          attendance: 'present',
          arrivedAt: '',
          verifiedBy: 'video',
          document: '',
          note: TEXT,
        })),
      }
    },
  },
  {
    name: '登记不能到会的日期',
    act: markUnavailable,
    who: 'mediatorA',
    lay: async (world) => {
      const { id, applicantId } = await layCase(world, { status: 'in_mediation' })
      const days = { from: today(), to: today() }
      return { caseId: id, partyId: applicantId, answer: 'unavailable', ...days, note: TEXT }
    },
  },
]
