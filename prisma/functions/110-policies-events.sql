-- Who did what, and the seals over it. Everyone writes under their own name and role,
-- to chains that are theirs; no one changes or deletes.

CALL heyi_reset_access('events', 'chain_heads', 'anchors', 'anchor_heads');

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
        ELSE kind IN ('account.signed-in', 'account.sign-in-refused', 'account.activated',
            'mediator.activated')
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
