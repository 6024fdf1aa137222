-- A court follows the installation again: a version without a value of its own; limits of exports and of the age of passwords
-- (docs/decisions/0180-lists-and-limits.md).

ALTER TABLE parameter_values
  ALTER COLUMN value DROP NOT NULL,
  DROP CONSTRAINT parameter_values_key_check,
  DROP CONSTRAINT parameter_values_value_check,
  DROP CONSTRAINT parameter_values_second_check,
  -- As in lib/domain/parameters/catalogue.ts.
  ADD CONSTRAINT parameter_values_key_check CHECK (key IN ('idle_minutes', 'quiet_from',
    'quiet_until', 'extension_days', 'notice_days', 'chase_days', 'password_days', 'export_rows')),
  ADD CONSTRAINT parameter_values_value_check CHECK ((value IS NOT NULL OR court_id IS NOT NULL) AND CASE key
    WHEN 'extension_days' THEN value BETWEEN 0 AND 365
    WHEN 'notice_days' THEN value BETWEEN 0 AND 10
    WHEN 'chase_days' THEN value BETWEEN 1 AND 10
    WHEN 'idle_minutes' THEN value BETWEEN 5 AND 30
    WHEN 'password_days' THEN value = 0 OR value BETWEEN 30 AND 365
    WHEN 'export_rows' THEN value BETWEEN 1000 AND 100000
    WHEN 'quiet_from' THEN value BETWEEN 18 AND 23
    ELSE value BETWEEN 6 AND 10 END),
  ADD CONSTRAINT parameter_values_second_check CHECK (set_by IS NULL
    OR num_nonnulls(proposal_id, proposed_by_name)
      = CASE WHEN key IN ('extension_days', 'notice_days', 'password_days') THEN 2 ELSE 0 END);

-- When a password was set; none: with the account.
ALTER TABLE accounts ADD COLUMN password_set_at timestamptz(3);

ALTER TABLE proposals
  DROP CONSTRAINT proposals_content_check,
  ADD CONSTRAINT proposals_content_check CHECK (CASE kind
    WHEN 'administrator' THEN num_nonnulls(role, content_sealed) = 2 AND num_nonnulls(court_id, subject_version) = 0
    WHEN 'administrator_password' THEN num_nonnulls(role, subject_version) = 2
      AND num_nonnulls(court_id, content_sealed) = 0
    WHEN 'second_factor' THEN role IS NOT NULL AND num_nonnulls(court_id, content_sealed, subject_version) = 0
    WHEN 'parameter' THEN subject_version IS NOT NULL AND num_nonnulls(role, content_sealed) = 0
      AND num_nonnulls(parameter_key, parameter_from) = 2
      AND num_nonnulls(parameter_value, court_id) > 0
    WHEN 'institution_end' THEN num_nonnulls(role, court_id, content_sealed, subject_version) = 0
    ELSE court_id IS NOT NULL AND num_nonnulls(role, content_sealed, subject_version) = 0 END
    AND (kind = 'parameter' OR num_nonnulls(parameter_key, parameter_value, parameter_from) = 0));
