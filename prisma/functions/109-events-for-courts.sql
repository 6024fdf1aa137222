-- What of the events is for courts and for mediators: the lists that the policies and the view of
-- 110-policies-events.sql apply (docs/decisions/0095-what-courts-read-of-events.md).

/*
 * How an institution directs its own mediators is not for the court
 * (docs/decisions/0046-urging.md), nor that something was said in confidence
 * (docs/decisions/0060-participants-and-audiences.md): the urging, the note, and one that was
 * refused; nor a complaint that was addressed to the institution, nor who was proposed to help and
 * what the parties answered, nor when a party named mediators. Inlined into the view of courts.
 */
CREATE OR REPLACE FUNCTION heyi_is_internal(kind text, data jsonb) RETURNS boolean
  LANGUAGE sql IMMUTABLE AS $$
  SELECT kind IN ('case.urged', 'note.added', 'note.taken-back', 'invited.proposed',
    'invited.answered',
      'choice.answered', 'confirmation.reminded', 'confirmation.lapsed',
      'supplementary.proposed', 'supplementary.revoked', 'supplementary.signed')
    OR kind LIKE 'topic.%' OR kind LIKE 'message.%' OR kind LIKE 'offer.%' OR kind LIKE 'blind.%'
    OR kind LIKE 'recording.%'
    OR (kind LIKE 'complaint.%' AND data->>'office' = 'institution')
    OR (kind = 'act.refused' AND (data->>'act' LIKE 'complaint:%'
      OR data->>'act' IN ('case:urge', 'note:add', 'note:take-back',
        'invited:propose', 'invited:answer', 'choice:answer', 'third:propose',
        'co-mediator:propose')
      OR data->>'act' LIKE 'topic:%' OR data->>'act' LIKE 'message:%' OR data->>'act' LIKE 'offer:%'
      OR data->>'act' LIKE 'blind:%' OR data->>'act' LIKE 'supplementary:%'
      OR data->>'act' LIKE 'conference:%' OR data->>'act' LIKE 'recording:%'))
$$;

/*
 * A complaint, or a refused attempt: no mediator learns of one by the record of a case, and the
 * institution only of what was addressed to it (docs/decisions/0105-rights-of-parties.md).
 */
CREATE OR REPLACE FUNCTION heyi_is_of_complaint(kind text, data jsonb) RETURNS boolean
  LANGUAGE sql IMMUTABLE AS $$
  SELECT kind LIKE 'complaint.%' OR (kind = 'act.refused' AND data->>'act' LIKE 'complaint:%')
$$;

/*
 * The kinds whose texts are for the court too: TEXTS_FOR_COURTS of
 * lib/domain/audit/texts-for-courts.ts. Inlined into the policies.
 */
CREATE OR REPLACE FUNCTION heyi_texts_are_for_courts(kind text) RETURNS boolean
  LANGUAGE sql IMMUTABLE AS $$
  SELECT kind IN (
    'case.declined', 'case.recalled', 'case.referred-again', 'case.returned-ended', 'case.assigned',
    'case.disclosed', 'disclosure.allowed', 'disclosure.replaced', 'case.mediator-replaced',
    'change.requested', 'change.refused', 'co-mediator.ended', 'clock.paused', 'clock.resumed',
    'clock.extended', 'suspicion.answered', 'identity.checked', 'rights.explained',
    'address.confirmed', 'service.recorded', 'case.closed', 'followup.recorded', 'case.archived',
    'material.voided', 'document.voided', 'dossier.explained', 'dossier.destruction-proposed',
    'dossier.destruction-approved', 'dossier.destruction-rejected',
    'dossier.destruction-carried-out', 'personal-number.unmasked', 'volume.searched')
$$;
/*
 * What a court reads of the data of another kind: KEYS_FOR_COURTS of court-texts.ts beside it; of
 * an unnamed kind nothing.
 */
