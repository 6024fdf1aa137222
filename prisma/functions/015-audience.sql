/*
 * May the one who is asking hear what was said in a case for this audience? The rule of
 * lib/domain/audience/audience.ts, and the only condition of a policy on a table with an audience column. An invited
 * person and one whose participation has ended hear nothing. Reads `cases` and `participants` under the asker's own
 * policies.
 */
CREATE OR REPLACE FUNCTION heyi_may_hear(of_case uuid, audience text, caucus_party uuid) RETURNS boolean LANGUAGE sql
STABLE AS $$
  SELECT CASE
    WHEN heyi_case_side() = 'mediator' THEN audience IN ('case', 'caucus', 'mediators') AND EXISTS (
      SELECT 1 FROM cases c WHERE c.id = of_case AND (c.mediator_id = heyi_actor() OR heyi_is_co_mediator(c.id)))
    WHEN heyi_case_side() = 'institution' THEN audience = 'case' AND EXISTS (
      SELECT 1 FROM cases c WHERE c.id = of_case AND c.institution_id = heyi_institution())
    WHEN heyi_role() = 'party' THEN audience IN ('case', 'caucus') AND EXISTS (
      SELECT 1 FROM participants t WHERE t.case_id = of_case AND t.account_id = heyi_actor()
        AND t.kind <> 'invited' AND t.ended_on IS NULL AND (audience = 'case' OR t.party_id = caucus_party))
    ELSE false END
$$;
