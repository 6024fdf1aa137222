-- 录音录像 of a conference (docs/decisions/0145-recordings.md).

CREATE TABLE recordings (
  id uuid NOT NULL DEFAULT gen_random_uuid(),
  conference_id uuid NOT NULL,
  case_id uuid NOT NULL,
  court_id uuid NOT NULL,
  holder_id uuid NOT NULL,
  -- beside the record, or instead of it (在线调解规则 第22条).
  purpose text NOT NULL,
  -- The version of the words to which everyone answers.
  wording text NOT NULL,
  state text NOT NULL DEFAULT 'proposed',
  proposed_at timestamptz(3) NOT NULL,
  proposed_by_name text NOT NULL,
  started_at timestamptz(3),
  stopped_at timestamptz(3),
  stopped_by_name text,
  stop_reason text,
  -- When its file is made, and again after a failure.
  due_at timestamptz(3),
  attempts integer NOT NULL DEFAULT 0,
  storage_key text,
  sha256 text,
  size integer,
  media_type text,
  -- Of the file, and of the clock between the first and the last chunk without the gaps.
  duration_ms integer,
  wall_ms integer,
  manifest text,
  manifest_sha256 text,
  made_at timestamptz(3),
  CONSTRAINT recordings_pkey PRIMARY KEY (id),
  CONSTRAINT recordings_purpose_check CHECK (purpose IN ('beside', 'instead')),
  -- dropped: it never began. failed: no file could be made of what arrived.
  CONSTRAINT recordings_state_check CHECK (state IN ('proposed', 'dropped', 'running', 'stopped', 'made', 'failed')),
  CONSTRAINT recordings_started_check CHECK ((state IN ('proposed', 'dropped')) = (started_at IS NULL)),
  CONSTRAINT recordings_stopped_check CHECK ((state IN ('proposed', 'running')) = (stopped_at IS NULL)
    AND (stopped_at IS NULL) = (stop_reason IS NULL)),
  CONSTRAINT recordings_reason_check CHECK (stop_reason IN ('stopped', 'refused', 'withdrawn', 'ended')),
  CONSTRAINT recordings_file_check CHECK ((state = 'made') = (storage_key IS NOT NULL)
    AND num_nonnulls(storage_key, sha256, size, media_type, duration_ms, wall_ms, manifest, manifest_sha256, made_at) IN (0, 9)),
  CONSTRAINT recordings_conference_id_fkey FOREIGN KEY (conference_id)
    REFERENCES conferences (id) ON DELETE RESTRICT ON UPDATE CASCADE,
  CONSTRAINT recordings_case_id_court_id_holder_id_fkey FOREIGN KEY (case_id, court_id, holder_id)
    REFERENCES cases (id, court_id, holder_id) ON DELETE RESTRICT ON UPDATE CASCADE
);
-- One at a time.
CREATE UNIQUE INDEX recordings_open_key ON recordings (conference_id) WHERE state IN ('proposed', 'running');
CREATE INDEX recordings_conference_id_idx ON recordings (conference_id);
CREATE INDEX recordings_case_id_idx ON recordings (case_id);
CREATE INDEX recordings_due_idx ON recordings (due_at) WHERE state = 'stopped';
ALTER TABLE recordings ENABLE ROW LEVEL SECURITY;
ALTER TABLE recordings FORCE ROW LEVEL SECURITY;

-- Who consented, refused or withdrew, when, to which words. Rows are added only.
CREATE TABLE recording_consents (
  recording_id uuid NOT NULL,
  entry_no integer NOT NULL,
  case_id uuid NOT NULL,
  court_id uuid NOT NULL,
  holder_id uuid NOT NULL,
  seat_id uuid NOT NULL,
  name text NOT NULL,
  answer text NOT NULL,
  wording text NOT NULL,
  at timestamptz(3) NOT NULL,
  CONSTRAINT recording_consents_pkey PRIMARY KEY (recording_id, entry_no),
  CONSTRAINT recording_consents_answer_check CHECK (answer IN ('given', 'refused', 'withdrawn')),
  CONSTRAINT recording_consents_recording_id_fkey FOREIGN KEY (recording_id)
    REFERENCES recordings (id) ON DELETE RESTRICT ON UPDATE CASCADE,
  CONSTRAINT recording_consents_seat_id_fkey FOREIGN KEY (seat_id)
    REFERENCES conference_seats (id) ON DELETE RESTRICT ON UPDATE CASCADE,
  CONSTRAINT recording_consents_case_id_court_id_holder_id_fkey FOREIGN KEY (case_id, court_id, holder_id)
    REFERENCES cases (id, court_id, holder_id) ON DELETE RESTRICT ON UPDATE CASCADE
);
ALTER TABLE recording_consents ENABLE ROW LEVEL SECURITY;
ALTER TABLE recording_consents FORCE ROW LEVEL SECURITY;

