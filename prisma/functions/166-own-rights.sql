-- What those who take part read about their own rights (docs/decisions/0105-rights-of-parties.md).

/*
 * On which days which roles looked at a case of the one who is asking: no names, and nothing but
 * what is recorded. A number that was opened counts where it is the asker's own, or an address of
 * the own party. One row for each day, role and kind of access.
 */
DROP FUNCTION IF EXISTS heyi_own_readings(uuid);
CREATE FUNCTION heyi_own_readings(of_case uuid) RETURNS TABLE (read_on date, role text, what text)
  LANGUAGE sql STABLE
SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT DISTINCT (e.at AT TIME ZONE 'Asia/Shanghai')::date, e.actor_role, CASE
      WHEN e.kind = 'case.viewed' THEN 'case'
      WHEN e.kind IN ('material.read', 'material.viewed') THEN 'material'
      WHEN e.kind IN ('dossier.read', 'volume.read', 'volume.searched') THEN 'dossier'
      WHEN e.kind IN ('dossier.exported', 'pack.read') THEN 'copy'
      ELSE 'number' END
  FROM events e
  WHERE e.case_id = of_case AND heyi_takes_part(of_case) AND e.actor_role <> 'party'
    AND (e.kind IN ('case.viewed', 'material.read', 'material.viewed', 'dossier.read',
      'volume.read', 'volume.searched',
        'dossier.exported', 'pack.read', 'personal-number.reviewed')
      OR (e.kind = 'personal-number.unmasked' AND EXISTS (SELECT 1 FROM participants t
        WHERE t.case_id = of_case AND t.account_id = heyi_actor() AND t.kind <> 'invited'
          AND t.ended_on IS NULL
          AND (t.person_id::text = e.data->>'personId'
            OR EXISTS (SELECT 1 FROM service_addresses s WHERE s.party_id = t.party_id
              AND s.id::text = e.data->>'personId')
            OR EXISTS (SELECT 1 FROM address_confirmations n
              WHERE n.case_id = of_case AND n.party_id = t.party_id
                AND n.id::text = e.data->>'personId')))))
$$;
REVOKE ALL ON FUNCTION heyi_own_readings(uuid) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION heyi_own_readings(uuid) TO heyi_party;

/*
 * What the referral says about the own person of the one who is asking, with its sealed numbers,
 * and the number of the account.
 */
DROP FUNCTION IF EXISTS heyi_own_record(uuid);
CREATE FUNCTION heyi_own_record(of_case uuid) RETURNS TABLE (kind text, person_id uuid, name text,
  sex text, birth_date date, ethnicity text, occupation text, employer text, document_kind text,
  document_sealed text, phone_sealed text, residence_sealed text, special_needs text, firm text,
  account_id uuid, account_phone_sealed text) LANGUAGE sql STABLE
SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT t.kind, t.person_id, t.name, p.sex, p.birth_date, p.ethnicity, p.occupation, p.employer,
    p.document_kind, coalesce(p.document_sealed, a.document_sealed),
    coalesce(p.phone_sealed, a.phone_sealed, r.representative_sealed), p.residence_sealed,
      p.special_needs, a.firm, u.id, u.phone_sealed
  FROM participants t JOIN accounts u ON u.id = t.account_id
  LEFT JOIN parties p ON t.kind = 'party' AND p.id = t.person_id
  LEFT JOIN parties r ON t.kind = 'legal_representative' AND r.id = t.person_id
  LEFT JOIN agents a ON t.kind = 'agent' AND a.id = t.person_id
  WHERE t.case_id = of_case AND t.account_id = heyi_actor() AND heyi_role() = 'party'
    AND t.kind <> 'invited'
    AND t.ended_on IS NULL
  ORDER BY t.id
$$;
/* The parties for which the one who is asking declares: not those whom they only help. */
CREATE OR REPLACE FUNCTION heyi_own_parties(of_case uuid) RETURNS SETOF uuid
  LANGUAGE sql STABLE SECURITY DEFINER
SET search_path = public, pg_temp AS $$
  SELECT DISTINCT t.party_id FROM participants t WHERE t.case_id = of_case
    AND t.account_id = heyi_actor()
    AND heyi_role() = 'party' AND t.kind IN ('party', 'legal_representative', 'agent')
    AND t.ended_on IS NULL
$$;
/*
 * The addresses for service of the own parties: of the referral (no day), and as they were
 * confirmed.
 */
DROP FUNCTION IF EXISTS heyi_own_addresses(uuid);
CREATE FUNCTION heyi_own_addresses(of_case uuid)
  RETURNS TABLE (id uuid, confirmed_on date, answer text, recipient text, address_sealed text,
    phone_sealed text, electronic_sealed text) LANGUAGE sql STABLE SECURITY DEFINER
SET search_path = public, pg_temp AS $$
  SELECT s.id, NULL::date, NULL, s.recipient, s.address_sealed, s.phone_sealed, s.electronic_sealed
  FROM service_addresses s WHERE s.case_id = of_case
    AND s.party_id IN (SELECT heyi_own_parties(of_case))
  UNION ALL
  SELECT n.id, n.confirmed_on, n.answer, n.recipient, n.address_sealed, n.phone_sealed,
    n.electronic_sealed
  FROM address_confirmations n WHERE n.case_id = of_case
    AND n.party_id IN (SELECT heyi_own_parties(of_case))
  ORDER BY 2 NULLS FIRST, 1
$$;
/*
 * What was sent or served to the one who is asking, or to the own parties: which notice, how, with
 * which result and when.
 */
DROP FUNCTION IF EXISTS heyi_own_notices(uuid);
CREATE FUNCTION heyi_own_notices(of_case uuid) RETURNS TABLE (document text, way text, result text,
  at timestamptz)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT d.document, d.channel, d.state, d.created_at FROM deliveries d WHERE d.case_id = of_case
    AND heyi_takes_part(of_case)
    AND (d.account_id = heyi_actor() OR d.party_id IN (SELECT heyi_own_parties(of_case)))
  UNION ALL
  SELECT v.document, v.way, v.result, v.recorded_at FROM services v
  WHERE v.case_id = of_case AND v.party_id IN (SELECT heyi_own_parties(of_case))
  ORDER BY 4, 1
$$;
REVOKE ALL ON FUNCTION heyi_own_record(uuid), heyi_own_parties(uuid), heyi_own_addresses(uuid),
  heyi_own_notices(uuid)
  FROM PUBLIC;
GRANT EXECUTE ON FUNCTION heyi_own_record(uuid), heyi_own_parties(uuid), heyi_own_addresses(uuid),
  heyi_own_notices(uuid)
  TO heyi_party;
