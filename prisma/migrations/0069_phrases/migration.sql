-- Sentences that mediators insert instead of typing them (docs/decisions/0070-phrases.md). Removed by a mark.
CREATE TABLE phrases (
  id uuid NOT NULL DEFAULT gen_random_uuid(),
  institution_id uuid NOT NULL,
  -- Null: the institution's, for all its mediators.
  mediator_id uuid,
  place text NOT NULL,
  text text NOT NULL,
  added_at timestamptz(3) NOT NULL,
  removed_at timestamptz(3),
  CONSTRAINT phrases_pkey PRIMARY KEY (id),
  CONSTRAINT phrases_institution_id_fkey FOREIGN KEY (institution_id)
    REFERENCES institutions (id) ON DELETE RESTRICT ON UPDATE CASCADE,
  CONSTRAINT phrases_mediator_id_fkey FOREIGN KEY (mediator_id)
    REFERENCES accounts (id) ON DELETE RESTRICT ON UPDATE CASCADE
);
CREATE INDEX phrases_institution_id_mediator_id_idx ON phrases (institution_id, mediator_id);
ALTER TABLE phrases ENABLE ROW LEVEL SECURITY;
ALTER TABLE phrases FORCE ROW LEVEL SECURITY;
