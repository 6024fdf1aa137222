-- A guardian who was ended stays as a row, and another comes after them: of those who take part now one is each person.
CREATE UNIQUE INDEX participants_present_person_key ON participants (person_id, kind) WHERE ended_on IS NULL;
DROP INDEX participants_person_id_kind_key;
CREATE INDEX participants_person_id_kind_idx ON participants (person_id, kind);

-- 授权委托书 of agents (民诉法 第62条; docs/decisions/0117-authority-papers.md). An agent hands in photos or a PDF and says what they
-- grant; the mediator accepts or refuses. What is accepted changes the row of the agent (prisma/functions/172-authority.sql).
CREATE TABLE authority_papers (
  id uuid NOT NULL,
  case_id uuid NOT NULL,
  court_id uuid NOT NULL,
  holder_id uuid NOT NULL,
  party_id uuid NOT NULL,
  agent_id uuid NOT NULL,
  participant_id uuid NOT NULL,
  account_id uuid NOT NULL,
  authority text NOT NULL,
  matters text[] NOT NULL,
  -- Other matters, as the agent wrote them.
  words text,
  from_on date NOT NULL,
  until_on date,
  digest text NOT NULL,
  submitted_at timestamptz(3) NOT NULL,
  state text NOT NULL DEFAULT 'submitted',
  -- As what it was accepted: the special authority may be accepted as the general one.
  accepted_as text,
  decided_at timestamptz(3),
  decided_by_name text,
  decided_words text,
  -- From when on it holds no more, because another replaced it or the party ended it.
  ended_at timestamptz(3),
  CONSTRAINT authority_papers_pkey PRIMARY KEY (id),
  CONSTRAINT authority_papers_authority_check CHECK (authority IN ('general', 'special')),
  CONSTRAINT authority_papers_term_check CHECK (until_on >= from_on),
  CONSTRAINT authority_papers_state_check CHECK (state IN ('submitted', 'accepted', 'refused', 'replaced', 'ended')),
  CONSTRAINT authority_papers_accepted_as_check CHECK (accepted_as IN ('general', 'special')),
  CONSTRAINT authority_papers_accepted_check CHECK (
    state = 'ended' OR (accepted_as IS NOT NULL) = (state IN ('accepted', 'replaced'))),
  CONSTRAINT authority_papers_decided_check CHECK (
    (state = 'submitted') = (decided_at IS NULL) AND (decided_at IS NULL) = (decided_by_name IS NULL)),
  CONSTRAINT authority_papers_refused_check CHECK (state <> 'refused' OR decided_words IS NOT NULL),
  CONSTRAINT authority_papers_party_id_fkey FOREIGN KEY (party_id) REFERENCES parties (id) ON DELETE RESTRICT ON UPDATE CASCADE,
  CONSTRAINT authority_papers_agent_id_fkey FOREIGN KEY (agent_id) REFERENCES agents (id) ON DELETE RESTRICT ON UPDATE CASCADE,
  CONSTRAINT authority_papers_participant_id_fkey FOREIGN KEY (participant_id) REFERENCES participants (id)
    ON DELETE RESTRICT ON UPDATE CASCADE,
  CONSTRAINT authority_papers_case_id_court_id_holder_id_fkey FOREIGN KEY (case_id, court_id, holder_id)
    REFERENCES cases (id, court_id, holder_id) ON DELETE RESTRICT ON UPDATE CASCADE
);
CREATE INDEX authority_papers_case_id_idx ON authority_papers (case_id);
-- One waits, and one holds, of an agent.
CREATE UNIQUE INDEX authority_papers_waiting_key ON authority_papers (agent_id) WHERE state = 'submitted';
CREATE UNIQUE INDEX authority_papers_holding_key ON authority_papers (agent_id) WHERE state = 'accepted';
ALTER TABLE authority_papers ENABLE ROW LEVEL SECURITY;
ALTER TABLE authority_papers FORCE ROW LEVEL SECURITY;

-- Its pages, each sent on its own and bound to a paper when that is handed in.
CREATE TABLE authority_files (
  id uuid NOT NULL DEFAULT gen_random_uuid(),
  case_id uuid NOT NULL,
  court_id uuid NOT NULL,
  holder_id uuid NOT NULL,
  participant_id uuid NOT NULL,
  account_id uuid NOT NULL,
  paper_id uuid,
  file_name text NOT NULL,
  media_type text NOT NULL,
  size integer NOT NULL,
  sha256 text NOT NULL,
  storage_key text NOT NULL,
  added_at timestamptz(3) NOT NULL,
  CONSTRAINT authority_files_pkey PRIMARY KEY (id),
  CONSTRAINT authority_files_paper_id_fkey FOREIGN KEY (paper_id) REFERENCES authority_papers (id)
    ON DELETE RESTRICT ON UPDATE CASCADE,
  CONSTRAINT authority_files_participant_id_fkey FOREIGN KEY (participant_id) REFERENCES participants (id)
    ON DELETE RESTRICT ON UPDATE CASCADE,
  CONSTRAINT authority_files_case_id_court_id_holder_id_fkey FOREIGN KEY (case_id, court_id, holder_id)
    REFERENCES cases (id, court_id, holder_id) ON DELETE RESTRICT ON UPDATE CASCADE
);
CREATE UNIQUE INDEX authority_files_storage_key_key ON authority_files (storage_key);
CREATE INDEX authority_files_case_id_idx ON authority_files (case_id);
CREATE INDEX authority_files_paper_id_idx ON authority_files (paper_id);
ALTER TABLE authority_files ENABLE ROW LEVEL SECURITY;
ALTER TABLE authority_files FORCE ROW LEVEL SECURITY;

-- The paper that holds for an agent, and its term; without one the authority is that of the referral, for the whole case.
ALTER TABLE agents
  ADD COLUMN authority_paper_id uuid,
  ADD COLUMN authority_from date,
  ADD COLUMN authority_until date;
ALTER TABLE agents ADD CONSTRAINT agents_authority_paper_id_fkey FOREIGN KEY (authority_paper_id)
  REFERENCES authority_papers (id) ON DELETE RESTRICT ON UPDATE CASCADE;
-- With which paper an agent signed.
ALTER TABLE document_signatures ADD COLUMN authority_paper_id uuid;
ALTER TABLE document_signatures ADD CONSTRAINT document_signatures_authority_paper_id_fkey FOREIGN KEY (authority_paper_id)
  REFERENCES authority_papers (id) ON DELETE RESTRICT ON UPDATE CASCADE;
