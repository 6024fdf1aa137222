-- Limits of one file and of caseloads as parameters (docs/decisions/0189-limits-of-files-and-caseloads.md).

ALTER TABLE parameter_values
  DROP CONSTRAINT parameter_values_key_check,
  DROP CONSTRAINT parameter_values_value_check,
  -- As in lib/domain/parameters/catalogue.ts.
  ADD CONSTRAINT parameter_values_key_check CHECK (key IN ('idle_minutes', 'quiet_from',
    'quiet_until', 'extension_days', 'notice_days', 'chase_days', 'password_days', 'export_rows',
    'upload_mb', 'caseload_cap')),
  ADD CONSTRAINT parameter_values_value_check CHECK ((value IS NOT NULL OR court_id IS NOT NULL) AND CASE key
    WHEN 'extension_days' THEN value BETWEEN 0 AND 365
    WHEN 'notice_days' THEN value BETWEEN 0 AND 10
    WHEN 'chase_days' THEN value BETWEEN 1 AND 10
    WHEN 'idle_minutes' THEN value BETWEEN 5 AND 30
    WHEN 'password_days' THEN value = 0 OR value BETWEEN 30 AND 365
    WHEN 'export_rows' THEN value BETWEEN 1000 AND 100000
    WHEN 'upload_mb' THEN value BETWEEN 2 AND 10
    WHEN 'caseload_cap' THEN value BETWEEN 5 AND 60
    WHEN 'quiet_from' THEN value BETWEEN 18 AND 23
    ELSE value BETWEEN 6 AND 10 END);
