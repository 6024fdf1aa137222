-- Who did what, and the seals over it. Everyone writes under their own name and role,
-- to chains that are theirs; no one changes or deletes.

CALL heyi_reset_access('events', 'chain_heads', 'anchors', 'anchor_heads');

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

CREATE POLICY app_insert ON events FOR INSERT TO heyi_app WITH CHECK (
  heyi_may_append(actor_id, actor_name, actor_role, case_id, court_id, institution_id)
  OR (kind = 'act.refused'
    AND heyi_may_append_refusal(actor_id, actor_name, actor_role, case_id, court_id,
      institution_id)));
CREATE POLICY app_select ON events FOR SELECT TO heyi_app USING (
  CASE WHEN actor_id = (SELECT heyi_actor()) THEN true ELSE
    CASE (SELECT heyi_case_side())
      WHEN 'institution' THEN institution_id = (SELECT heyi_institution())
        AND (NOT heyi_is_of_complaint(kind, data) OR data->>'office' = 'institution')
      WHEN 'court' THEN court_id = (SELECT heyi_court()) AND heyi_texts_are_for_courts(kind)
      WHEN 'mediator' THEN NOT heyi_is_of_complaint(kind, data)
        AND (EXISTS (SELECT 1 FROM cases c WHERE c.id = case_id
        AND c.mediator_id = (SELECT heyi_actor()) AND c.institution_id = events.institution_id)
        OR (institution_id = (SELECT heyi_institution()) AND heyi_is_co_mediator(case_id)))
      ELSE false END
  END);
-- The comparison is inside the sub-select: of a bare boolean the planner expects half the rows, of
-- a compared value next to none, and it would sort all events for the first page.
CREATE POLICY reader_select ON events FOR SELECT TO heyi_reader USING (
  (SELECT heyi_role() = 'auditor')
  OR actor_id = (SELECT heyi_actor())
  OR ((SELECT heyi_role() = 'court_reviewer') AND court_id = (SELECT heyi_court())
    AND heyi_texts_are_for_courts(kind)));

/*
 * The other events of a court's cases (docs/decisions/0095-what-courts-read-of-events.md): a key
 * that is not named loses its text. Owned by the owner of the table, it passes by the policies and
 * restricts itself. Together with the policies' rows it is what
 * lib/data/stores/audit/readable-events.ts reads: no row is in both.
 */
DROP VIEW IF EXISTS court_events;
CREATE VIEW court_events WITH (security_barrier = true) AS
  SELECT e.id, e.case_id, e.seq, e.kind, e.at, e.actor_id, e.actor_name, e.actor_role, e.basis,
    (SELECT coalesce(jsonb_object_agg(d.key, CASE
        WHEN d.key = ANY (heyi_keys_for_courts(e.kind)) THEN d.value
        WHEN jsonb_typeof(d.value) = 'string' THEN '""' ELSE 'null' END), '{}')
      FROM jsonb_each(e.data) d) AS data
  FROM events e
  WHERE (SELECT heyi_case_side() = 'court' OR heyi_role() = 'court_reviewer')
    AND e.court_id = (SELECT heyi_court()) AND e.case_id IS NOT NULL
    AND e.actor_id IS DISTINCT FROM (SELECT heyi_actor())
    AND NOT heyi_is_internal(e.kind, e.data) AND NOT heyi_texts_are_for_courts(e.kind);
REVOKE ALL ON court_events FROM PUBLIC, heyi_login, heyi_web, heyi_app, heyi_reader, heyi_access,
  heyi_party, heyi_public, heyi_job;
-- Every role whose stores read through it; all but courts find it empty.
GRANT SELECT ON court_events TO heyi_app, heyi_reader, heyi_job;
GRANT SELECT (case_id, seq, kind, at, actor_name) ON court_events TO heyi_party;

