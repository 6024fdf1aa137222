-- 投诉 (在线调解规则 第29条; docs/decisions/0105-rights-of-parties.md).

CREATE TABLE complaints (
  id uuid NOT NULL,
  case_id uuid NOT NULL,
  court_id uuid NOT NULL,
  holder_id uuid NOT NULL,
  -- Who complains, and for which party.
  account_id uuid NOT NULL,
  participant_id uuid NOT NULL,
  party_id uuid NOT NULL,
  complainant_name text NOT NULL,
  about text NOT NULL,
  mediator_id uuid,
  mediator_name text,
  -- Who answers first.
  office text NOT NULL,
  ground text NOT NULL,
  words text NOT NULL,
  digest text NOT NULL,
  filed_at timestamptz(3) NOT NULL,
  -- After the institution's answer the complainant may take it to the court.
  taken_to_court_at timestamptz(3),
  taken_words text,
  CONSTRAINT complaints_pkey PRIMARY KEY (id),
  CONSTRAINT complaints_id_case_id_key UNIQUE (id, case_id),
  CONSTRAINT complaints_about CHECK (about IN ('mediator', 'institution')),
  CONSTRAINT complaints_mediator CHECK ((about = 'mediator') = (mediator_id IS NOT NULL)
    AND (mediator_id IS NULL) = (mediator_name IS NULL)),
  -- No institution answers a complaint about itself.
  CONSTRAINT complaints_office CHECK (CASE about WHEN 'mediator' THEN office IN ('institution', 'court') ELSE office = 'court' END),
  CONSTRAINT complaints_ground CHECK (
    ground IN ('forced', 'refused_repeatedly', 'took_favours', 'leaked', 'other_misconduct')),
  CONSTRAINT complaints_taken CHECK ((taken_to_court_at IS NULL) = (taken_words IS NULL)
    AND (taken_to_court_at IS NULL OR office = 'institution')),
  CONSTRAINT complaints_case_id_court_id_holder_id_fkey FOREIGN KEY (case_id, court_id, holder_id)
    REFERENCES cases (id, court_id, holder_id) ON DELETE RESTRICT ON UPDATE CASCADE,
  CONSTRAINT complaints_participant_id_fkey FOREIGN KEY (participant_id)
    REFERENCES participants (id) ON DELETE RESTRICT ON UPDATE CASCADE
);
CREATE INDEX complaints_case_id_idx ON complaints (case_id);
CREATE INDEX complaints_holder_id_filed_at_id_idx ON complaints (holder_id, filed_at, id);
CREATE INDEX complaints_court_id_filed_at_id_idx ON complaints (court_id, filed_at, id);
ALTER TABLE complaints ENABLE ROW LEVEL SECURITY;
ALTER TABLE complaints FORCE ROW LEVEL SECURITY;

-- One answer of each office, never changed.
CREATE TABLE complaint_answers (
  complaint_id uuid NOT NULL,
  office text NOT NULL,
  case_id uuid NOT NULL,
  court_id uuid NOT NULL,
  holder_id uuid NOT NULL,
  result text NOT NULL,
  words text NOT NULL,
  -- The mediator complained about reads complaint and answer.
  is_shown boolean NOT NULL,
  answered_by uuid NOT NULL,
  answered_by_name text NOT NULL,
  answered_at timestamptz(3) NOT NULL,
  CONSTRAINT complaint_answers_pkey PRIMARY KEY (complaint_id, office),
  CONSTRAINT complaint_answers_office CHECK (office IN ('institution', 'court')),
  CONSTRAINT complaint_answers_result CHECK (result IN ('founded', 'unfounded')),
  CONSTRAINT complaint_answers_complaint_id_case_id_fkey FOREIGN KEY (complaint_id, case_id)
    REFERENCES complaints (id, case_id) ON DELETE RESTRICT ON UPDATE CASCADE,
  CONSTRAINT complaint_answers_case_id_court_id_holder_id_fkey FOREIGN KEY (case_id, court_id, holder_id)
    REFERENCES cases (id, court_id, holder_id) ON DELETE RESTRICT ON UPDATE CASCADE
);
CREATE INDEX complaint_answers_case_id_idx ON complaint_answers (case_id);
ALTER TABLE complaint_answers ENABLE ROW LEVEL SECURITY;
ALTER TABLE complaint_answers FORCE ROW LEVEL SECURITY;
