-- 参数 of courts and of the law (docs/decisions/0174-parameters-of-courts.md).

-- A period of the law is proposed with its value and its day, and confirmed by another person.
ALTER TABLE proposals
  ADD COLUMN parameter_key text,
  ADD COLUMN parameter_value integer,
  ADD COLUMN parameter_from date,
  DROP CONSTRAINT proposals_kind_check,
  DROP CONSTRAINT proposals_content_check,
  ADD CONSTRAINT proposals_kind_check CHECK (kind IN ('administrator', 'administrator_password',
    'court_key', 'second_factor', 'parameter')),
  ADD CONSTRAINT proposals_content_check CHECK (CASE kind
    WHEN 'administrator' THEN num_nonnulls(role, content_sealed) = 2 AND num_nonnulls(court_id, subject_version) = 0
    WHEN 'administrator_password' THEN num_nonnulls(role, subject_version) = 2
      AND num_nonnulls(court_id, content_sealed) = 0
    WHEN 'second_factor' THEN role IS NOT NULL AND num_nonnulls(court_id, content_sealed, subject_version) = 0
    WHEN 'parameter' THEN subject_version IS NOT NULL AND num_nonnulls(role, content_sealed) = 0
    ELSE court_id IS NOT NULL AND num_nonnulls(role, content_sealed, subject_version) = 0 END
    AND num_nonnulls(parameter_key, parameter_value, parameter_from)
      = CASE kind WHEN 'parameter' THEN 3 ELSE 0 END);

ALTER TABLE parameter_values
  -- Whose cases it is for; none: the whole installation.
  ADD COLUMN court_id uuid,
  -- Of a period of the law: what was confirmed, and who had proposed it.
  ADD COLUMN proposal_id uuid,
  ADD COLUMN proposed_by_name text,
  -- Taken back before its day.
  ADD COLUMN withdrawn_at timestamptz(3),
  ADD COLUMN withdrawn_by_name text,
  -- None for what courts had set before there were versions.
  ALTER COLUMN set_by DROP NOT NULL,
  DROP CONSTRAINT parameter_values_key_check,
  DROP CONSTRAINT parameter_values_value_check,
  -- As in lib/domain/parameters/catalogue.ts.
  ADD CONSTRAINT parameter_values_key_check CHECK (key IN ('idle_minutes', 'quiet_from',
    'quiet_until', 'extension_days', 'notice_days', 'chase_days')),
  ADD CONSTRAINT parameter_values_value_check CHECK (CASE key
    WHEN 'extension_days' THEN value BETWEEN 0 AND 365
    WHEN 'notice_days' THEN value BETWEEN 0 AND 10
    WHEN 'chase_days' THEN value BETWEEN 1 AND 10
    WHEN 'idle_minutes' THEN value BETWEEN 5 AND 30
    WHEN 'quiet_from' THEN value BETWEEN 18 AND 23
    ELSE value BETWEEN 6 AND 10 END),
  ADD CONSTRAINT parameter_values_court_check
    CHECK (court_id IS NULL OR key IN ('extension_days', 'notice_days', 'chase_days')),
  ADD CONSTRAINT parameter_values_second_check CHECK (set_by IS NULL
    OR num_nonnulls(proposal_id, proposed_by_name)
      = CASE WHEN key IN ('extension_days', 'notice_days') THEN 2 ELSE 0 END),
  ADD CONSTRAINT parameter_values_withdrawn_check
    CHECK (num_nonnulls(withdrawn_at, withdrawn_by_name) IN (0, 2)),
  ADD CONSTRAINT parameter_values_court_id_fkey FOREIGN KEY (court_id) REFERENCES courts (id)
    ON DELETE RESTRICT ON UPDATE CASCADE,
  ADD CONSTRAINT parameter_values_proposal_id_fkey FOREIGN KEY (proposal_id)
    REFERENCES proposals (id) ON DELETE RESTRICT ON UPDATE CASCADE;
CREATE INDEX parameter_values_court_id_idx ON parameter_values (court_id);
CREATE UNIQUE INDEX parameter_values_proposal_id_key ON parameter_values (proposal_id);

-- What courts have set until now. The columns stay for the release before this one, which still reads them.
ALTER TABLE parameter_values NO FORCE ROW LEVEL SECURITY;
INSERT INTO parameter_values (key, no, value, effective_from, reason, set_by_name, set_at, court_id)
SELECT s.key, row_number() OVER (PARTITION BY s.key ORDER BY c.code), s.value, DATE '2000-01-01',
  '参数启用前由法院页面设定', '系统管理员', c.created_at, c.id
FROM courts c CROSS JOIN LATERAL (VALUES ('extension_days', c.max_extension_days, 30),
  ('notice_days', c.notice_days::integer, 0), ('chase_days', c.chase_answer_days::integer, 3)) s (key, value, usual)
WHERE s.value IS NOT NULL AND s.value <> s.usual;
ALTER TABLE parameter_values FORCE ROW LEVEL SECURITY;
