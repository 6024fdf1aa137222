-- 参数 (docs/decisions/0167-parameters.md): values that the system administrator sets, each from a day on. Nothing is changed or removed.

CREATE TABLE parameter_values (
  key text NOT NULL,
  no integer NOT NULL,
  value integer NOT NULL,
  effective_from date NOT NULL,
  reason text NOT NULL,
  set_by uuid NOT NULL,
  set_by_name text NOT NULL,
  set_at timestamptz(3) NOT NULL,
  CONSTRAINT parameter_values_pkey PRIMARY KEY (key, no),
  -- As in lib/domain/parameters/catalogue.ts.
  CONSTRAINT parameter_values_key_check CHECK (key IN ('idle_minutes', 'quiet_from', 'quiet_until')),
  CONSTRAINT parameter_values_value_check CHECK (CASE key
    WHEN 'idle_minutes' THEN value BETWEEN 5 AND 30
    WHEN 'quiet_from' THEN value BETWEEN 18 AND 23
    ELSE value BETWEEN 6 AND 10 END),
  CONSTRAINT parameter_values_no_check CHECK (no > 0),
  CONSTRAINT parameter_values_set_by_fkey FOREIGN KEY (set_by) REFERENCES accounts (id)
    ON DELETE RESTRICT ON UPDATE CASCADE
);
CREATE INDEX parameter_values_set_by_idx ON parameter_values (set_by);
ALTER TABLE parameter_values ENABLE ROW LEVEL SECURITY;
ALTER TABLE parameter_values FORCE ROW LEVEL SECURITY;
