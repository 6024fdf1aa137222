-- 公告 (docs/decisions/0166-announcements.md): of the platform, of a court, of an institution, and who has read which.

CREATE TABLE announcements (
  id uuid NOT NULL,
  -- Whose it is: of a court, of an institution, or of neither, which is the platform's.
  court_id uuid,
  institution_id uuid,
  title text NOT NULL,
  body text NOT NULL,
  audiences text[] NOT NULL,
  importance text NOT NULL DEFAULT 'normal',
  -- First and last day on which it is shown; without a last one until it is withdrawn.
  valid_from date NOT NULL,
  valid_until date,
  state text NOT NULL DEFAULT 'draft',
  version integer NOT NULL DEFAULT 1,
  updated_at timestamptz(3) NOT NULL,
  updated_by text NOT NULL,
  published_at timestamptz(3),
  published_by uuid,
  CONSTRAINT announcements_pkey PRIMARY KEY (id),
  CONSTRAINT announcements_owner_check CHECK (num_nonnulls(court_id, institution_id) <= 1),
  CONSTRAINT announcements_audiences_check CHECK (cardinality(audiences) > 0
    AND audiences <@ ARRAY['court', 'institution', 'mediator', 'platform']),
  CONSTRAINT announcements_importance_check CHECK (importance IN ('normal', 'important')),
  CONSTRAINT announcements_state_check CHECK (state IN ('draft', 'published', 'withdrawn')),
  CONSTRAINT announcements_days_check CHECK (valid_until IS NULL OR valid_until >= valid_from),
  -- A draft has not been published; one that was withdrawn may have been.
  CONSTRAINT announcements_published_check CHECK (num_nonnulls(published_at, published_by) <> 1
    AND CASE state WHEN 'draft' THEN published_at IS NULL WHEN 'published' THEN published_at IS NOT NULL
      ELSE true END),
  CONSTRAINT announcements_court_id_fkey FOREIGN KEY (court_id) REFERENCES courts (id)
    ON DELETE RESTRICT ON UPDATE CASCADE,
  CONSTRAINT announcements_institution_id_fkey FOREIGN KEY (institution_id) REFERENCES institutions (id)
    ON DELETE RESTRICT ON UPDATE CASCADE,
  CONSTRAINT announcements_published_by_fkey FOREIGN KEY (published_by) REFERENCES accounts (id)
    ON DELETE RESTRICT ON UPDATE CASCADE
);
CREATE INDEX announcements_court_id_updated_at_idx ON announcements (court_id, updated_at DESC);
CREATE INDEX announcements_institution_id_updated_at_idx ON announcements (institution_id, updated_at DESC);
CREATE INDEX announcements_published_by_idx ON announcements (published_by);
CREATE INDEX announcements_state_published_at_idx ON announcements (state, published_at DESC);
ALTER TABLE announcements ENABLE ROW LEVEL SECURITY;
ALTER TABLE announcements FORCE ROW LEVEL SECURITY;

CREATE TABLE announcement_reads (
  announcement_id uuid NOT NULL,
  account_id uuid NOT NULL,
  read_at timestamptz(3) NOT NULL,
  CONSTRAINT announcement_reads_pkey PRIMARY KEY (announcement_id, account_id),
  CONSTRAINT announcement_reads_announcement_id_fkey FOREIGN KEY (announcement_id) REFERENCES announcements (id)
    ON DELETE RESTRICT ON UPDATE CASCADE,
  CONSTRAINT announcement_reads_account_id_fkey FOREIGN KEY (account_id) REFERENCES accounts (id)
    ON DELETE RESTRICT ON UPDATE CASCADE
);
CREATE INDEX announcement_reads_account_id_idx ON announcement_reads (account_id);
ALTER TABLE announcement_reads ENABLE ROW LEVEL SECURITY;
ALTER TABLE announcement_reads FORCE ROW LEVEL SECURITY;
