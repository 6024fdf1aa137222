-- Limits of files and of caseloads (docs/decisions/0189-limits-of-files-and-caseloads.md): how many
-- a change concerns. Numbers alone, for the two administrators who may look at a change.

/* Materials that came into dossiers since then: all, and those of more than so many bytes. */
CREATE OR REPLACE FUNCTION heyi_files_over(bytes integer, since timestamptz)
RETURNS TABLE (all_files integer, over_limit integer)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT count(*)::int, (count(*) FILTER (WHERE m.size > bytes))::int
  FROM materials m WHERE m.added_at >= since
  HAVING heyi_role() IN ('system_admin', 'security_admin')
$$;
REVOKE ALL ON FUNCTION heyi_files_over(integer, timestamptz) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION heyi_files_over(integer, timestamptz) TO heyi_app;

/*
 * Mediators in service whose own cap is higher, and those of them who carry as many cases now
 * (CARRIED_STATUSES of lib/domain/case/status.ts).
 */
CREATE OR REPLACE FUNCTION heyi_caseloads_over(most integer)
RETURNS TABLE (over_limit integer, full_now integer)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT count(*)::int, (count(*) FILTER (WHERE (SELECT count(*) FROM cases c
    WHERE c.mediator_id = p.account_id
      AND c.status IN ('pending_mediator', 'disclosure_review', 'in_mediation')) >= most))::int
  FROM mediator_profiles p JOIN accounts a ON a.id = p.account_id
  WHERE p.caseload_cap > most AND a.status = 'active'
  HAVING heyi_role() IN ('system_admin', 'security_admin')
$$;
REVOKE ALL ON FUNCTION heyi_caseloads_over(integer) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION heyi_caseloads_over(integer) TO heyi_app;
