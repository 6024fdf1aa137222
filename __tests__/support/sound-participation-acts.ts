import { fingerprintNumber } from '@/lib/platform/personal-number'
import { endDeclined } from '@/lib/use-cases/application/end-declined'
import { askParty } from '@/lib/use-cases/invitation/ask-party'
import { revokeAsking } from '@/lib/use-cases/invitation/revoke-asking'
import { issueInvitation } from '@/lib/use-cases/invitation/issue-invitation'
import { revokeInvitation } from '@/lib/use-cases/invitation/revoke-invitation'
import { declareIdentity } from '@/lib/use-cases/participation/declare-identity'
import { giveConsent } from '@/lib/use-cases/participation/give-consent'
import { sayUnavailable } from '@/lib/use-cases/participation/say-unavailable'
import { decideCorrection } from '@/lib/use-cases/participation/decide-correction'
import { requestCorrection } from '@/lib/use-cases/participation/request-correction'
import { FAILED, layRefusal, makeApplied } from './applied-case'
import { layCorrection } from './corrections'
import { invite, participantOf } from './invitations'
import { layMeeting } from './meetings'
import { signDocument } from '@/lib/use-cases/document/sign-document'
import { layDocument } from './finalise'
import { hashOfDocument, layPartyPlace } from './sign-document'
import { freshPhone, TEXT, type SoundAct } from './sound-act'
import { asOwner, layCase, type World } from './world'

const ID_CARD = '819999199003070014'

/** A case in which the party of the world takes part for the applicant. */
async function layOwn(world: World): Promise<{ caseId: string; partyId: string; name: string }> {
  const { id: caseId, applicantId: partyId } = await layCase(world, { status: 'in_mediation' })
  await asOwner('UPDATE participants SET account_id = $2 WHERE person_id = $1', [
    partyId,
    world.people.partyX.id,
  ])
  const rows = await asOwner<{ name: string }>(
    `UPDATE parties SET document_kind = 'id_card', document_hash = $2 WHERE id = $1 RETURNING name`,
    [partyId, fingerprintNumber('document', ID_CARD)],
  )
  return { caseId, partyId, name: rows[0]!.name }
}

/** The same, with a meeting that is to come. */
async function layOwnMeeting(world: World) {
  const { caseId, partyId } = await layOwn(world)
  const meetingId = await layMeeting(caseId, new Date(Date.now() + 86_400_000))
  return { caseId, partyId, meetingId }
}

/** Who is let into a case, and what those who take part do there. */
export const SOUND_PARTICIPATION_ACTS: readonly SoundAct[] = [
  {
    name: '这一天不能来',
    act: sayUnavailable,
    who: 'partyX',
    lay: async (world) => ({ ...(await layOwnMeeting(world)), answer: 'unavailable' }),
  },
  {
    name: '邀请当事人',
    act: issueInvitation,
    who: 'mediatorA',
    lay: async (world) => {
      const { id, applicantId } = await layCase(world, { status: 'in_mediation' })
      const participantId = await participantOf(applicantId)
      return { caseId: id, participantId, channel: 'paper', phone: freshPhone() }
    },
  },
  {
    name: '征询对方',
    act: askParty,
    who: 'adminA',
    lay: async (world) => {
      const { id, respondentId } = await layCase(world, { status: 'pending_assignment' })
      await makeApplied(id)
      const participantId = await participantOf(respondentId)
      return {
        caseId: id,
        participantId,
        channel: 'paper',
        phone: freshPhone(),
        representative: '郑安',
      }
    },
  },
  {
    name: '机构撤销邀请',
    act: revokeAsking,
    who: 'adminA',
    lay: async (world) => {
      const { id: caseId, respondentId } = await layCase(world, { status: 'pending_assignment' })
      const participantId = await participantOf(respondentId)
      const by = world.people.adminA
      const { id: invitationId } = await invite(world, caseId, participantId, { by })
      return { caseId, invitationId }
    },
  },
  {
    name: '终结（对方不同意调解）',
    act: endDeclined,
    who: 'adminA',
    lay: async (world) => {
      const { id, respondentId } = await layCase(world, { status: 'pending_assignment' })
      await makeApplied(id)
      await layRefusal(id, respondentId)
      return { caseId: id, ...FAILED }
    },
  },
  {
    name: '撤销邀请',
    act: revokeInvitation,
    who: 'mediatorA',
    lay: async (world) => {
      const { id, applicantId } = await layCase(world, { status: 'in_mediation' })
      const { id: invitationId } = await invite(world, id, await participantOf(applicantId))
      return { caseId: id, invitationId }
    },
  },
  {
    name: '当事人答复意愿',
    act: giveConsent,
    who: 'partyX',
    lay: async (world) => {
      const { caseId, partyId } = await layOwn(world)
      return { caseId, partyId, scope: 'mediation', reply: 'agrees' }
    },
  },
  {
    name: '当事人在自己的手机上不签',
    act: signDocument,
    who: 'partyX',
    lay: async (world) => {
      const { caseId, partyId } = await layOwn(world)
      const documentId = await layDocument(caseId)
      await layPartyPlace(documentId, partyId)
      const seen = await hashOfDocument(documentId)
      return { caseId, documentId, place: '0', seen, how: 'refused', note: TEXT }
    },
  },
  {
    name: '当事人填报身份',
    act: declareIdentity,
    who: 'partyX',
    lay: async (world) => ({ ...(await layOwn(world)), document: 'id_card', number: ID_CARD }),
  },
  {
    name: '当事人请求更正',
    act: requestCorrection,
    who: 'partyX',
    lay: async (world) => {
      const { caseId, partyId } = await layOwn(world)
      return {
        caseId,
        partyId,
        correctionId: crypto.randomUUID(),
        item: 'name',
        value: '许靜',
        note: TEXT,
      }
    },
  },
  {
    name: '处理更正请求',
    act: decideCorrection,
    who: 'mediatorA',
    lay: async (world) => {
      const { caseId, partyId } = await layOwn(world)
      const correctionId = await layCorrection(caseId, partyId)
      return { caseId, correctionId, decision: 'declined', words: TEXT }
    },
  },
]