-- One run of a recorder; after a restart the next one begins.
CREATE TABLE recording_parts (
  id uuid NOT NULL,
  recording_id uuid NOT NULL,
  part_no integer NOT NULL,
  case_id uuid NOT NULL,
  court_id uuid NOT NULL,
  holder_id uuid NOT NULL,
  medium text NOT NULL,
  started_at timestamptz(3) NOT NULL,
  CONSTRAINT recording_parts_pkey PRIMARY KEY (id),
  CONSTRAINT recording_parts_medium_check CHECK (medium IN ('picture', 'sound')),
  CONSTRAINT recording_parts_recording_id_fkey FOREIGN KEY (recording_id)
    REFERENCES recordings (id) ON DELETE RESTRICT ON UPDATE CASCADE,
  CONSTRAINT recording_parts_case_id_court_id_holder_id_fkey FOREIGN KEY (case_id, court_id, holder_id)
    REFERENCES cases (id, court_id, holder_id) ON DELETE RESTRICT ON UPDATE CASCADE
);
CREATE UNIQUE INDEX recording_parts_recording_id_part_no_key ON recording_parts (recording_id, part_no);
ALTER TABLE recording_parts ENABLE ROW LEVEL SECURITY;
ALTER TABLE recording_parts FORCE ROW LEVEL SECURITY;

-- A second or two of a part; its bytes are in the storage of files until the one file is made.
CREATE TABLE recording_chunks (
  id uuid NOT NULL DEFAULT gen_random_uuid(),
  part_id uuid NOT NULL,
  chunk_no integer NOT NULL,
  case_id uuid NOT NULL,
  court_id uuid NOT NULL,
  holder_id uuid NOT NULL,
  storage_key text,
  sha256 text NOT NULL,
  size integer NOT NULL,
  from_at timestamptz(3) NOT NULL,
  to_at timestamptz(3) NOT NULL,
  received_at timestamptz(3) NOT NULL,
  CONSTRAINT recording_chunks_pkey PRIMARY KEY (id),
  CONSTRAINT recording_chunks_times_check CHECK (from_at < to_at),
  CONSTRAINT recording_chunks_part_id_fkey FOREIGN KEY (part_id)
    REFERENCES recording_parts (id) ON DELETE RESTRICT ON UPDATE CASCADE,
  CONSTRAINT recording_chunks_case_id_court_id_holder_id_fkey FOREIGN KEY (case_id, court_id, holder_id)
    REFERENCES cases (id, court_id, holder_id) ON DELETE RESTRICT ON UPDATE CASCADE
);
CREATE UNIQUE INDEX recording_chunks_part_id_chunk_no_key ON recording_chunks (part_id, chunk_no);
CREATE INDEX recording_chunks_case_id_idx ON recording_chunks (case_id);
ALTER TABLE recording_chunks ENABLE ROW LEVEL SECURITY;
ALTER TABLE recording_chunks FORCE ROW LEVEL SECURITY;

-- Who opened a recording to hear it, when and why; it holds for some hours.
CREATE TABLE recording_replays (
  id uuid NOT NULL,
  recording_id uuid NOT NULL,
  case_id uuid NOT NULL,
  court_id uuid NOT NULL,
  holder_id uuid NOT NULL,
  account_id uuid NOT NULL,
  reason text NOT NULL,
  opened_at timestamptz(3) NOT NULL,
  CONSTRAINT recording_replays_pkey PRIMARY KEY (id),
  CONSTRAINT recording_replays_reason_check CHECK (reason IN ('check_record', 'check_terms', 'complaint', 'recall')),
  CONSTRAINT recording_replays_recording_id_fkey FOREIGN KEY (recording_id)
    REFERENCES recordings (id) ON DELETE RESTRICT ON UPDATE CASCADE,
  CONSTRAINT recording_replays_case_id_court_id_holder_id_fkey FOREIGN KEY (case_id, court_id, holder_id)
    REFERENCES cases (id, court_id, holder_id) ON DELETE RESTRICT ON UPDATE CASCADE
);
ALTER TABLE recording_replays ENABLE ROW LEVEL SECURITY;
ALTER TABLE recording_replays FORCE ROW LEVEL SECURITY;
