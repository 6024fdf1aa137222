-- 视频会议室 (docs/decisions/0143-conferences.md): the live room of a planned meeting.

CREATE TABLE conferences (
  id uuid NOT NULL DEFAULT gen_random_uuid(),
  case_id uuid NOT NULL,
  court_id uuid NOT NULL,
  holder_id uuid NOT NULL,
  meeting_id uuid NOT NULL,
  -- waiting: the host has not opened it yet.
  state text NOT NULL DEFAULT 'waiting',
  form text NOT NULL DEFAULT 'picture',
  -- The party with which the mediator talks in private now.
  caucus_party_id uuid,
  -- Who has the turn to speak.
  speaker_id uuid,
  is_recording boolean NOT NULL DEFAULT false,
  created_at timestamptz(3) NOT NULL,
  opened_at timestamptz(3),
  opened_by_name text,
  ended_at timestamptz(3),
  ended_by_name text,
  end_reason text,
  -- Of the marks, when it ended.
  digest text,
  CONSTRAINT conferences_pkey PRIMARY KEY (id),
  CONSTRAINT conferences_state_check CHECK (state IN ('waiting', 'open', 'paused', 'ended')),
  CONSTRAINT conferences_form_check CHECK (form IN ('picture', 'sound', 'telephone')),
  CONSTRAINT conferences_private_check CHECK (caucus_party_id IS NULL OR state = 'open'),
  CONSTRAINT conferences_opened_check CHECK (state = 'ended' OR (state = 'waiting') = (opened_at IS NULL)),
  CONSTRAINT conferences_end_check CHECK ((state = 'ended') = (ended_at IS NOT NULL)
    AND (state = 'ended') = (end_reason IS NOT NULL) AND (state = 'ended') = (digest IS NOT NULL)),
  CONSTRAINT conferences_end_reason_check CHECK (end_reason IN ('finished', 'no_show', 'line', 'time', 'other')),
  CONSTRAINT conferences_meeting_id_fkey FOREIGN KEY (meeting_id) REFERENCES meetings (id) ON DELETE RESTRICT ON UPDATE CASCADE,
  CONSTRAINT conferences_caucus_party_id_fkey FOREIGN KEY (caucus_party_id)
    REFERENCES parties (id) ON DELETE RESTRICT ON UPDATE CASCADE,
  CONSTRAINT conferences_case_id_court_id_holder_id_fkey FOREIGN KEY (case_id, court_id, holder_id)
    REFERENCES cases (id, court_id, holder_id) ON DELETE RESTRICT ON UPDATE CASCADE
);
CREATE UNIQUE INDEX conferences_meeting_id_key ON conferences (meeting_id);
CREATE INDEX conferences_case_id_idx ON conferences (case_id);
ALTER TABLE conferences ENABLE ROW LEVEL SECURITY;
ALTER TABLE conferences FORCE ROW LEVEL SECURITY;

-- One place of one person in a conference.
CREATE TABLE conference_seats (
  id uuid NOT NULL DEFAULT gen_random_uuid(),
  conference_id uuid NOT NULL,
  case_id uuid NOT NULL,
  court_id uuid NOT NULL,
  holder_id uuid NOT NULL,
  kind text NOT NULL,
  account_id uuid NOT NULL,
  participant_id uuid,
  -- The parties for which someone takes part; none of a mediator and of who was invited.
  party_ids uuid[] NOT NULL DEFAULT ARRAY[]::uuid[],
  name text NOT NULL,
  hall text NOT NULL DEFAULT 'waiting',
  caucus_party_id uuid,
  -- In the joint hall before the private talk that runs: back there after it.
  returns boolean NOT NULL DEFAULT false,
  -- Grows with every change of hall or connection.
  epoch integer NOT NULL DEFAULT 1,
  connection_id uuid,
  -- Pages that another page of the same person has replaced.
  past_connections uuid[] NOT NULL DEFAULT ARRAY[]::uuid[],
  seen_at timestamptz(3),
  is_muted boolean NOT NULL DEFAULT false,
  muted_by_host boolean NOT NULL DEFAULT false,
  is_picture_off boolean NOT NULL DEFAULT false,
  hand_at timestamptz(3),
  line text NOT NULL DEFAULT 'good',
  form text NOT NULL DEFAULT 'picture',
  -- Whether others are beside this person, who and why: for the mediators.
  company text,
  company_words text,
  company_at timestamptz(3),
  CONSTRAINT conference_seats_pkey PRIMARY KEY (id),
  CONSTRAINT conference_seats_kind_check CHECK (kind IN ('mediator', 'party', 'representative', 'agent', 'helper', 'invited',
    'interpreter', 'sign_interpreter', 'judge')),
  CONSTRAINT conference_seats_hall_check CHECK (hall IN ('waiting', 'joint', 'private', 'out')),
  CONSTRAINT conference_seats_caucus_check CHECK ((hall = 'private') = (caucus_party_id IS NOT NULL)),
  -- In a private talk are those of its side, the mediators and interpreters.
  CONSTRAINT conference_seats_side_check CHECK (hall <> 'private' OR kind IN ('mediator', 'interpreter', 'sign_interpreter')
    OR caucus_party_id = ANY (party_ids)),
  CONSTRAINT conference_seats_line_check CHECK (line IN ('good', 'broken', 'lost')),
  CONSTRAINT conference_seats_form_check CHECK (form IN ('picture', 'sound', 'telephone')),
  CONSTRAINT conference_seats_company_check CHECK (company IN ('alone', 'others') AND (company = 'others') = (company_words IS NOT NULL)
    AND company_at IS NOT NULL OR num_nonnulls(company, company_words, company_at) = 0),
  CONSTRAINT conference_seats_conference_id_fkey FOREIGN KEY (conference_id)
    REFERENCES conferences (id) ON DELETE RESTRICT ON UPDATE CASCADE,
  CONSTRAINT conference_seats_participant_id_fkey FOREIGN KEY (participant_id)
    REFERENCES participants (id) ON DELETE RESTRICT ON UPDATE CASCADE,
  CONSTRAINT conference_seats_case_id_court_id_holder_id_fkey FOREIGN KEY (case_id, court_id, holder_id)
    REFERENCES cases (id, court_id, holder_id) ON DELETE RESTRICT ON UPDATE CASCADE
);
CREATE UNIQUE INDEX conference_seats_conference_id_account_id_key ON conference_seats (conference_id, account_id);
ALTER TABLE conference_seats ENABLE ROW LEVEL SECURITY;
ALTER TABLE conference_seats FORCE ROW LEVEL SECURITY;

