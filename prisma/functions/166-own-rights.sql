-- What those who take part read about their own rights (docs/decisions/0105-rights-of-parties.md).

/*
 * On which days which roles looked at a case of the one who is asking: no names, and nothing but what is recorded. A number that
 * was opened counts where it is the asker's own, or an address of the own party. One row for each day, role and kind of access.
 */
DROP FUNCTION IF EXISTS heyi_own_readings(uuid);
CREATE FUNCTION heyi_own_readings(of_case uuid) RETURNS TABLE (read_on date, role text, what text) LANGUAGE sql STABLE
SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT DISTINCT (e.at AT TIME ZONE 'Asia/Shanghai')::date, e.actor_role, CASE
      WHEN e.kind = 'case.viewed' THEN 'case'
      WHEN e.kind IN ('material.read', 'material.viewed') THEN 'material'
      WHEN e.kind IN ('dossier.read', 'volume.read', 'volume.searched') THEN 'dossier'
      WHEN e.kind IN ('dossier.exported', 'pack.read') THEN 'copy'
      ELSE 'number' END
  FROM events e
  WHERE e.case_id = of_case AND heyi_takes_part(of_case) AND e.actor_role <> 'party'
    AND (e.kind IN ('case.viewed', 'material.read', 'material.viewed', 'dossier.read', 'volume.read', 'volume.searched',
        'dossier.exported', 'pack.read')
      OR (e.kind = 'personal-number.unmasked' AND EXISTS (SELECT 1 FROM participants t
        WHERE t.case_id = of_case AND t.account_id = heyi_actor() AND t.kind <> 'invited' AND t.ended_on IS NULL
          AND (t.person_id::text = e.data->>'personId'
            OR EXISTS (SELECT 1 FROM service_addresses s WHERE s.party_id = t.party_id AND s.id::text = e.data->>'personId')
            OR EXISTS (SELECT 1 FROM address_confirmations n
              WHERE n.case_id = of_case AND n.party_id = t.party_id AND n.id::text = e.data->>'personId')))))
$$;
REVOKE ALL ON FUNCTION heyi_own_readings(uuid) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION heyi_own_readings(uuid) TO heyi_party;
