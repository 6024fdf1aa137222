-- What mediators' devices kept while the line was down and sent later (docs/decisions/0061-device-queue.md).
-- The id is the device's: an item that arrives twice has one effect. Rows are added only.
CREATE TABLE device_items (
  id uuid NOT NULL,
  account_id uuid NOT NULL,
  case_id uuid NOT NULL,
  court_id uuid NOT NULL,
  holder_id uuid NOT NULL,
  kind text NOT NULL,
  body_sha256 text NOT NULL,
  -- By the clock of the device, which may be wrong.
  made_at timestamptz(3) NOT NULL,
  received_at timestamptz(3) NOT NULL,
  CONSTRAINT device_items_pkey PRIMARY KEY (id),
  CONSTRAINT device_items_case_id_court_id_holder_id_fkey FOREIGN KEY (case_id, court_id, holder_id)
    REFERENCES cases (id, court_id, holder_id) ON DELETE RESTRICT ON UPDATE CASCADE
);
ALTER TABLE device_items ENABLE ROW LEVEL SECURITY;
ALTER TABLE device_items FORCE ROW LEVEL SECURITY;
