-- Photos, files and voice of a message, and the messages from which a line of the minutes was made
-- (docs/decisions/0109-message-files.md).

ALTER TABLE messages
  -- How many files it was sent with. None is added later.
  ADD COLUMN file_count integer NOT NULL DEFAULT 0,
  ADD CONSTRAINT messages_file_count_check CHECK (file_count BETWEEN 0 AND 6 AND (file_count = 0 OR offer_until IS NULL));
-- What a file has to agree with.
CREATE UNIQUE INDEX messages_id_case_id_audience_key ON messages (id, case_id, audience);
CREATE UNIQUE INDEX messages_id_caucus_party_id_key ON messages (id, caucus_party_id);

CREATE TABLE message_files (
  id uuid NOT NULL DEFAULT gen_random_uuid(),
  message_id uuid NOT NULL,
  case_id uuid NOT NULL,
  court_id uuid NOT NULL,
  holder_id uuid NOT NULL,
  -- That of its message: two foreign keys and a check leave no other.
  audience text NOT NULL,
  caucus_party_id uuid,
  file_no integer NOT NULL,
  kind text NOT NULL,
  -- Name, bytes and what identifies them go when the message is taken back.
  file_name text,
  media_type text NOT NULL,
  size integer NOT NULL,
  sha256 text,
  storage_key text,
  -- How long a voice message is, by the device that recorded it.
  seconds integer,
  CONSTRAINT message_files_pkey PRIMARY KEY (id),
  CONSTRAINT message_files_audience_check CHECK (audience IN ('case', 'caucus')),
  CONSTRAINT message_files_caucus_check CHECK ((audience = 'caucus') = (caucus_party_id IS NOT NULL)),
  CONSTRAINT message_files_kind_check CHECK (kind IN ('photo', 'file', 'voice') AND (kind = 'voice') = (seconds IS NOT NULL)),
  CONSTRAINT message_files_gone_check CHECK (
    (file_name IS NULL) = (storage_key IS NULL) AND (sha256 IS NULL) = (storage_key IS NULL)),
  CONSTRAINT message_files_message_id_case_id_audience_fkey FOREIGN KEY (message_id, case_id, audience)
    REFERENCES messages (id, case_id, audience) ON DELETE RESTRICT ON UPDATE CASCADE,
  CONSTRAINT message_files_message_id_caucus_party_id_fkey FOREIGN KEY (message_id, caucus_party_id)
    REFERENCES messages (id, caucus_party_id) ON DELETE RESTRICT ON UPDATE CASCADE,
  CONSTRAINT message_files_case_id_court_id_holder_id_fkey FOREIGN KEY (case_id, court_id, holder_id)
    REFERENCES cases (id, court_id, holder_id) ON DELETE RESTRICT ON UPDATE CASCADE
);
CREATE UNIQUE INDEX message_files_message_id_file_no_key ON message_files (message_id, file_no);
CREATE UNIQUE INDEX message_files_storage_key_key ON message_files (storage_key);
CREATE INDEX message_files_case_id_idx ON message_files (case_id);
ALTER TABLE message_files ENABLE ROW LEVEL SECURITY;
ALTER TABLE message_files FORCE ROW LEVEL SECURITY;

-- 整理成笔录: what a line of the minutes was made of. What one party said to the mediator alone cannot be named.
CREATE UNIQUE INDEX minutes_entries_id_case_id_key ON minutes_entries (id, case_id);
CREATE TABLE minutes_entry_sources (
  entry_id uuid NOT NULL,
  message_id uuid NOT NULL,
  case_id uuid NOT NULL,
  court_id uuid NOT NULL,
  holder_id uuid NOT NULL,
  audience text NOT NULL,
  caucus_party_id uuid,
  CONSTRAINT minutes_entry_sources_pkey PRIMARY KEY (entry_id, message_id),
  CONSTRAINT minutes_entry_sources_audience_check CHECK (audience = 'case'),
  CONSTRAINT minutes_entry_sources_caucus_check CHECK ((audience = 'caucus') = (caucus_party_id IS NOT NULL)),
  CONSTRAINT minutes_entry_sources_entry_id_case_id_fkey FOREIGN KEY (entry_id, case_id)
    REFERENCES minutes_entries (id, case_id) ON DELETE RESTRICT ON UPDATE CASCADE,
  CONSTRAINT minutes_entry_sources_message_id_case_id_audience_fkey FOREIGN KEY (message_id, case_id, audience)
    REFERENCES messages (id, case_id, audience) ON DELETE RESTRICT ON UPDATE CASCADE,
  CONSTRAINT minutes_entry_sources_case_id_court_id_holder_id_fkey FOREIGN KEY (case_id, court_id, holder_id)
    REFERENCES cases (id, court_id, holder_id) ON DELETE RESTRICT ON UPDATE CASCADE
);
CREATE INDEX minutes_entry_sources_case_id_idx ON minutes_entry_sources (case_id);
ALTER TABLE minutes_entry_sources ENABLE ROW LEVEL SECURITY;
ALTER TABLE minutes_entry_sources FORCE ROW LEVEL SECURITY;
