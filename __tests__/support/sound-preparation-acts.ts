import { RIGHTS_ITEMS } from '@/lib/domain/case/preparations'
import { toLocalDate } from '@/lib/domain/time/local-date'
import { checkIdentity } from '@/lib/use-cases/preparation/check-identity'
import { confirmAddress } from '@/lib/use-cases/preparation/confirm-address'
import { explainRights } from '@/lib/use-cases/preparation/explain-rights'
import { keepPhoto } from '@/lib/use-cases/identity-photo/keep-photo'
import { checkToday, soundDocumentPhoto } from './identity-photo'
import { TEXT, type SoundAct } from './sound-act'
import { layCase } from './world'

const today = () => toLocalDate(new Date())

/** What the mediator sees to before the first meeting. */
export const SOUND_PREPARATION_ACTS: readonly SoundAct[] = [
  {
    name: '核验身份',
    act: checkIdentity,
    who: 'mediatorA',
    lay: async (world) => {
      const { id, applicantId } = await layCase(world, { status: 'in_mediation' })
      const how = { way: 'original_on_site', document: 'id_card', result: 'matches' }
      return { caseId: id, person: `party:${applicantId}`, ...how, on: today(), note: TEXT }
    },
  },
  {
    name: '附证件照片',
    act: keepPhoto,
    who: 'mediatorA',
    lay: async (world) => {
      const { id, applicantId } = await layCase(world, { status: 'in_mediation' })
      return soundDocumentPhoto(id, await checkToday(world.people.mediatorA, id, applicantId))
    },
  },
  {
    name: '告知权利义务',
    act: explainRights,
    who: 'mediatorA',
    lay: async (world) => {
      const { id, applicantId } = await layCase(world, { status: 'in_mediation' })
      const said = { people: [`party:${applicantId}`], items: [...RIGHTS_ITEMS], how: 'oral' }
      return { caseId: id, ...said, on: today(), note: TEXT }
    },
  },
  {
    name: '确认送达地址',
    act: confirmAddress,
    who: 'mediatorA',
    lay: async (world) => {
      const { id, applicantId } = await layCase(world, { status: 'in_mediation' })
      return {
        caseId: id,
        partyId: applicantId,
        answer: 'confirmed',
        recipient: '许静',
        postcode: '510000',
        address: '示例市示例区和平路八十八号',
        phone: '13800000099',
        electronic: 'yes',
        electronicAddress: 'xu@example.invalid',
        on: today(),
        note: TEXT,
      }
    },
  },
]
