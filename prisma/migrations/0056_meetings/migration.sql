-- Meetings of a case, who came to them, the institution's rooms, and the days on which a party cannot come
-- (docs/decisions/0056-meetings.md).
CREATE TABLE rooms (
  id uuid NOT NULL DEFAULT gen_random_uuid(),
  institution_id uuid NOT NULL,
  name text NOT NULL,
  place text NOT NULL,
  capacity integer NOT NULL,
  -- The last day on which it can be used; null: no end.
  in_use_until date,
  version integer NOT NULL DEFAULT 1,
  changed_at timestamptz(3) NOT NULL,
  changed_by text NOT NULL,
  CONSTRAINT rooms_pkey PRIMARY KEY (id),
  CONSTRAINT rooms_institution_id_fkey FOREIGN KEY (institution_id)
    REFERENCES institutions (id) ON DELETE RESTRICT ON UPDATE CASCADE
);
CREATE UNIQUE INDEX rooms_institution_id_name_key ON rooms (institution_id, name);

CREATE TABLE meetings (
  id uuid NOT NULL DEFAULT gen_random_uuid(),
  case_id uuid NOT NULL,
  court_id uuid NOT NULL,
  holder_id uuid NOT NULL,
  -- The mediator who planned it, or who held it.
  mediator_id uuid NOT NULL,
  mediator_name text NOT NULL,
  -- The order in which the meetings of a case were planned.
  meeting_no integer NOT NULL,
  form text NOT NULL,
  starts_at timestamptz(3) NOT NULL,
  ends_at timestamptz(3) NOT NULL,
  room_id uuid,
  -- In words, also of a room: a room that is renamed later leaves it as it was.
  place text,
  state text NOT NULL,
  -- Why it was moved last, or cancelled.
  reason text,
  held_from timestamptz(3),
  held_to timestamptz(3),
  recorded_at timestamptz(3) NOT NULL,
  CONSTRAINT meetings_pkey PRIMARY KEY (id),
  CONSTRAINT meetings_order_check CHECK (starts_at < ends_at),
  CONSTRAINT meetings_state_check CHECK (
    state IN ('planned', 'held', 'cancelled')
    AND (state = 'held') = (held_from IS NOT NULL) AND (state = 'held') = (held_to IS NOT NULL)
    AND (state <> 'cancelled' OR reason IS NOT NULL)),
  CONSTRAINT meetings_case_id_court_id_holder_id_fkey FOREIGN KEY (case_id, court_id, holder_id)
    REFERENCES cases (id, court_id, holder_id) ON DELETE RESTRICT ON UPDATE CASCADE,
  CONSTRAINT meetings_room_id_fkey FOREIGN KEY (room_id)
    REFERENCES rooms (id) ON DELETE RESTRICT ON UPDATE CASCADE
);
CREATE UNIQUE INDEX meetings_case_id_meeting_no_key ON meetings (case_id, meeting_no);
CREATE INDEX meetings_holder_id_starts_at_idx ON meetings (holder_id, starts_at);
CREATE INDEX meetings_room_id_starts_at_idx ON meetings (room_id, starts_at);

-- Who came to a meeting that was held. Rows are added only.
CREATE TABLE meeting_attendances (
  id uuid NOT NULL DEFAULT gen_random_uuid(),
  case_id uuid NOT NULL,
  court_id uuid NOT NULL,
  holder_id uuid NOT NULL,
  meeting_id uuid NOT NULL,
  person_kind text NOT NULL,
  person_id uuid NOT NULL,
  person_name text NOT NULL,
  attendance text NOT NULL,
  arrived_at timestamptz(3),
  note text,
  CONSTRAINT meeting_attendances_pkey PRIMARY KEY (id),
  CONSTRAINT meeting_attendances_case_id_court_id_holder_id_fkey FOREIGN KEY (case_id, court_id, holder_id)
    REFERENCES cases (id, court_id, holder_id) ON DELETE RESTRICT ON UPDATE CASCADE,
  CONSTRAINT meeting_attendances_meeting_id_fkey FOREIGN KEY (meeting_id)
    REFERENCES meetings (id) ON DELETE RESTRICT ON UPDATE CASCADE
);
CREATE UNIQUE INDEX meeting_attendances_meeting_id_person_id_key ON meeting_attendances (meeting_id, person_id);
CREATE INDEX meeting_attendances_case_id_idx ON meeting_attendances (case_id);

-- Days on which a party said that it cannot come, or can again. Rows are added only; of a day the last one holds.
CREATE TABLE party_unavailabilities (
  id uuid NOT NULL DEFAULT gen_random_uuid(),
  case_id uuid NOT NULL,
  court_id uuid NOT NULL,
  holder_id uuid NOT NULL,
  mediator_id uuid NOT NULL,
  entry_no integer NOT NULL,
  party_id uuid NOT NULL,
  party_name text NOT NULL,
  answer text NOT NULL,
  from_on date NOT NULL,
  to_on date NOT NULL,
  note text,
  recorded_at timestamptz(3) NOT NULL,
  CONSTRAINT party_unavailabilities_pkey PRIMARY KEY (id),
  CONSTRAINT party_unavailabilities_case_id_court_id_holder_id_fkey FOREIGN KEY (case_id, court_id, holder_id)
    REFERENCES cases (id, court_id, holder_id) ON DELETE RESTRICT ON UPDATE CASCADE
);
CREATE UNIQUE INDEX party_unavailabilities_case_id_entry_no_key ON party_unavailabilities (case_id, entry_no);

ALTER TABLE rooms ENABLE ROW LEVEL SECURITY;
ALTER TABLE rooms FORCE ROW LEVEL SECURITY;
ALTER TABLE meetings ENABLE ROW LEVEL SECURITY;
ALTER TABLE meetings FORCE ROW LEVEL SECURITY;
ALTER TABLE meeting_attendances ENABLE ROW LEVEL SECURITY;
ALTER TABLE meeting_attendances FORCE ROW LEVEL SECURITY;
ALTER TABLE party_unavailabilities ENABLE ROW LEVEL SECURITY;
ALTER TABLE party_unavailabilities FORCE ROW LEVEL SECURITY;
