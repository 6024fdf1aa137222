// What a court reads of the texts that people wrote with the events of a case. Sources: 在线调解规则 第18条
// and 特邀规定 第22条 (what a party conceded may not be used against it), 民诉解释 第146条 (the course of
// mediation is not public).
import type { ACCESS_EVENT_SHAPES } from './access-events'
import type { AGREEMENT_EVENT_SHAPES } from './agreement-events'
import type { CASE_MOVE_EVENT_SHAPES } from './case-move-events'
import type { CASE_RECORD_EVENT_SHAPES } from './case-record-events'
import type { CHASE_EVENT_SHAPES } from './chase-events'
import type { COMPLAINT_EVENT_SHAPES } from './complaint-events'
import type { CONFERENCE_EVENT_SHAPES } from './conference-events'
import type { CONFIRMATION_EVENT_SHAPES } from './confirmation-events'
import type { SUPPLEMENTARY_EVENT_SHAPES } from './supplementary-events'
import type { COURT_STAGE_EVENT_SHAPES } from './court-stage-events'
import type { CUSTODY_EVENT_SHAPES } from './custody-events'
import type { DELIVERY_EVENT_SHAPES } from './delivery-events'
import type { DOSSIER_EVENT_SHAPES } from './dossier-events'
import type { EventData } from './events'
import type { MEETING_EVENT_SHAPES } from './meeting-events'
import type { MINUTES_EVENT_SHAPES } from './minutes-events'
import type { PARTICIPATION_EVENT_SHAPES } from './participation-events'
import type { PREPARATION_EVENT_SHAPES } from './preparation-events'
import type { RULING_EVENT_SHAPES } from './ruling-events'
import type { TEXTS_FOR_COURTS } from './texts-for-courts'
import type { RECORDING_EVENT_SHAPES } from './recording-events'
import type { THREAD_EVENT_SHAPES } from './thread-events'

// The database applies both lists (109-events-for-courts.sql); a test proves them equal.

type CaseEventKind = keyof (typeof CASE_MOVE_EVENT_SHAPES &
  typeof AGREEMENT_EVENT_SHAPES &
  typeof CASE_RECORD_EVENT_SHAPES &
  typeof DOSSIER_EVENT_SHAPES &
  typeof PREPARATION_EVENT_SHAPES &
  typeof MEETING_EVENT_SHAPES &
  typeof CONFERENCE_EVENT_SHAPES &
  typeof MINUTES_EVENT_SHAPES &
  typeof CUSTODY_EVENT_SHAPES &
  typeof DELIVERY_EVENT_SHAPES &
  typeof PARTICIPATION_EVENT_SHAPES &
  typeof THREAD_EVENT_SHAPES &
  typeof RECORDING_EVENT_SHAPES &
  typeof COMPLAINT_EVENT_SHAPES &
  typeof CONFIRMATION_EVENT_SHAPES &
  typeof SUPPLEMENTARY_EVENT_SHAPES &
  typeof CHASE_EVENT_SHAPES &
  typeof RULING_EVENT_SHAPES &
  typeof COURT_STAGE_EVENT_SHAPES &
  typeof ACCESS_EVENT_SHAPES)

/**
 * Kinds that no court reads at all (docs/decisions/0046-urging.md,
 * 0060-participants-and-audiences.md, 0098-conversations.md).
 */
type InternalKind =
  | 'case.urged'
  | 'note.added'
  | 'note.taken-back'
  | 'invited.proposed'
  | 'invited.answered'
  | 'choice.answered'
  // An application that its parties have not submitted does not exist for the court.
  | 'confirmation.reminded'
  | 'confirmation.lapsed'
  // What parties only propose to each other is talk.
  | 'supplementary.proposed'
  | 'supplementary.revoked'
  | 'supplementary.signed'
  | keyof typeof THREAD_EVENT_SHAPES
  | keyof typeof RECORDING_EVENT_SHAPES
/** Kinds that are in no chain of a case. */
type ListKind = 'list.viewed' | 'list.exported'
type PartlyReadKind = Exclude<
  CaseEventKind,
  (typeof TEXTS_FOR_COURTS)[number] | InternalKind | ListKind