-- A person's own account; before the person is known, nothing but whether a sign-in succeeded.
CREATE POLICY access_insert ON events FOR INSERT TO heyi_access WITH CHECK (
  CASE WHEN (SELECT heyi_actor()) IS NULL THEN
      CASE WHEN kind = 'participant.came-in'
        THEN heyi_may_append_arrival(actor_id, actor_name, actor_role, case_id, court_id,
          institution_id)
        ELSE kind IN ('account.signed-in', 'account.sign-in-refused')
          AND heyi_may_append_sign_in(actor_id, actor_name, actor_role, case_id, court_id,
            institution_id) END
    ELSE heyi_may_append(actor_id, actor_name, actor_role, case_id, court_id, institution_id) END);
CREATE POLICY access_select ON events FOR SELECT TO heyi_access USING (true);
GRANT SELECT (id), INSERT ON events TO heyi_access;
-- What a visitor did is recorded with the institution; it has no name.
CREATE POLICY public_insert ON events FOR INSERT TO heyi_public WITH CHECK (
  kind IN ('consultation.submitted', 'consultation.continued', 'consultation.closed')
  AND actor_id IS NULL AND actor_name = '' AND actor_role = 'system' AND case_id IS NULL
  AND court_id IS NULL
  AND EXISTS (SELECT 1 FROM consultations c WHERE c.institution_id = events.institution_id));
GRANT INSERT ON events TO heyi_public;
-- Those who take part write under their own name, and read what they did themselves.
CREATE POLICY party_insert ON events FOR INSERT TO heyi_party WITH CHECK (
  heyi_may_append(actor_id, actor_name, actor_role, case_id, court_id, institution_id));
CREATE POLICY party_select ON events FOR SELECT TO heyi_party
  USING (actor_id = (SELECT heyi_actor()));
-- What an applicant does is recorded with the institution that the application is addressed to.
CREATE POLICY party_insert_application ON events FOR INSERT TO heyi_party WITH CHECK (
  kind IN ('application.submitted', 'application.withdrawn')
  AND heyi_may_append(actor_id, actor_name, actor_role, case_id, court_id, NULL) AND case_id IS NULL
  AND EXISTS (SELECT 1 FROM applications a WHERE a.institution_id = events.institution_id
    AND a.account_id = (SELECT heyi_actor())));
GRANT SELECT (id, case_id, seq, kind, at, actor_id, actor_name), INSERT ON events TO heyi_party;
GRANT SELECT, INSERT ON events TO heyi_app;
GRANT SELECT ON events TO heyi_reader;

CREATE POLICY auditor_select ON chain_heads FOR SELECT TO heyi_reader
  USING ((SELECT heyi_role()) = 'auditor');
CREATE POLICY auditor_select ON anchors FOR SELECT TO heyi_reader
  USING ((SELECT heyi_role()) = 'auditor');
CREATE POLICY auditor_select ON anchor_heads FOR SELECT TO heyi_reader
  USING ((SELECT heyi_role()) = 'auditor');
GRANT SELECT ON chain_heads, anchors, anchor_heads TO heyi_reader;

-- The system administrator sees that the chains are sealed and how many there are, not what they
-- contain.
CREATE POLICY system_admin_select ON chain_heads FOR SELECT TO heyi_app
  USING ((SELECT heyi_role()) = 'system_admin');
CREATE POLICY system_admin_select ON anchors FOR SELECT TO heyi_app
  USING ((SELECT heyi_role()) = 'system_admin');
GRANT SELECT (chain) ON chain_heads TO heyi_app;
GRANT SELECT (id, at, hash) ON anchors TO heyi_app;

CREATE POLICY owner_floor ON chain_heads TO CURRENT_USER USING (true) WITH CHECK (true);
CREATE POLICY owner_floor ON events FOR SELECT TO CURRENT_USER USING (true);

GRANT INSERT ON events, anchors, anchor_heads TO heyi_job;
GRANT UPDATE (anchored) ON chain_heads TO heyi_job;
GRANT USAGE ON SEQUENCE anchors_id_seq TO heyi_job;
