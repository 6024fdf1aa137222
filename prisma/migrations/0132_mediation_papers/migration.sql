-- 调解书 that the court made of the agreement of a filed case (在线调解规则 第20条), recorded once.
CREATE TABLE mediation_papers (
  case_id uuid NOT NULL,
  court_id uuid NOT NULL,
  holder_id uuid NOT NULL,
  number text NOT NULL,
  issued_on date NOT NULL,
  by_account uuid NOT NULL,
  by_name text NOT NULL,
  by_role text NOT NULL,
  recorded_at timestamptz(3) NOT NULL,
  CONSTRAINT mediation_papers_pkey PRIMARY KEY (case_id),
  CONSTRAINT mediation_papers_case_id_court_id_holder_id_fkey FOREIGN KEY (case_id, court_id, holder_id)
    REFERENCES cases (id, court_id, holder_id) ON DELETE RESTRICT ON UPDATE CASCADE
);
ALTER TABLE mediation_papers ENABLE ROW LEVEL SECURITY;
ALTER TABLE mediation_papers FORCE ROW LEVEL SECURITY;
