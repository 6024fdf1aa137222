-- /verify: who has the number and the code of a document or a bound volume, and only paper or file
-- carries both, learns whether it is genuine (docs/decisions/0088). No content, no name, no case.
-- Dropped first: a function cannot be replaced by one that returns other columns.
DROP FUNCTION IF EXISTS heyi_verify(text, integer, integer, text);
CREATE FUNCTION heyi_verify(wanted_kind text, wanted_year integer, wanted_number integer,
  wanted_code text)
RETURNS TABLE (volume integer, issuer text, issued_at timestamptz, pages integer,
  voided_at timestamptz, signers integer, sha256 text, signed_sha256 text, manifest_sha256 text)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT NULL::integer, i.name, d.finalised_at, d.pages, d.voided_at,
    jsonb_array_length(d.signers::jsonb), m.sha256, s.sha256, NULL
  FROM case_documents d JOIN institutions i ON i.id = d.holder_id
    JOIN materials m ON m.id = d.material_id
    LEFT JOIN materials s ON s.id = d.signed_material_id
  WHERE d.verification_code = wanted_code AND d.kind = wanted_kind AND d.number_year = wanted_year
    AND d.number = wanted_number
  UNION ALL
  SELECT v.volume, i.name, v.bound_at, v.numbered_pages, NULL, 0, v.sha256, NULL, v.manifest_sha256
  FROM dossier_volumes v JOIN institutions i ON i.id = v.holder_id
  WHERE v.code = wanted_code AND wanted_kind = 'volume' AND v.number_year = wanted_year
    AND v.number = wanted_number
  UNION ALL
  SELECT NULL, i.name, n.made_at, n.pages, NULL, 0, n.sha256, NULL, NULL
  FROM decline_notices n JOIN institutions i ON i.id = n.institution_id
  WHERE n.verification_code = wanted_code AND wanted_kind = 'decline_notice'
    AND n.number_year = wanted_year
    AND n.number = wanted_number
$$;
REVOKE ALL ON FUNCTION heyi_verify(text, integer, integer, text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION heyi_verify(text, integer, integer, text) TO heyi_access;