>

const DOCUMENT = ['documentId', 'document', 'number', 'sha256'] as const
const SIGNATURE = [...DOCUMENT, 'signatureId', 'place'] as const
const HEARING = ['confirmationId', 'hearingId', 'no'] as const
const OF_MEETING = ['minutesId', 'minutesNo', 'meetingId', 'meetingNo'] as const
const MEETING_PLAN = ['no', 'form', 'startsAt', 'endsAt', 'place'] as const
const MINUTES = ['minutesId', 'minutesNo', 'version'] as const

/**
 * What courts read of the data of every other kind: codes, days, numbers, digests, and names of
 * persons, places and files. A key that is not named here is emptied. A new kind does not compile
 * before it is named.
 */
export const KEYS_FOR_COURTS: {
  readonly [K in PartlyReadKind]: readonly (keyof EventData<K>)[]
} = {
  'own-data.downloaded': ['format'],
  'personal-number.reviewed': ['assignmentId', 'numbers'],
  'choice.opened': ['dueAt', 'candidates'],
  'choice.ended': ['result', 'mediatorId', 'mediator'],
  'dossier.files-destroyed': ['stepId', 'files', 'digest'],
  'identity.photo-kept': ['checkId', 'person', 'on', 'sha256'],
  'guardian.added': ['participantId', 'party', 'person', 'relation'],
  'guardian.ended': ['participantId', 'party', 'person', 'on', 'reason'],
  'representative.ended': ['participantId', 'party', 'person', 'on', 'reason'],
  'authority.submitted': ['paperId', 'participantId', 'authority', 'matters', 'files', 'digest'],
  'authority.decided': ['paperId', 'participantId', 'decision', 'until'],
  'agent.ended': ['participantId', 'party', 'person', 'on', 'reason', 'how'],
  'helper.added': ['helperId', 'party', 'relation', 'task', 'means', 'wish'],
  'helper.ended': ['helperId', 'party', 'relation'],
  'invited.promised': ['invitedId', 'personKind', 'lastDay', 'version'],
  'invited.revoked': ['invitedId', 'personKind', 'hasHelped'],
  'third.joined': ['invitedId', 'partyId', 'party'],
  'correction.requested': ['correctionId', 'item', 'digest'],
  'correction.decided': ['correctionId', 'item', 'decision', 'person'],
  // Of complaints that were addressed or taken to the court; of the others it reads nothing.
  'complaint.filed': ['complaintId', 'about', 'office', 'ground', 'digest'],
  'complaint.taken-to-court': ['complaintId', 'office', 'digest'],
  'complaint.withdrawn': ['complaintId', 'office'],
  'complaint.answered': ['complaintId', 'office', 'result', 'measure', 'isShown', 'digest'],
  'complaint.hearing-opened': ['complaintId', 'office', 'dueOn', 'digest'],
  'complaint.heard': ['complaintId', 'office', 'digest'],
  'complaint.opened': ['complaintId', 'office'],
  'confirmation.agreed': [
    'confirmationId',
    'partyId',
    'party',
    'confirmer',
    'submits',
    'textSha256',
  ],
  'confirmation.withdrawn': ['confirmationId', 'isRequest'],
  'confirmation.corrected': ['confirmationId', 'digest'],
  'confirmation.accepted': ['confirmationId', 'number'],
  'confirmation.correction-requested': ['confirmationId', 'points', 'codes', 'dueOn', 'digest'],
  'confirmation.supplement-requested': ['confirmationId', 'points', 'codes', 'dueOn', 'digest'],
  'confirmation.order-reminded': ['confirmationId', 'participantId', 'person', 'order', 'dueOn'],
  'confirmation.supplemented': ['confirmationId', 'digest'],
  'confirmation.postponement-requested': ['confirmationId', 'dueOn', 'digest'],
  'confirmation.postponed': ['confirmationId', 'dueOn', 'digest'],
  'confirmation.postponement-refused': ['confirmationId', 'digest'],
  'confirmation.extension-requested': ['confirmationId', 'days', 'digest'],
  'confirmation.extension-answered': ['confirmationId', 'isApproved', 'days'],
  'confirmation.hearing-appointed': [...HEARING, 'way', 'startsAt'],
  'confirmation.hearing-cancelled': [...HEARING, 'digest'],
  'confirmation.hearing-recorded': [...HEARING, 'present', 'absent', 'digest'],
  'confirmation.hearing-opened': HEARING,
  'confirmation.hearing-form-changed': [...HEARING, 'from', 'to'],
  'confirmation.hearing-ended': [...HEARING, 'reason', 'openedAt', 'marks', 'digest'],
  'confirmation.refused': ['confirmationId', 'ground', 'digest'],
  'confirmation.ruled': ['confirmationId', 'number', 'ground', 'digest'],
  'confirmation.withdrawal-answered': ['confirmationId', 'isPermitted'],
  'confirmation.deemed-withdrawn': ['confirmationId', 'digest'],
  'supplementary.effective': ['supplementaryId', 'number', 'clauses', 'on', 'digest'],
  'chase.sent': [
    'chaseId',
    'node',
    'institution',
    'mediator',
    'dueOn',
    'answerDueOn',
    'digest',
    'repeats',
  ],
  'chase.read': ['chaseId', 'node'],
  'chase.answered': ['chaseId', 'node', 'reason', 'expectedOn', 'digest'],
  'chase.escalated': ['chaseId', 'node', 'why'],
  'ruling.served': ['confirmationId', 'paperId', 'partyId', 'party', 'way', 'result', 'on'],
  'ruling.objected': ['confirmationId', 'objectionId', 'objectorKind', 'party', 'isLate', 'digest'],
  'ruling.objection-decided': ['confirmationId', 'objectionId', 'result', 'digest'],
  'transfer.received': ['stage', 'fee'],
  'transfer.sent-back': ['missing'],
  'transfer.filed': ['number', 'on', 'fee'],
  'transfer.trial-resumed': ['on', 'reason'],
  'transfer.agreement-recorded': ['number', 'on'],
  'paper.requested': ['partyId', 'party'],
  'paper.issued': ['number', 'on', 'agreementNo'],
  'paper.received': ['partyId', 'party', 'isLast'],
  'paper.served': ['partyId', 'party', 'way', 'on', 'isLast'],
  'suit.ended': ['end', 'number', 'on'],
  'case.recall-undone': ['institution', 'moved'],
  'case.referral-undone': ['institution', 'moved'],
  'case.returned-end-undone': ['moved'],
  'case.referred': [
    'caseNo',
    'source',
    'institution',
    'acceptanceDueOn',
    'provisional',
    'consents',
    'paper',
    'chosen',
  ],
  'case.applied': ['caseNo', 'applicationId', 'court', 'mediationDueOn', 'provisional'],
  'case.accepted': ['mediationDueOn', 'provisional', 'source', 'moved'],
  'case.reassigned': ['mediatorId', 'mediator', 'rank', 'rankScore', 'of', 'direct', 'moved'],
  'case.taken': ['statement', 'moved'],
  'co-mediator.added': [
    'mediatorId',
    'mediator',
    'basis',
    'presiding',
    'presidingBy',
    'presidingOn',
  ],
  'co-mediator.declared': ['mediatorId', 'mediator', 'statement'],
  'contact.recorded': [
    'contactId',
    'channel',
    'person',
    'personKind',
    'result',
    'happenedAt',
    'callbackAt',
    'lapsedOn',
    'deviceTime',
  ],
  'consent.recorded': ['partyId', 'party', 'answers', 'how', 'on', 'lapsedOn'],
  'fact.recorded': ['no', 'digest', 'corrects', 'lapsedOn'],
  'fact.confirmed': ['partyId', 'party', 'facts', 'how', 'on', 'digest', 'lapsedOn'],
  'fact.withdrawn': ['no', 'digest'],
  'case.withdrawn': ['reason', 'mediator', 'moved'],
  'case.acceptance-undone': ['acceptedBy', 'moved'],
  'case.assignment-undone': ['mediatorId', 'mediator', 'moved'],
  'agreement.saved': ['agreementNo', 'version', 'terms', 'wrong', 'unclear'],
  'agreement.finished': ['agreementNo', 'version', 'terms', 'sha256'],
  'agreement.signed': [
    'agreementNo',
    'partyId',
    'party',
    'agent',
    'answer',
    'how',
    'on',
    'effectiveOn',
    'lapsedOn',
  ],
  'agreement.voided': ['agreementNo'],
  'clock.recounted': ['year', 'source', 'clocks'],
  'deadline.warned': ['level', 'dueOn', 'remaining', 'reminded'],
  'case.imported': [
    'caseNo',
    'source',
    'court',
    'importId',
    'rowNo',
    'status',
    'mediator',
    'outcome',
    'days',
  ],
  'work.imported': ['code', 'subject', 'on'],
  'confirmation.imported': ['on', 'court'],
  'material.added': ['materialId', 'title', 'slot', 'sha256'],
  'document.finalised': [...DOCUMENT, 'pages'],
  'document.signed': [...SIGNATURE, 'way', 'participantId', 'proofs'],
  'document.witness-named': [...DOCUMENT, 'place', 'person', 'where'],
  'document.sealed': [...SIGNATURE, 'sealId', 'seal', 'sealSha256'],
  'document.signature-refused': [...SIGNATURE, 'participantId'],
  'document.concluded': [...DOCUMENT, 'pages', 'refused', 'madeAt'],
  'dossier.binding-started': ['volume'],
  'dossier.supplemented': [
    'volumeId',
    'volume',
    'number',
    'sha256',
    'manifestSha256',
    'chain',
    'items',
    'pages',
  ],
  'meeting.scheduled': MEETING_PLAN,
  'meeting.moved': [...MEETING_PLAN, 'before'],
  'meeting.cancelled': ['no', 'startsAt'],
  'meeting.held': ['no', 'form', 'heldFrom', 'heldTo', 'place', 'present', 'late', 'absent'],
  'conference.opened': ['no'],
  'conference.form-changed': ['no', 'from', 'to'],
  'conference.ended': ['no', 'reason', 'openedAt', 'marks', 'digest'],
  'guidance.requested': ['requestId', 'no', 'digest'],
  'guidance.accepted': ['requestId', 'no', 'until'],
  'guidance.declined': ['requestId', 'no', 'digest'],
  'guidance.ended': ['requestId', 'no', 'wasAccepted'],
  'party.unavailable-marked': ['partyId', 'party', 'answer', 'from', 'to'],
  'minutes.opened': [...OF_MEETING, 'lapsedOn'],
  'minutes.supplemented': [...OF_MEETING, 'supplementedId', 'supplementedNo', 'lapsedOn'],
  'minutes.submitted': [...MINUTES, 'entries', 'sha256', 'to', 'lapsedOn'],
  'minutes.answered': [...MINUTES, 'personId', 'person', 'answer', 'how', 'on', 'complete'],
  'minutes.reopened': MINUTES,
  'delivery.ended': ['document', 'party', 'behalf', 'channel', 'result', 'failure'],
  'dossier.checked': ['occasion', 'volumes', 'faults', 'codes'],
  'dossier.handed-over': ['packId', 'pack', 'number', 'former', 'items', 'sha256'],
  'invitation.issued': ['participantId', 'person', 'channel', 'isRenewed'],
  'invitation.reminded': ['participantId', 'person', 'step'],
  'invitation.revoked': ['participantId', 'person'],
  'participant.came-in': ['participantId', 'person', 'way'],
  'act.refused': ['act', 'code'],
  'case.viewed': ['surface'],
  'material.read': ['materialId', 'title', 'sha256'],
  'material.viewed': ['materialId', 'title', 'sha256'],
  'dossier.read': ['materials', 'volume'],
  'volume.read': ['volume', 'sitting', 'pages', 'isPrint'],
  'dossier.exported': ['volume', 'number', 'sha256', 'without'],
  'decline-notice.read': ['declineId', 'number', 'sha256'],
  'pack.read': ['packId', 'number', 'sha256'],
}
