-- Notices that leave the application, and services by hand (docs/decisions/0066-deliveries.md).

-- One notice to one recipient over one channel. Its state is that of the last attempt; nothing is removed.
CREATE TABLE deliveries (
  id uuid NOT NULL DEFAULT gen_random_uuid(),
  case_id uuid NOT NULL,
  court_id uuid NOT NULL,
  holder_id uuid NOT NULL,
  document text NOT NULL,
  -- The meeting of which the notice is.
  meeting_id uuid,
  -- A party of the case, or the account of a member of the staff.
  party_id uuid,
  account_id uuid,
  recipient_name text NOT NULL,
  -- 'none': there is no number or address to which it may go.
  channel text NOT NULL,
  number_sealed text,
  -- What the words of the notice are made of.
  facts jsonb NOT NULL,
  state text NOT NULL,
  -- Why it failed.
  failure text,
  attempts integer NOT NULL DEFAULT 0,
  -- Of one that is held or tried again: the moment from which it may leave.
  leaves_at timestamptz(3) NOT NULL,
  created_at timestamptz(3) NOT NULL,
  changed_at timestamptz(3) NOT NULL,
  CONSTRAINT deliveries_pkey PRIMARY KEY (id),
  CONSTRAINT deliveries_case_id_court_id_holder_id_fkey FOREIGN KEY (case_id, court_id, holder_id)
    REFERENCES cases (id, court_id, holder_id) ON DELETE RESTRICT ON UPDATE CASCADE,
  CONSTRAINT deliveries_meeting_id_fkey FOREIGN KEY (meeting_id)
    REFERENCES meetings (id) ON DELETE RESTRICT ON UPDATE CASCADE,
  CONSTRAINT deliveries_recipient CHECK ((party_id IS NULL) <> (account_id IS NULL)),
  CONSTRAINT deliveries_channel CHECK (channel IN ('sms', 'email', 'none')),
  CONSTRAINT deliveries_state CHECK (
    state IN ('queued', 'held', 'sending', 'sent', 'delivered', 'failed', 'superseded')),
  CONSTRAINT deliveries_failure CHECK ((state = 'failed') = (failure IS NOT NULL)),
  CONSTRAINT deliveries_number CHECK (channel <> 'none' OR (number_sealed IS NULL AND state IN ('failed', 'superseded')))
);
CREATE INDEX deliveries_case_id_created_at_idx ON deliveries (case_id, created_at);
-- What a person has to see to.
CREATE INDEX deliveries_failed ON deliveries (holder_id, case_id) WHERE state = 'failed' AND party_id IS NOT NULL;

-- Every attempt, added only.
CREATE TABLE delivery_attempts (
  delivery_id uuid NOT NULL,
  attempt_no integer NOT NULL,
  case_id uuid NOT NULL,
  court_id uuid NOT NULL,
  holder_id uuid NOT NULL,
  attempted_at timestamptz(3) NOT NULL,
  outcome text NOT NULL,
  code text,
  provider_id text,
  CONSTRAINT delivery_attempts_pkey PRIMARY KEY (delivery_id, attempt_no),
  CONSTRAINT delivery_attempts_delivery_id_fkey FOREIGN KEY (delivery_id)
    REFERENCES deliveries (id) ON DELETE RESTRICT ON UPDATE CASCADE,
  CONSTRAINT delivery_attempts_case_id_court_id_holder_id_fkey FOREIGN KEY (case_id, court_id, holder_id)
    REFERENCES cases (id, court_id, holder_id) ON DELETE RESTRICT ON UPDATE CASCADE
);

-- 登记送达: service done by hand, added only.
CREATE TABLE services (
  id uuid NOT NULL DEFAULT gen_random_uuid(),
  case_id uuid NOT NULL,
  court_id uuid NOT NULL,
  holder_id uuid NOT NULL,
  mediator_id uuid NOT NULL,
  mediator_name text NOT NULL,
  -- The order in which the services of a case were recorded.
  entry_no integer NOT NULL,
  party_id uuid NOT NULL,
  party_name text NOT NULL,
  document text NOT NULL,
  meeting_id uuid,
  way text NOT NULL,
  result text NOT NULL,
  served_on date NOT NULL,
  note text,
  recorded_at timestamptz(3) NOT NULL,
  CONSTRAINT services_pkey PRIMARY KEY (id),
  CONSTRAINT services_case_id_court_id_holder_id_fkey FOREIGN KEY (case_id, court_id, holder_id)
    REFERENCES cases (id, court_id, holder_id) ON DELETE RESTRICT ON UPDATE CASCADE,
  CONSTRAINT services_meeting_id_fkey FOREIGN KEY (meeting_id)
    REFERENCES meetings (id) ON DELETE RESTRICT ON UPDATE CASCADE
);
CREATE UNIQUE INDEX services_case_id_entry_no_key ON services (case_id, entry_no);

-- Whether a channel is stopped, as after its provider has refused the password.
CREATE TABLE channel_states (
  channel text NOT NULL,
  stopped_since timestamptz(3),
  -- No attempt before this moment.
  stopped_until timestamptz(3),
  code text,
  changed_at timestamptz(3) NOT NULL,
  CONSTRAINT channel_states_pkey PRIMARY KEY (channel)
);

ALTER TABLE deliveries ENABLE ROW LEVEL SECURITY;
ALTER TABLE deliveries FORCE ROW LEVEL SECURITY;
ALTER TABLE delivery_attempts ENABLE ROW LEVEL SECURITY;
ALTER TABLE delivery_attempts FORCE ROW LEVEL SECURITY;
ALTER TABLE services ENABLE ROW LEVEL SECURITY;
ALTER TABLE services FORCE ROW LEVEL SECURITY;
ALTER TABLE channel_states ENABLE ROW LEVEL SECURITY;
ALTER TABLE channel_states FORCE ROW LEVEL SECURITY;
