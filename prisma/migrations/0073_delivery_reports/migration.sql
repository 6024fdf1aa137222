-- What providers report later of the messages that they took, and notices to agents
-- (docs/decisions/0074-delivery-reports.md).

-- Added only. The same report twice is one row; a report that says otherwise is a row of its own.
CREATE TABLE delivery_reports (
  delivery_id uuid NOT NULL,
  attempt_no integer NOT NULL,
  case_id uuid NOT NULL,
  court_id uuid NOT NULL,
  holder_id uuid NOT NULL,
  provider text NOT NULL,
  result text NOT NULL,
  -- The provider's, '' where there is none.
  code text NOT NULL,
  -- As the report says; null where it does not.
  reported_at timestamptz(3),
  received_at timestamptz(3) NOT NULL,
  CONSTRAINT delivery_reports_pkey PRIMARY KEY (delivery_id, attempt_no, result, code),
  CONSTRAINT delivery_reports_delivery_id_attempt_no_fkey FOREIGN KEY (delivery_id, attempt_no)
    REFERENCES delivery_attempts (delivery_id, attempt_no) ON DELETE RESTRICT ON UPDATE CASCADE,
  CONSTRAINT delivery_reports_case_id_court_id_holder_id_fkey FOREIGN KEY (case_id, court_id, holder_id)
    REFERENCES cases (id, court_id, holder_id) ON DELETE RESTRICT ON UPDATE CASCADE
);
ALTER TABLE delivery_reports ENABLE ROW LEVEL SECURITY;
ALTER TABLE delivery_reports FORCE ROW LEVEL SECURITY;

-- A report names a message by the provider's id.
CREATE INDEX delivery_attempts_provider_id ON delivery_attempts (provider_id) WHERE provider_id IS NOT NULL;

-- A notice that an agent receives for its party, and for further parties whose agent it is.
ALTER TABLE deliveries
  ADD COLUMN agent_id uuid,
  ADD COLUMN also_for uuid[] NOT NULL DEFAULT ARRAY[]::uuid[],
  ADD CONSTRAINT deliveries_agent CHECK (agent_id IS NULL OR party_id IS NOT NULL);
