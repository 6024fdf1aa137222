-- 帮忙的人: someone reads and types for a party (在线诉讼规则 第2条第4项; docs/decisions/0113-helpers.md).

CREATE TABLE helpers (
  -- Of the participation, which begins with this row (prisma/functions/172-authority.sql).
  id uuid NOT NULL,
  case_id uuid NOT NULL,
  court_id uuid NOT NULL,
  holder_id uuid NOT NULL,
  party_id uuid NOT NULL,
  name text NOT NULL,
  relation text NOT NULL,
  task text NOT NULL,
  device text NOT NULL,
  -- Of a telephone of their own.
  phone_sealed text,
  -- How the party said that it wants this helper.
  wish text NOT NULL,
  digest text NOT NULL,
  added_by uuid NOT NULL,
  added_by_name text NOT NULL,
  added_at timestamptz(3) NOT NULL,
  ended_at timestamptz(3),
  ended_by_name text,
  end_words text,
  CONSTRAINT helpers_pkey PRIMARY KEY (id),
  CONSTRAINT helpers_relation_check CHECK (
    relation IN ('spouse', 'child', 'parent', 'relative', 'friend', 'community', 'staff')),
  CONSTRAINT helpers_task_check CHECK (task IN ('reads', 'types', 'both')),
  CONSTRAINT helpers_device_check CHECK (device IN ('own', 'shared', 'kiosk')),
  CONSTRAINT helpers_phone_check CHECK ((device = 'own') = (phone_sealed IS NOT NULL)),
  CONSTRAINT helpers_wish_check CHECK (wish IN ('oral', 'written')),
  CONSTRAINT helpers_ended_check CHECK (num_nonnulls(ended_at, ended_by_name, end_words) IN (0, 3)),
  CONSTRAINT helpers_id_fkey FOREIGN KEY (id) REFERENCES participants (id) ON DELETE RESTRICT ON UPDATE CASCADE,
  CONSTRAINT helpers_party_id_fkey FOREIGN KEY (party_id) REFERENCES parties (id) ON DELETE RESTRICT ON UPDATE CASCADE,
  CONSTRAINT helpers_case_id_court_id_holder_id_fkey FOREIGN KEY (case_id, court_id, holder_id)
    REFERENCES cases (id, court_id, holder_id) ON DELETE RESTRICT ON UPDATE CASCADE
);
CREATE INDEX helpers_case_id_idx ON helpers (case_id);
ALTER TABLE helpers ENABLE ROW LEVEL SECURITY;
ALTER TABLE helpers FORCE ROW LEVEL SECURITY;