-- The log of a conference. Rows are added only; no words of anyone.
CREATE TABLE conference_marks (
  conference_id uuid NOT NULL,
  mark_no integer NOT NULL,
  case_id uuid NOT NULL,
  court_id uuid NOT NULL,
  holder_id uuid NOT NULL,
  kind text NOT NULL,
  at timestamptz(3) NOT NULL,
  seat_id uuid,
  -- Of a private talk: with which party.
  party_id uuid,
  -- A code: the form, the reason of the end.
  detail text,
  CONSTRAINT conference_marks_pkey PRIMARY KEY (conference_id, mark_no),
  CONSTRAINT conference_marks_kind_check CHECK (kind IN ('opened', 'entered', 'admitted', 'left', 'lost', 'returned', 'replaced',
    'removed', 'private_from', 'private_to', 'paused', 'resumed', 'form_changed', 'ended')),
  CONSTRAINT conference_marks_conference_id_fkey FOREIGN KEY (conference_id)
    REFERENCES conferences (id) ON DELETE RESTRICT ON UPDATE CASCADE,
  CONSTRAINT conference_marks_case_id_court_id_holder_id_fkey FOREIGN KEY (case_id, court_id, holder_id)
    REFERENCES cases (id, court_id, holder_id) ON DELETE RESTRICT ON UPDATE CASCADE
);
ALTER TABLE conference_marks ENABLE ROW LEVEL SECURITY;
ALTER TABLE conference_marks FORCE ROW LEVEL SECURITY;

-- WebRTC messages on their way; deleted when taken, or after a minute.
CREATE TABLE conference_signals (
  id bigserial NOT NULL,
  conference_id uuid NOT NULL,
  from_seat_id uuid NOT NULL,
  from_epoch integer NOT NULL,
  to_seat_id uuid NOT NULL,
  to_epoch integer NOT NULL,
  kind text NOT NULL,
  body text NOT NULL,
  sent_at timestamptz(3) NOT NULL,
  CONSTRAINT conference_signals_pkey PRIMARY KEY (id),
  CONSTRAINT conference_signals_kind_check CHECK (kind IN ('description', 'candidate')),
  CONSTRAINT conference_signals_body_check CHECK (octet_length(body) <= 65536),
  CONSTRAINT conference_signals_conference_id_fkey FOREIGN KEY (conference_id)
    REFERENCES conferences (id) ON DELETE RESTRICT ON UPDATE CASCADE,
  CONSTRAINT conference_signals_from_seat_id_fkey FOREIGN KEY (from_seat_id)
    REFERENCES conference_seats (id) ON DELETE RESTRICT ON UPDATE CASCADE,
  CONSTRAINT conference_signals_to_seat_id_fkey FOREIGN KEY (to_seat_id)
    REFERENCES conference_seats (id) ON DELETE RESTRICT ON UPDATE CASCADE
);
CREATE INDEX conference_signals_to_seat_id_id_idx ON conference_signals (to_seat_id, id);
ALTER TABLE conference_signals ENABLE ROW LEVEL SECURITY;
ALTER TABLE conference_signals FORCE ROW LEVEL SECURITY;
