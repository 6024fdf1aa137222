-- 双方共同选调解员 (在线调解规则 第10条; 特邀规定 第12条; docs/decisions/0115-mediator-choice.md).

CREATE TABLE mediator_choices (
  id uuid NOT NULL,
  case_id uuid NOT NULL,
  court_id uuid NOT NULL,
  holder_id uuid NOT NULL,
  state text NOT NULL DEFAULT 'open',
  opened_by uuid NOT NULL,
  opened_by_name text NOT NULL,
  opened_at timestamptz(3) NOT NULL,
  due_at timestamptz(3) NOT NULL,
  ended_at timestamptz(3),
  -- Whom the parties chose together.
  chosen_id uuid,
  -- Without a common choice: whom all who named someone named, for the institution alone.
  wished_id uuid,
  -- Why the institution ended it early.
  end_words text,
  CONSTRAINT mediator_choices_pkey PRIMARY KEY (id),
  CONSTRAINT mediator_choices_case_id_key UNIQUE (case_id),
  CONSTRAINT mediator_choices_id_case_id_key UNIQUE (id, case_id),
  CONSTRAINT mediator_choices_state_check CHECK (state IN ('open', 'chosen', 'not_chosen', 'lapsed', 'ended')),
  CONSTRAINT mediator_choices_ended_check CHECK ((state = 'open') = (ended_at IS NULL)),
  CONSTRAINT mediator_choices_chosen_check CHECK ((state = 'chosen') = (chosen_id IS NOT NULL)),
  CONSTRAINT mediator_choices_wished_check CHECK (wished_id IS NULL OR state IN ('not_chosen', 'lapsed')),
  CONSTRAINT mediator_choices_end_words_check CHECK ((state = 'ended') = (end_words IS NOT NULL)),
  CONSTRAINT mediator_choices_case_id_court_id_holder_id_fkey FOREIGN KEY (case_id, court_id, holder_id)
    REFERENCES cases (id, court_id, holder_id) ON DELETE RESTRICT ON UPDATE CASCADE
);
ALTER TABLE mediator_choices ENABLE ROW LEVEL SECURITY;
ALTER TABLE mediator_choices FORCE ROW LEVEL SECURITY;

-- The mediators who were offered, with what was published about them on that day.
CREATE TABLE choice_candidates (
  choice_id uuid NOT NULL,
  position int NOT NULL,
  case_id uuid NOT NULL,
  mediator_id uuid NOT NULL,
  name text NOT NULL,
  title text,
  specialties text[] NOT NULL,
  introduction text,
  CONSTRAINT choice_candidates_pkey PRIMARY KEY (choice_id, position),
  CONSTRAINT choice_candidates_choice_id_mediator_id_key UNIQUE (choice_id, mediator_id),
  CONSTRAINT choice_candidates_choice_id_case_id_fkey FOREIGN KEY (choice_id, case_id)
    REFERENCES mediator_choices (id, case_id) ON DELETE RESTRICT ON UPDATE CASCADE
);
ALTER TABLE choice_candidates ENABLE ROW LEVEL SECURITY;
ALTER TABLE choice_candidates FORCE ROW LEVEL SECURITY;

-- That a party has answered, and never what.
CREATE TABLE choice_answers (
  choice_id uuid NOT NULL,
  party_id uuid NOT NULL,
  case_id uuid NOT NULL,
  participant_id uuid NOT NULL,
  -- Counts the answers of this party; one that is taken back stays as a row without a moment.
  revision int NOT NULL,
  answered_at timestamptz(3),
  answered_by_name text NOT NULL,
  CONSTRAINT choice_answers_pkey PRIMARY KEY (choice_id, party_id),
  CONSTRAINT choice_answers_revision_check CHECK (revision >= 1),
  CONSTRAINT choice_answers_choice_id_case_id_fkey FOREIGN KEY (choice_id, case_id)
    REFERENCES mediator_choices (id, case_id) ON DELETE RESTRICT ON UPDATE CASCADE,
  CONSTRAINT choice_answers_party_id_fkey FOREIGN KEY (party_id) REFERENCES parties (id) ON DELETE RESTRICT ON UPDATE CASCADE,
  CONSTRAINT choice_answers_participant_id_fkey FOREIGN KEY (participant_id)
    REFERENCES participants (id) ON DELETE RESTRICT ON UPDATE CASCADE
);
ALTER TABLE choice_answers ENABLE ROW LEVEL SECURITY;
ALTER TABLE choice_answers FORCE ROW LEVEL SECURITY;

-- Whom a party named, until the choice ends: then the rows are removed.
CREATE TABLE choice_wishes (
  choice_id uuid NOT NULL,
  party_id uuid NOT NULL,
  place int NOT NULL,
  case_id uuid NOT NULL,
  audience text NOT NULL DEFAULT 'sealed',
  caucus_party_id uuid,
  mediator_id uuid NOT NULL,
  CONSTRAINT choice_wishes_pkey PRIMARY KEY (choice_id, party_id, place),
  CONSTRAINT choice_wishes_choice_id_party_id_mediator_id_key UNIQUE (choice_id, party_id, mediator_id),
  CONSTRAINT choice_wishes_place_check CHECK (place BETWEEN 1 AND 3),
  CONSTRAINT choice_wishes_audience_check CHECK (audience = 'sealed'),
  CONSTRAINT choice_wishes_caucus_check CHECK ((audience = 'caucus') = (caucus_party_id IS NOT NULL)),
  CONSTRAINT choice_wishes_choice_id_party_id_fkey FOREIGN KEY (choice_id, party_id)
    REFERENCES choice_answers (choice_id, party_id) ON DELETE RESTRICT ON UPDATE CASCADE
);
ALTER TABLE choice_wishes ENABLE ROW LEVEL SECURITY;
ALTER TABLE choice_wishes FORCE ROW LEVEL SECURITY;