CREATE OR REPLACE FUNCTION heyi_keys_for_courts(kind text) RETURNS text[]
  LANGUAGE sql IMMUTABLE AS $$
  SELECT (CASE kind
    WHEN 'case.referred'
      THEN '{caseNo,source,institution,acceptanceDueOn,provisional,consents,paper,chosen}'
    WHEN 'dossier.files-destroyed' THEN '{stepId,files,digest}'
    WHEN 'identity.photo-kept' THEN '{checkId,person,on,sha256}'
    WHEN 'case.applied' THEN '{caseNo,applicationId,court,mediationDueOn,provisional}'
    WHEN 'case.accepted' THEN '{mediationDueOn,provisional,source,moved}'
    WHEN 'case.reassigned' THEN '{mediatorId,mediator,rank,rankScore,of,direct,moved}'
    WHEN 'case.taken' THEN '{statement,moved}'
    WHEN 'co-mediator.added' THEN '{mediatorId,mediator,basis,presiding,presidingBy,presidingOn}'
    WHEN 'co-mediator.declared' THEN '{mediatorId,mediator,statement}'
    WHEN 'contact.recorded'
      THEN '{contactId,channel,person,personKind,result,happenedAt,callbackAt,lapsedOn,deviceTime}'
    WHEN 'consent.recorded' THEN '{partyId,party,answers,how,on,lapsedOn}'
    WHEN 'fact.recorded' THEN '{no,digest,corrects,lapsedOn}'
    WHEN 'fact.confirmed' THEN '{partyId,party,facts,how,on,digest,lapsedOn}'
    WHEN 'fact.withdrawn' THEN '{no,digest}'
    WHEN 'case.withdrawn' THEN '{reason,mediator,moved}'
    WHEN 'case.acceptance-undone' THEN '{acceptedBy,moved}'
    WHEN 'case.assignment-undone' THEN '{mediatorId,mediator,moved}'
    WHEN 'case.recall-undone' THEN '{institution,moved}'
    WHEN 'case.referral-undone' THEN '{institution,moved}'
    WHEN 'case.returned-end-undone' THEN '{moved}'
    WHEN 'transfer.received' THEN '{stage,fee}'
    WHEN 'transfer.sent-back' THEN '{missing}'
    WHEN 'transfer.filed' THEN '{number,on,fee}'
    WHEN 'transfer.trial-resumed' THEN '{on,reason}'
    WHEN 'transfer.agreement-recorded' THEN '{number,on}'
    WHEN 'paper.requested' THEN '{partyId,party}'
    WHEN 'paper.issued' THEN '{number,on,agreementNo}'
    WHEN 'paper.received' THEN '{partyId,party,isLast}'
    WHEN 'paper.served' THEN '{partyId,party,way,on,isLast}'
    WHEN 'suit.ended' THEN '{end,number,on}'
    WHEN 'agreement.saved' THEN '{agreementNo,version,terms,wrong,unclear}'
    WHEN 'agreement.finished' THEN '{agreementNo,version,terms,sha256}'
    WHEN 'agreement.signed'
      THEN '{agreementNo,partyId,party,agent,answer,how,on,effectiveOn,lapsedOn}'
    WHEN 'agreement.voided' THEN '{agreementNo}'
    WHEN 'clock.recounted' THEN '{year,source,clocks}'
    WHEN 'deadline.warned' THEN '{level,dueOn,remaining,reminded}'
    WHEN 'case.imported' THEN '{caseNo,source,court,importId,rowNo,status,mediator,outcome,days}'
    WHEN 'work.imported' THEN '{code,subject,on}'
    WHEN 'confirmation.imported' THEN '{on,court}'
    WHEN 'material.added' THEN '{materialId,title,slot,sha256}'
    WHEN 'document.finalised' THEN '{documentId,document,number,sha256,pages}'
    WHEN 'document.signed'
      THEN '{documentId,document,number,sha256,signatureId,place,way,participantId,proofs}'
    WHEN 'document.witness-named' THEN '{documentId,document,number,sha256,place,person,where}'
    WHEN 'document.sealed'
      THEN '{documentId,document,number,sha256,signatureId,place,sealId,seal,sealSha256}'
    WHEN 'document.signature-refused'
      THEN '{documentId,document,number,sha256,signatureId,place,participantId}'
    WHEN 'document.concluded' THEN '{documentId,document,number,sha256,pages,refused,madeAt}'
    WHEN 'dossier.binding-started' THEN '{volume}'
    WHEN 'dossier.supplemented'
      THEN '{volumeId,volume,number,sha256,manifestSha256,chain,items,pages}'
    WHEN 'meeting.scheduled' THEN '{no,form,startsAt,endsAt,place}'
    WHEN 'meeting.moved' THEN '{no,form,startsAt,endsAt,place,before}'
    WHEN 'meeting.cancelled' THEN '{no,startsAt}'
    WHEN 'meeting.held' THEN '{no,form,heldFrom,heldTo,place,present,late,absent}'
    WHEN 'conference.opened' THEN '{no}'
    WHEN 'conference.form-changed' THEN '{no,from,to}'
    WHEN 'conference.ended' THEN '{no,reason,openedAt,marks,digest}'
    WHEN 'guidance.requested' THEN '{requestId,no,digest}'
    WHEN 'guidance.accepted' THEN '{requestId,no,until}'
    WHEN 'guidance.declined' THEN '{requestId,no,digest}'
    WHEN 'guidance.ended' THEN '{requestId,no,wasAccepted}'
    WHEN 'party.unavailable-marked' THEN '{partyId,party,answer,from,to}'
    WHEN 'minutes.opened' THEN '{minutesId,minutesNo,meetingId,meetingNo,lapsedOn}'
    WHEN 'minutes.supplemented'
      THEN '{minutesId,minutesNo,meetingId,meetingNo,supplementedId,supplementedNo,lapsedOn}'
    WHEN 'minutes.submitted' THEN '{minutesId,minutesNo,version,entries,sha256,to,lapsedOn}'
    WHEN 'minutes.answered'
      THEN '{minutesId,minutesNo,version,personId,person,answer,how,on,complete}'
    WHEN 'minutes.reopened' THEN '{minutesId,minutesNo,version}'
    WHEN 'delivery.ended' THEN '{document,party,behalf,channel,result,failure}'
    WHEN 'dossier.checked' THEN '{occasion,volumes,faults,codes}'
    WHEN 'dossier.handed-over' THEN '{packId,pack,number,former,items,sha256}'
    WHEN 'invitation.issued' THEN '{participantId,person,channel,isRenewed}'
    WHEN 'invitation.reminded' THEN '{participantId,person,step}'
    WHEN 'invitation.revoked' THEN '{participantId,person}'
    WHEN 'participant.came-in' THEN '{participantId,person,way}'
    WHEN 'own-data.downloaded' THEN '{format}'
    WHEN 'guardian.added' THEN '{participantId,party,person,relation}'
    WHEN 'choice.opened' THEN '{dueAt,candidates}'
    WHEN 'choice.ended' THEN '{result,mediatorId,mediator}'
    WHEN 'guardian.ended' THEN '{participantId,party,person,on,reason}'
    WHEN 'representative.ended' THEN '{participantId,party,person,on,reason}'
    WHEN 'authority.submitted' THEN '{paperId,participantId,authority,matters,files,digest}'
    WHEN 'authority.decided' THEN '{paperId,participantId,decision,until}'
    WHEN 'agent.ended' THEN '{participantId,party,person,on,reason,how}'
    WHEN 'helper.added' THEN '{helperId,party,relation,task,means,wish}'
    WHEN 'helper.ended' THEN '{helperId,party,relation}'
    WHEN 'invited.promised' THEN '{invitedId,personKind,lastDay,version}'
    WHEN 'invited.revoked' THEN '{invitedId,personKind,hasHelped}'
    WHEN 'third.joined' THEN '{invitedId,partyId,party}'
    WHEN 'correction.requested' THEN '{correctionId,item,digest}'
    WHEN 'correction.decided' THEN '{correctionId,item,decision,person}'
    WHEN 'complaint.filed' THEN '{complaintId,about,office,ground,digest}'
    WHEN 'complaint.taken-to-court' THEN '{complaintId,office,digest}'
    WHEN 'complaint.withdrawn' THEN '{complaintId,office}'
    WHEN 'complaint.answered' THEN '{complaintId,office,result,measure,isShown,digest}'
    WHEN 'complaint.hearing-opened' THEN '{complaintId,office,dueOn,digest}'
    WHEN 'complaint.heard' THEN '{complaintId,office,digest}'
    WHEN 'complaint.opened' THEN '{complaintId,office}'
    WHEN 'confirmation.agreed' THEN '{confirmationId,partyId,party,confirmer,submits,textSha256}'
    WHEN 'confirmation.withdrawn' THEN '{confirmationId,isRequest}'
    WHEN 'confirmation.corrected' THEN '{confirmationId,digest}'
    WHEN 'confirmation.accepted' THEN '{confirmationId,number}'
    WHEN 'confirmation.correction-requested' THEN '{confirmationId,points,codes,dueOn,digest}'
    WHEN 'confirmation.supplement-requested' THEN '{confirmationId,points,codes,dueOn,digest}'
    WHEN 'confirmation.order-reminded' THEN '{confirmationId,participantId,person,order,dueOn}'
    WHEN 'confirmation.supplemented' THEN '{confirmationId,digest}'
    WHEN 'confirmation.postponement-requested' THEN '{confirmationId,dueOn,digest}'
    WHEN 'confirmation.postponed' THEN '{confirmationId,dueOn,digest}'
    WHEN 'confirmation.postponement-refused' THEN '{confirmationId,digest}'
    WHEN 'confirmation.extension-requested' THEN '{confirmationId,days,digest}'
    WHEN 'confirmation.extension-answered' THEN '{confirmationId,isApproved,days}'
    WHEN 'confirmation.hearing-appointed' THEN '{confirmationId,hearingId,no,way,startsAt}'
    WHEN 'confirmation.hearing-cancelled' THEN '{confirmationId,hearingId,no,digest}'
    WHEN 'confirmation.hearing-recorded' THEN '{confirmationId,hearingId,no,present,absent,digest}'
    WHEN 'confirmation.hearing-opened' THEN '{confirmationId,hearingId,no}'
    WHEN 'confirmation.hearing-form-changed' THEN '{confirmationId,hearingId,no,from,to}'
    WHEN 'confirmation.hearing-ended'
      THEN '{confirmationId,hearingId,no,reason,openedAt,marks,digest}'
    WHEN 'confirmation.refused' THEN '{confirmationId,ground,digest}'
    WHEN 'confirmation.ruled' THEN '{confirmationId,number,ground,digest}'
    WHEN 'confirmation.withdrawal-answered' THEN '{confirmationId,isPermitted}'
    WHEN 'confirmation.deemed-withdrawn' THEN '{confirmationId,digest}'
    WHEN 'supplementary.effective' THEN '{supplementaryId,number,clauses,on,digest}'
    WHEN 'chase.sent' THEN '{chaseId,node,institution,mediator,dueOn,answerDueOn,digest,repeats}'
    WHEN 'chase.read' THEN '{chaseId,node}'
    WHEN 'chase.answered' THEN '{chaseId,node,reason,expectedOn,digest}'
    WHEN 'chase.escalated' THEN '{chaseId,node,why}'
    WHEN 'ruling.served' THEN '{confirmationId,paperId,partyId,party,way,result,on}'
    WHEN 'ruling.objected' THEN '{confirmationId,objectionId,objectorKind,party,isLate,digest}'
    WHEN 'ruling.objection-decided' THEN '{confirmationId,objectionId,result,digest}'
    WHEN 'act.refused' THEN '{act,code}'
    WHEN 'case.viewed' THEN '{surface}'
    WHEN 'personal-number.reviewed' THEN '{assignmentId,numbers}'
    WHEN 'material.read' THEN '{materialId,title,sha256}'
    WHEN 'material.viewed' THEN '{materialId,title,sha256}'
    WHEN 'dossier.read' THEN '{materials,volume}'
    WHEN 'volume.read' THEN '{volume,sitting,pages,isPrint}'
    WHEN 'dossier.exported' THEN '{volume,number,sha256,without}'
    WHEN 'decline-notice.read' THEN '{declineId,number,sha256}'
    WHEN 'pack.read' THEN '{packId,number,sha256}'
    ELSE '{}' END)::text[]
$$;
