-- 服务机构列表: how many mediators and running cases the administrator's institution and its branches have. Two numbers a house and nothing
-- else: what a branch's people and cases are stays behind the branch's own policies.
CREATE FUNCTION heyi_house_figures() RETURNS TABLE (institution_id uuid, mediators integer, running_cases integer)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT i.id,
    (SELECT count(*) FROM accounts a WHERE a.institution_id = i.id AND a.role = 'mediator' AND a.status = 'active')::integer,
    (SELECT coalesce(sum(n.cases), 0) FROM case_counts n WHERE n.home_id = i.id
      AND n.status IN ('pending_assignment', 'pending_mediator', 'disclosure_review', 'in_mediation'))::integer
  FROM institutions i
  WHERE heyi_role() = 'institution_admin' AND (i.id = heyi_institution() OR i.parent_id = heyi_institution())
$$;
REVOKE ALL ON FUNCTION heyi_house_figures() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION heyi_house_figures() TO heyi_app;
