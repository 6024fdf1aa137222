-- Which institution an application can be sent to (docs/decisions/0179-ends-of-institutions.md).

/* An institution that has not ended takes applications while a court has it in its roster. */
CREATE OR REPLACE FUNCTION heyi_takes_applications(of_institution uuid) RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT EXISTS (SELECT 1 FROM institutions i JOIN institution_courts c ON c.institution_id = i.id
    WHERE i.id = of_institution AND i.ended_on IS NULL AND c.roster_from <= heyi_today()
      AND (c.roster_until IS NULL OR c.roster_until >= heyi_today()))
$$;
REVOKE ALL ON FUNCTION heyi_takes_applications(uuid) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION heyi_takes_applications(uuid) TO heyi_public, heyi_party;
