-- 请法官指导 (docs/decisions/0151-hearings-by-video.md): a mediator asks the court for guidance at a meeting by video.

CREATE TABLE guidance_requests (
  id uuid NOT NULL,
  case_id uuid NOT NULL,
  court_id uuid NOT NULL,
  holder_id uuid NOT NULL,
  meeting_id uuid NOT NULL,
  -- What the judge is to explain. The court reads it, and once a judge accepted the parties too.
  question text NOT NULL,
  state text NOT NULL DEFAULT 'requested',
  requested_by_name text NOT NULL,
  requested_at timestamptz(3) NOT NULL,
  judge_id uuid,
  judge_name text,
  answered_at timestamptz(3),
  -- Why it was declined.
  words text,
  -- The last moment of the judge's seat; the meeting may end before.
  until_at timestamptz(3),
  ended_at timestamptz(3),
  ended_by_name text,
  CONSTRAINT guidance_requests_pkey PRIMARY KEY (id),
  CONSTRAINT guidance_requests_state_check CHECK (state IN ('requested', 'accepted', 'declined', 'ended')),
  CONSTRAINT guidance_requests_answer_check CHECK (num_nonnulls(judge_id, judge_name, answered_at) IN (0, 3)
    AND (state <> 'requested' OR judge_id IS NULL) AND (state NOT IN ('accepted', 'declined') OR judge_id IS NOT NULL)
    AND (state = 'declined') = (words IS NOT NULL) AND (state <> 'accepted' OR until_at IS NOT NULL)
    AND (until_at IS NULL OR judge_id IS NOT NULL)),
  CONSTRAINT guidance_requests_end_check CHECK (num_nonnulls(ended_at, ended_by_name) IN (0, 2)
    AND (state = 'ended') = (ended_at IS NOT NULL)),
  CONSTRAINT guidance_requests_meeting_id_fkey FOREIGN KEY (meeting_id)
    REFERENCES meetings (id) ON DELETE RESTRICT ON UPDATE CASCADE,
  CONSTRAINT guidance_requests_case_id_court_id_holder_id_fkey FOREIGN KEY (case_id, court_id, holder_id)
    REFERENCES cases (id, court_id, holder_id) ON DELETE RESTRICT ON UPDATE CASCADE
);
CREATE INDEX guidance_requests_case_id_idx ON guidance_requests (case_id);
CREATE INDEX guidance_requests_court_id_state_idx ON guidance_requests (court_id, state);
-- One at a time.
CREATE UNIQUE INDEX guidance_requests_open_key ON guidance_requests (meeting_id) WHERE state IN ('requested', 'accepted');
ALTER TABLE guidance_requests ENABLE ROW LEVEL SECURITY;
ALTER TABLE guidance_requests FORCE ROW LEVEL SECURITY;

ALTER TABLE conference_seats
  DROP CONSTRAINT conference_seats_kind_check,
  ADD CONSTRAINT conference_seats_kind_check CHECK (kind IN ('mediator', 'party', 'representative', 'agent', 'helper', 'invited',
    'interpreter', 'sign_interpreter', 'judge', 'presiding_judge', 'guiding_judge')) NOT VALID;
ALTER TABLE conference_seats VALIDATE CONSTRAINT conference_seats_kind_check;
