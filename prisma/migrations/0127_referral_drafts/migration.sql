-- 引调登记 by a clerk (docs/decisions/0125-referrals-by-clerks.md).

CREATE TABLE referral_drafts (
  id uuid NOT NULL,
  court_id uuid NOT NULL,
  account_id uuid NOT NULL,
  state text NOT NULL,
  -- What the clerk wrote (lib/domain/referral/draft-content.ts). Null once it has become a case, or was removed.
  content_sealed text,
  -- Why the dispute was not referred (在线调解规则 第9条).
  ground text,
  case_id uuid,
  started_at timestamptz(3) NOT NULL,
  saved_at timestamptz(3) NOT NULL,
  ended_at timestamptz(3),
  version integer NOT NULL DEFAULT 1,
  CONSTRAINT referral_drafts_pkey PRIMARY KEY (id),
  CONSTRAINT referral_drafts_court_id_fkey FOREIGN KEY (court_id)
    REFERENCES courts (id) ON DELETE RESTRICT ON UPDATE CASCADE,
  CONSTRAINT referral_drafts_account_id_fkey FOREIGN KEY (account_id)
    REFERENCES accounts (id) ON DELETE RESTRICT ON UPDATE CASCADE,
  -- The draft names its case ahead of it, in the transaction that writes the case.
  CONSTRAINT referral_drafts_case_id_fkey FOREIGN KEY (case_id)
    REFERENCES cases (id) ON DELETE RESTRICT ON UPDATE CASCADE DEFERRABLE INITIALLY IMMEDIATE,
  CONSTRAINT referral_drafts_state CHECK (state IN ('open', 'stopped', 'referred', 'removed')),
  CONSTRAINT referral_drafts_ended CHECK ((state = 'open') = (ended_at IS NULL)),
  CONSTRAINT referral_drafts_stopped CHECK ((state = 'stopped') = (ground IS NOT NULL)),
  CONSTRAINT referral_drafts_ground CHECK (ground IN ('outside_courts', 'no_jurisdiction', 'not_online')),
  CONSTRAINT referral_drafts_referred CHECK ((state = 'referred') = (case_id IS NOT NULL)),
  CONSTRAINT referral_drafts_content CHECK ((state IN ('referred', 'removed')) = (content_sealed IS NULL))
);
CREATE UNIQUE INDEX referral_drafts_case_id_key ON referral_drafts (case_id);
CREATE INDEX referral_drafts_account_id_saved_at_idx ON referral_drafts (account_id, saved_at);
CREATE INDEX referral_drafts_saved_at_idx ON referral_drafts (saved_at);
ALTER TABLE referral_drafts ENABLE ROW LEVEL SECURITY;
ALTER TABLE referral_drafts FORCE ROW LEVEL SECURITY;

CREATE TABLE referral_draft_materials (
  id uuid NOT NULL,
  draft_id uuid NOT NULL,
  position integer NOT NULL,
  slot text NOT NULL,
  title text NOT NULL,
  file_name text NOT NULL,
  media_type text NOT NULL,
  size integer NOT NULL,
  sha256 text NOT NULL,
  storage_key text NOT NULL,
  added_at timestamptz(3) NOT NULL,
  -- Taken out, or taken over by the case: the row goes with the next clearing.
  removed_at timestamptz(3),
  CONSTRAINT referral_draft_materials_pkey PRIMARY KEY (id),
  CONSTRAINT referral_draft_materials_draft_id_fkey FOREIGN KEY (draft_id)
    REFERENCES referral_drafts (id) ON DELETE CASCADE ON UPDATE CASCADE
);
CREATE UNIQUE INDEX referral_draft_materials_storage_key_key ON referral_draft_materials (storage_key);
CREATE INDEX referral_draft_materials_draft_id_idx ON referral_draft_materials (draft_id);
-- A file that was taken out may come again.
CREATE UNIQUE INDEX referral_draft_materials_once ON referral_draft_materials (draft_id, sha256) WHERE removed_at IS NULL;
ALTER TABLE referral_draft_materials ENABLE ROW LEVEL SECURITY;
ALTER TABLE referral_draft_materials FORCE ROW LEVEL SECURITY;

-- What a court recorded of the parties' consent as it referred the case: by whom, where neither a mediator nor the party did.
-- They are written ahead of the case, as its parties are.
ALTER TABLE consents
  ALTER CONSTRAINT consents_case_id_court_id_holder_id_fkey DEFERRABLE INITIALLY IMMEDIATE,
  ADD COLUMN clerk_id uuid,
  DROP CONSTRAINT consents_recorded_by,
  ADD CONSTRAINT consents_recorded_by CHECK (num_nonnulls(mediator_id, participant_id, clerk_id) = 1);
