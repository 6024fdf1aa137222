-- 密封报价: two parties name amounts that no one sees; only a match is ever known (docs/decisions/0111-blind-offers.md).

CREATE TABLE sealed_biddings (
  id uuid NOT NULL,
  case_id uuid NOT NULL,
  court_id uuid NOT NULL,
  holder_id uuid NOT NULL,
  mediator_id uuid NOT NULL,
  bidding_no int NOT NULL,
  payer_id uuid NOT NULL,
  payee_id uuid NOT NULL,
  rule text NOT NULL,
  round_no int NOT NULL DEFAULT 1,
  state text NOT NULL DEFAULT 'open',
  opened_at timestamptz(3) NOT NULL,
  due_at timestamptz(3) NOT NULL,
  -- Of the round that runs: who has named an amount, and never which.
  payer_entered_at timestamptz(3),
  payee_entered_at timestamptz(3),
  ended_at timestamptz(3),
  -- Of a match.
  amount numeric(15, 2),
  CONSTRAINT sealed_biddings_pkey PRIMARY KEY (id),
  CONSTRAINT sealed_biddings_case_id_bidding_no_key UNIQUE (case_id, bidding_no),
  CONSTRAINT sealed_biddings_sides_check CHECK (payer_id <> payee_id),
  CONSTRAINT sealed_biddings_rule_check CHECK (rule IN ('middle', 'same')),
  CONSTRAINT sealed_biddings_round_check CHECK (round_no BETWEEN 1 AND 3),
  CONSTRAINT sealed_biddings_state_check CHECK (state IN ('open', 'matched', 'missed', 'ended')),
  CONSTRAINT sealed_biddings_end_check CHECK ((state = 'open') = (ended_at IS NULL)),
  CONSTRAINT sealed_biddings_amount_check CHECK ((state = 'matched') = (amount IS NOT NULL)),
  CONSTRAINT sealed_biddings_payer_id_fkey FOREIGN KEY (payer_id) REFERENCES parties (id) ON DELETE RESTRICT ON UPDATE CASCADE,
  CONSTRAINT sealed_biddings_payee_id_fkey FOREIGN KEY (payee_id) REFERENCES parties (id) ON DELETE RESTRICT ON UPDATE CASCADE,
  CONSTRAINT sealed_biddings_case_id_court_id_holder_id_fkey FOREIGN KEY (case_id, court_id, holder_id)
    REFERENCES cases (id, court_id, holder_id) ON DELETE RESTRICT ON UPDATE CASCADE
);
ALTER TABLE sealed_biddings ENABLE ROW LEVEL SECURITY;
ALTER TABLE sealed_biddings FORCE ROW LEVEL SECURITY;

-- One amount of a party in a round. It is removed when the round is decided, and when the bidding ends.
CREATE TABLE sealed_offers (
  bidding_id uuid NOT NULL,
  round_no int NOT NULL,
  party_id uuid NOT NULL,
  case_id uuid NOT NULL,
  audience text NOT NULL DEFAULT 'sealed',
  caucus_party_id uuid,
  participant_id uuid NOT NULL,
  entered_at timestamptz(3) NOT NULL,
  amount numeric(15, 2),
  CONSTRAINT sealed_offers_pkey PRIMARY KEY (bidding_id, round_no, party_id),
  CONSTRAINT sealed_offers_audience_check CHECK (audience = 'sealed'),
  CONSTRAINT sealed_offers_caucus_check CHECK ((audience = 'caucus') = (caucus_party_id IS NOT NULL)),
  CONSTRAINT sealed_offers_bidding_id_fkey FOREIGN KEY (bidding_id)
    REFERENCES sealed_biddings (id) ON DELETE RESTRICT ON UPDATE CASCADE,
  CONSTRAINT sealed_offers_participant_id_fkey FOREIGN KEY (participant_id)
    REFERENCES participants (id) ON DELETE RESTRICT ON UPDATE CASCADE
);
ALTER TABLE sealed_offers ENABLE ROW LEVEL SECURITY;
ALTER TABLE sealed_offers FORCE ROW LEVEL SECURITY;
