-- Mediators who mediate a case together with the presiding one, cases.mediator_id
-- (docs/decisions/0071-co-mediators.md). An entry is ended and never removed.
CREATE TABLE case_co_mediators (
  id uuid NOT NULL DEFAULT gen_random_uuid(),
  case_id uuid NOT NULL,
  court_id uuid NOT NULL,
  holder_id uuid NOT NULL,
  mediator_id uuid NOT NULL,
  mediator_name text NOT NULL,
  -- Why more than one mediates.
  basis text NOT NULL,
  -- Who determined which of them presides; the day where the parties chose together.
  presiding_name text NOT NULL,
  presiding_by text NOT NULL,
  presiding_on date,
  added_at timestamptz(3) NOT NULL,
  added_by text NOT NULL,
  declared_at timestamptz(3),
  ended_at timestamptz(3),
  ended_by text,
  end_reason text,
  end_text text,
  CONSTRAINT case_co_mediators_pkey PRIMARY KEY (id),
  CONSTRAINT case_co_mediators_case_id_court_id_holder_id_fkey FOREIGN KEY (case_id, court_id, holder_id)
    REFERENCES cases (id, court_id, holder_id) ON DELETE RESTRICT ON UPDATE CASCADE
);
CREATE INDEX case_co_mediators_case_id_idx ON case_co_mediators (case_id);
-- Twice at the same time is once; heyi_is_co_mediator and a mediator's own list read it.
CREATE UNIQUE INDEX case_co_mediators_open_idx ON case_co_mediators (mediator_id, case_id) WHERE ended_at IS NULL;
ALTER TABLE case_co_mediators ENABLE ROW LEVEL SECURITY;
ALTER TABLE case_co_mediators FORCE ROW LEVEL SECURITY;
