-- What courts' own systems follow: a feed of changes, and webhooks (docs/decisions/0132-changes-and-webhooks.md).

-- A role of its own for what a court's key reads, so that it is written down apart from what the court's people can.
DO $$
BEGIN
  CREATE ROLE heyi_integration NOLOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOINHERIT NOBYPASSRLS;
EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL; -- another database of this server made it
END $$;
GRANT heyi_integration TO heyi_web, heyi_login WITH INHERIT FALSE, SET TRUE;
GRANT USAGE ON SCHEMA public TO heyi_integration;

-- The last position that was given in each court's feed.
CREATE TABLE court_feeds (
  court_id uuid NOT NULL,
  last_position bigint NOT NULL DEFAULT 0,
  CONSTRAINT court_feeds_pkey PRIMARY KEY (court_id),
  CONSTRAINT court_feeds_court_id_fkey FOREIGN KEY (court_id) REFERENCES courts (id) ON DELETE RESTRICT ON UPDATE CASCADE
);

-- Written by a trigger with the event; numbered once it is committed, so that no position is ever passed over.
CREATE TABLE court_changes (
  id uuid NOT NULL DEFAULT gen_random_uuid(),
  court_id uuid NOT NULL,
  case_id uuid NOT NULL,
  event_id uuid NOT NULL,
  -- The event's place in the chain of its case.
  event_seq bigint NOT NULL,
  kind text NOT NULL,
  -- The pack or the application for confirmation that it is about.
  subject_id uuid,
  at timestamptz(3) NOT NULL,
  position bigint,
  CONSTRAINT court_changes_pkey PRIMARY KEY (id),
  CONSTRAINT court_changes_event_id_key UNIQUE (event_id),
  CONSTRAINT court_changes_court_id_position_key UNIQUE (court_id, position),
  CONSTRAINT court_changes_court_id_fkey FOREIGN KEY (court_id) REFERENCES courts (id) ON DELETE RESTRICT ON UPDATE CASCADE
);
CREATE INDEX court_changes_to_number ON court_changes (court_id, at, case_id, event_seq) WHERE position IS NULL;

CREATE TABLE webhook_subscriptions (
  id uuid NOT NULL,
  court_id uuid NOT NULL,
  url text NOT NULL,
  state text NOT NULL DEFAULT 'active',
  created_at timestamptz(3) NOT NULL,
  ended_at timestamptz(3),
  -- The first failure since the last acknowledgement, and how many there were.
  failing_since timestamptz(3),
  failures int NOT NULL DEFAULT 0,
  -- Until then nothing is sent: it rests, or a process is sending.
  rests_until timestamptz(3) NOT NULL,
  -- Counts the leases: one who lost it changes nothing any more.
  lease int NOT NULL DEFAULT 0,
  CONSTRAINT webhook_subscriptions_pkey PRIMARY KEY (id),
  CONSTRAINT webhook_subscriptions_court_id_fkey FOREIGN KEY (court_id) REFERENCES courts (id) ON DELETE RESTRICT ON UPDATE CASCADE,
  CONSTRAINT webhook_subscriptions_state CHECK (state IN ('active', 'disabled', 'revoked')),
  CONSTRAINT webhook_subscriptions_ended CHECK ((state = 'active') = (ended_at IS NULL))
);
CREATE INDEX webhook_subscriptions_court_id_idx ON webhook_subscriptions (court_id);

-- Secrets that sign: after a rotation the former one signs beside the new one until its end.
CREATE TABLE webhook_secrets (
  id uuid NOT NULL,
  subscription_id uuid NOT NULL,
  secret_sealed text NOT NULL,
  made_at timestamptz(3) NOT NULL,
  valid_until timestamptz(3),
  CONSTRAINT webhook_secrets_pkey PRIMARY KEY (id),
  CONSTRAINT webhook_secrets_subscription_id_fkey FOREIGN KEY (subscription_id) REFERENCES webhook_subscriptions (id) ON DELETE RESTRICT ON UPDATE CASCADE
);
CREATE INDEX webhook_secrets_subscription_id_idx ON webhook_secrets (subscription_id);

-- One change for one subscription.
CREATE TABLE webhook_deliveries (
  subscription_id uuid NOT NULL,
  position bigint NOT NULL,
  court_id uuid NOT NULL,
  case_id uuid NOT NULL,
  change_id uuid NOT NULL,
  state text NOT NULL DEFAULT 'waiting',
  attempts int NOT NULL DEFAULT 0,
  due_at timestamptz(3) NOT NULL,
  -- What the last attempt came to: an HTTP status, or a code of ours.
  last_result text,
  last_tried_at timestamptz(3),
  ended_at timestamptz(3),
  CONSTRAINT webhook_deliveries_pkey PRIMARY KEY (subscription_id, position),
  CONSTRAINT webhook_deliveries_subscription_id_fkey FOREIGN KEY (subscription_id) REFERENCES webhook_subscriptions (id) ON DELETE RESTRICT ON UPDATE CASCADE,
  CONSTRAINT webhook_deliveries_change_id_fkey FOREIGN KEY (change_id) REFERENCES court_changes (id) ON DELETE RESTRICT ON UPDATE CASCADE,
  CONSTRAINT webhook_deliveries_state CHECK (state IN ('waiting', 'delivered', 'parked', 'skipped')),
  CONSTRAINT webhook_deliveries_ended CHECK ((state IN ('delivered', 'skipped')) = (ended_at IS NOT NULL))
);
CREATE INDEX webhook_deliveries_open ON webhook_deliveries (subscription_id, case_id, position) WHERE state IN ('waiting', 'parked');
CREATE INDEX webhook_deliveries_due ON webhook_deliveries (due_at, subscription_id) WHERE state = 'waiting';
