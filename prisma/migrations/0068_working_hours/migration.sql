-- The working hours of a mediator from a day on (docs/decisions/0069-working-hours-and-fairness.md). Rows are added only: of
-- those that hold on a day the last one recorded counts.
CREATE TABLE mediator_working_hours (
  id uuid NOT NULL DEFAULT gen_random_uuid(),
  mediator_id uuid NOT NULL,
  institution_id uuid NOT NULL,
  valid_from date NOT NULL,
  -- null: until another row.
  valid_to date,
  -- Weekdays 1 to 7 with minutes of the day; null: the institution's usual hours.
  spans jsonb,
  recorded_at timestamptz(3) NOT NULL,
  recorded_by text NOT NULL,
  CONSTRAINT mediator_working_hours_pkey PRIMARY KEY (id),
  CONSTRAINT mediator_working_hours_order_check CHECK (valid_to IS NULL OR valid_to >= valid_from),
  CONSTRAINT mediator_working_hours_spans_check CHECK (spans IS NULL OR jsonb_typeof(spans) = 'array'),
  CONSTRAINT mediator_working_hours_mediator_id_fkey FOREIGN KEY (mediator_id)
    REFERENCES mediator_profiles (account_id) ON DELETE RESTRICT ON UPDATE CASCADE
);
CREATE INDEX mediator_working_hours_mediator_id_recorded_at_idx ON mediator_working_hours (mediator_id, recorded_at);
CREATE INDEX mediator_working_hours_institution_id_idx ON mediator_working_hours (institution_id);
ALTER TABLE mediator_working_hours ENABLE ROW LEVEL SECURITY;
ALTER TABLE mediator_working_hours FORCE ROW LEVEL SECURITY;
