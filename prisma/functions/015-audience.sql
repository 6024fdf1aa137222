/*
 * From when on the one who is asking hears what is said to all: of a third person who joined later,
 * that moment; null: from the beginning, also where they take part for another party as well. With
 * the owner's rights, for a policy.
 */
CREATE OR REPLACE FUNCTION heyi_hears_from(of_case uuid) RETURNS timestamptz
  LANGUAGE sql STABLE SECURITY DEFINER
SET search_path = public, pg_temp AS $$
  SELECT CASE WHEN bool_and(p.joined_at IS NOT NULL) THEN min(p.joined_at) END
  FROM participants t JOIN parties p ON p.id = t.party_id AND p.case_id = t.case_id
  WHERE t.case_id = of_case AND t.account_id = heyi_actor() AND t.kind <> 'invited'
    AND t.ended_on IS NULL
$$;
REVOKE ALL ON FUNCTION heyi_hears_from(uuid) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION heyi_hears_from(uuid) TO heyi_app, heyi_party, heyi_reader, heyi_job;
/*
 * May the one who is asking hear what was said in a case for this audience? The rule of
 * lib/domain/audience/audience.ts, and the only condition of a policy on a table with an audience
 * column. An invited person hears nothing here, and topics by the function below; one whose
 * participation has ended hears nothing, and one who joined later nothing that was said to all at a
 * moment unknown. Reads `cases` and `participants` under the asker's own policies.
 */
CREATE OR REPLACE FUNCTION heyi_may_hear(of_case uuid, audience text, caucus_party uuid)
  RETURNS boolean LANGUAGE sql
STABLE AS $$
  SELECT CASE
    WHEN heyi_case_side() = 'mediator' THEN audience IN ('case', 'caucus', 'mediators') AND EXISTS (
      SELECT 1 FROM cases c WHERE c.id = of_case AND (c.mediator_id = heyi_actor()
        OR heyi_is_co_mediator(c.id)))
    WHEN heyi_case_side() = 'institution' THEN audience = 'case' AND EXISTS (
      SELECT 1 FROM cases c WHERE c.id = of_case AND c.institution_id = heyi_institution())
    WHEN heyi_role() = 'party' THEN audience IN ('case', 'caucus') AND EXISTS (
      SELECT 1 FROM participants t WHERE t.case_id = of_case AND t.account_id = heyi_actor()
        AND t.kind <> 'invited' AND t.ended_on IS NULL
        AND (audience = 'case' OR t.party_id = caucus_party))
      AND (audience <> 'case' OR heyi_hears_from(of_case) IS NULL)
    ELSE false END
$$;
/*
 * Does an invited person help now: admitted by all parties, after their promise, neither ended nor
 * beyond the last day, in a case in mediation? The rule of lib/domain/invited/standing.ts, for the
 * one who is asking. With the owner's rights: they read neither the case nor these rows.
 */
CREATE OR REPLACE FUNCTION heyi_helps_now(of_invited uuid) RETURNS boolean
  LANGUAGE sql STABLE SECURITY DEFINER
SET search_path = public, pg_temp AS $$
  SELECT heyi_role() = 'party' AND EXISTS (SELECT 1 FROM invited_persons v
    JOIN participants t ON t.id = v.participant_id JOIN cases c ON c.id = v.case_id
    WHERE v.id = of_invited AND t.account_id = heyi_actor() AND t.kind = 'invited'
      AND t.ended_on IS NULL
      AND v.promised_at IS NOT NULL AND v.ended_at IS NULL AND c.status = 'in_mediation'
      AND v.last_day >= (now() AT TIME ZONE 'Asia/Shanghai')::date)
$$;
/* Is this topic, or this material, in the scope of an invited person who is asking? */
CREATE OR REPLACE FUNCTION heyi_is_topic_open(of_case uuid, of_topic uuid) RETURNS boolean
  LANGUAGE sql STABLE SECURITY DEFINER
SET search_path = public, pg_temp AS $$
  SELECT EXISTS (SELECT 1 FROM invited_scope s WHERE s.case_id = of_case AND s.topic_id = of_topic
    AND heyi_helps_now(s.invited_id))
$$;
CREATE OR REPLACE FUNCTION heyi_is_material_open(of_material uuid) RETURNS boolean
  LANGUAGE sql STABLE SECURITY DEFINER
SET search_path = public, pg_temp AS $$
  SELECT EXISTS (SELECT 1 FROM invited_scope s JOIN materials m ON m.id = s.material_id
    WHERE s.material_id = of_material AND m.case_id = s.case_id AND m.voided_at IS NULL
      AND heyi_helps_now(s.invited_id))
$$;
REVOKE ALL ON FUNCTION heyi_helps_now(uuid), heyi_is_topic_open(uuid, uuid),
  heyi_is_material_open(uuid) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION heyi_helps_now(uuid), heyi_is_topic_open(uuid, uuid),
  heyi_is_material_open(uuid)
  TO heyi_app, heyi_party;
/*
 * The same for what is said in a topic, and at a moment: an invited person hears the topics of
 * their scope, a third person what was said after they joined. Of an offer the topic is null:
 * offers are between the parties.
 */
CREATE OR REPLACE FUNCTION heyi_may_hear(of_case uuid, audience text, caucus_party uuid,
  of_topic uuid, said_at timestamptz)
RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT CASE
    WHEN heyi_may_hear(of_case, audience, caucus_party) THEN true
    WHEN heyi_role() = 'party' AND audience = 'case'
      THEN coalesce(said_at >= heyi_hears_from(of_case), false)
      OR (of_topic IS NOT NULL AND heyi_is_topic_open(of_case, of_topic))
    ELSE false END
$$;
