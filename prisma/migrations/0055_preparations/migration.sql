-- What is seen to before the first meeting (docs/decisions/0055-preparations.md). Rows are added only.
CREATE TABLE identity_checks (
  id uuid NOT NULL DEFAULT gen_random_uuid(),
  case_id uuid NOT NULL,
  court_id uuid NOT NULL,
  holder_id uuid NOT NULL,
  mediator_id uuid NOT NULL,
  -- The order in which the entries of a case were recorded.
  entry_no integer NOT NULL,
  party_id uuid NOT NULL,
  person_kind text NOT NULL,
  -- A representative has the id of its party.
  person_id uuid NOT NULL,
  person_name text NOT NULL,
  way text NOT NULL,
  -- The kind of document; its number is not stored.
  document text NOT NULL,
  matches boolean NOT NULL,
  checked_on date NOT NULL,
  note text,
  recorded_at timestamptz(3) NOT NULL,
  CONSTRAINT identity_checks_pkey PRIMARY KEY (id),
  CONSTRAINT identity_checks_case_id_court_id_holder_id_fkey FOREIGN KEY (case_id, court_id, holder_id)
    REFERENCES cases (id, court_id, holder_id) ON DELETE RESTRICT ON UPDATE CASCADE
);
CREATE UNIQUE INDEX identity_checks_case_id_entry_no_key ON identity_checks (case_id, entry_no);
ALTER TABLE identity_checks ENABLE ROW LEVEL SECURITY;
ALTER TABLE identity_checks FORCE ROW LEVEL SECURITY;

CREATE TABLE rights_notices (
  id uuid NOT NULL DEFAULT gen_random_uuid(),
  case_id uuid NOT NULL,
  court_id uuid NOT NULL,
  holder_id uuid NOT NULL,
  mediator_id uuid NOT NULL,
  -- The order in which the entries of a case were recorded.
  entry_no integer NOT NULL,
  party_id uuid NOT NULL,
  person_kind text NOT NULL,
  -- A representative has the id of its party.
  person_id uuid NOT NULL,
  person_name text NOT NULL,
  items text[],
  way text NOT NULL,
  given_on date NOT NULL,
  note text,
  recorded_at timestamptz(3) NOT NULL,
  CONSTRAINT rights_notices_pkey PRIMARY KEY (id),
  CONSTRAINT rights_notices_case_id_court_id_holder_id_fkey FOREIGN KEY (case_id, court_id, holder_id)
    REFERENCES cases (id, court_id, holder_id) ON DELETE RESTRICT ON UPDATE CASCADE
);
CREATE UNIQUE INDEX rights_notices_case_id_entry_no_key ON rights_notices (case_id, entry_no);
ALTER TABLE rights_notices ENABLE ROW LEVEL SECURITY;
ALTER TABLE rights_notices FORCE ROW LEVEL SECURITY;

CREATE TABLE address_confirmations (
  id uuid NOT NULL DEFAULT gen_random_uuid(),
  case_id uuid NOT NULL,
  court_id uuid NOT NULL,
  holder_id uuid NOT NULL,
  mediator_id uuid NOT NULL,
  -- The order in which the entries of a case were recorded.
  entry_no integer NOT NULL,
  party_id uuid NOT NULL,
  party_name text NOT NULL,
  answer text NOT NULL,
  recipient text,
  postcode text,
  address_sealed text,
  phone_sealed text,
  accepts_electronic boolean,
  electronic_sealed text,
  confirmed_on date NOT NULL,
  note text,
  recorded_at timestamptz(3) NOT NULL,
  CONSTRAINT address_confirmations_answer_check CHECK (
    (answer = 'confirmed') = (recipient IS NOT NULL AND address_sealed IS NOT NULL AND phone_sealed IS NOT NULL
      AND accepts_electronic IS NOT NULL)
    AND (answer = 'confirmed' OR (postcode IS NULL AND electronic_sealed IS NULL))),
  CONSTRAINT address_confirmations_pkey PRIMARY KEY (id),
  CONSTRAINT address_confirmations_case_id_court_id_holder_id_fkey FOREIGN KEY (case_id, court_id, holder_id)
    REFERENCES cases (id, court_id, holder_id) ON DELETE RESTRICT ON UPDATE CASCADE
);
CREATE UNIQUE INDEX address_confirmations_case_id_entry_no_key ON address_confirmations (case_id, entry_no);
ALTER TABLE address_confirmations ENABLE ROW LEVEL SECURITY;
ALTER TABLE address_confirmations FORCE ROW LEVEL SECURITY;
