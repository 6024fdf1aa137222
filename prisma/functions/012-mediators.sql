/*
 * Does the one who is acting preside over this case? With the owner's rights and as a function,
 * because the policies of everything that belongs to a case need it: written as a sub-select, the
 * planner applied the policies of the cases within each of them and took five times as long to plan
 * a page of a case as to read it. At low cost, for the reason below.
 */
CREATE OR REPLACE FUNCTION heyi_mediates(of_case uuid) RETURNS boolean
  LANGUAGE sql STABLE SECURITY DEFINER COST 1
SET search_path = public, pg_temp AS $$
  SELECT EXISTS (SELECT 1 FROM cases WHERE id = of_case AND mediator_id = heyi_actor())
$$;
/*
 * Does the one who is acting mediate this case together with the presiding mediator
 * (docs/decisions/0071-co-mediators.md)? With the owner's rights, because the policies of the cases
 * ask it. A look-up in one index at low cost, because the planner takes a function for a hundred
 * times as much and would read lists in another way. Policies ask it beside the condition that
 * finds the mediator, never within the condition of an EXISTS: there it would let the planner read
 * all cases.
 */
CREATE OR REPLACE FUNCTION heyi_is_co_mediator(of_case uuid) RETURNS boolean
  LANGUAGE sql STABLE SECURITY DEFINER COST 1
SET search_path = public, pg_temp AS $$
  SELECT EXISTS (SELECT 1 FROM case_co_mediators m
    WHERE m.mediator_id = heyi_actor() AND m.case_id = of_case AND m.ended_at IS NULL)
$$;
/*
 * The same, and may they act in it? They may once they have declared that they have nothing to
 * disclose (第13条).
 */
CREATE OR REPLACE FUNCTION heyi_acts_as_co_mediator(of_case uuid) RETURNS boolean
  LANGUAGE sql STABLE SECURITY DEFINER COST 1
SET search_path = public, pg_temp AS $$
  SELECT EXISTS (SELECT 1 FROM case_co_mediators m WHERE m.mediator_id = heyi_actor()
    AND m.case_id = of_case
    AND m.ended_at IS NULL AND m.declared_at IS NOT NULL)
$$;
/*
 * Who presides, as it was before the statement that is running: a co-mediator's own update must not
 * change it.
 */
CREATE OR REPLACE FUNCTION heyi_presiding(of_case uuid) RETURNS uuid
  LANGUAGE sql STABLE SECURITY DEFINER COST 1
SET search_path = public, pg_temp AS $$
  SELECT mediator_id FROM cases WHERE id = of_case
$$;
REVOKE ALL ON FUNCTION heyi_mediates(uuid), heyi_is_co_mediator(uuid),
  heyi_acts_as_co_mediator(uuid), heyi_presiding(uuid)
  FROM PUBLIC;
GRANT EXECUTE ON FUNCTION heyi_mediates(uuid), heyi_is_co_mediator(uuid),
  heyi_acts_as_co_mediator(uuid)
  TO heyi_app, heyi_reader, heyi_access, heyi_party;
GRANT EXECUTE ON FUNCTION heyi_presiding(uuid) TO heyi_app;
