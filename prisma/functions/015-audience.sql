/*
 * May the one who is asking hear what was said in a case for this audience? The rule of
 * lib/domain/audience/audience.ts, and the only condition of a policy on a table with an audience column. Parties have no
 * accounts yet: when they do, `caucus_party` is compared with the party they stand for. Reads `cases` under the asker's
 * own policies.
 */
CREATE OR REPLACE FUNCTION heyi_may_hear(of_case uuid, audience text, caucus_party uuid) RETURNS boolean LANGUAGE sql
STABLE AS $$
  SELECT CASE heyi_case_side()
    WHEN 'mediator' THEN audience IN ('case', 'caucus', 'mediators') AND EXISTS (
      SELECT 1 FROM cases c WHERE c.id = of_case AND c.mediator_id = heyi_actor())
    WHEN 'institution' THEN audience = 'case' AND EXISTS (
      SELECT 1 FROM cases c WHERE c.id = of_case AND c.institution_id = heyi_institution())
    ELSE false END
$$;
