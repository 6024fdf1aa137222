-- Electronic seals of institutions (docs/decisions/0089-institution-seals.md): a picture, kept apart as a file, and who keeps it.
-- Only its keeper and the day on which it was taken out of use are written later.
CREATE TABLE institution_seals (
  id uuid NOT NULL DEFAULT gen_random_uuid(),
  institution_id uuid NOT NULL,
  name text NOT NULL,
  -- The institution's name in the picture that the system has drawn; null: a picture was uploaded.
  inscription text,
  media_type text NOT NULL CHECK (media_type IN ('image/svg+xml', 'image/png')),
  size integer NOT NULL CHECK (size > 0),
  sha256 text NOT NULL,
  storage_key text NOT NULL,
  effective_from date NOT NULL,
  keeper_id uuid NOT NULL,
  keeper_name text NOT NULL,
  set_up_at timestamptz(3) NOT NULL,
  set_up_by text NOT NULL,
  retired_on date,
  changed_at timestamptz(3),
  changed_by text,
  CONSTRAINT institution_seals_pkey PRIMARY KEY (id),
  CONSTRAINT institution_seals_drawn_check CHECK ((inscription IS NOT NULL) = (media_type = 'image/svg+xml')),
  CONSTRAINT institution_seals_institution_id_fkey FOREIGN KEY (institution_id)
    REFERENCES institutions (id) ON DELETE RESTRICT ON UPDATE CASCADE,
  CONSTRAINT institution_seals_keeper_id_fkey FOREIGN KEY (keeper_id)
    REFERENCES accounts (id) ON DELETE RESTRICT ON UPDATE CASCADE
);
CREATE UNIQUE INDEX institution_seals_storage_key_key ON institution_seals (storage_key);
CREATE INDEX institution_seals_institution_id_idx ON institution_seals (institution_id);
ALTER TABLE institution_seals ENABLE ROW LEVEL SECURITY;
ALTER TABLE institution_seals FORCE ROW LEVEL SECURITY;

-- With which seal a document was sealed. No row of this way exists before.
ALTER TABLE document_signatures
  ADD COLUMN seal_id uuid,
  ADD CONSTRAINT document_signatures_seal_check CHECK ((way IS NOT DISTINCT FROM 'seal') = (seal_id IS NOT NULL)),
  ADD CONSTRAINT document_signatures_seal_id_fkey FOREIGN KEY (seal_id)
    REFERENCES institution_seals (id) ON DELETE RESTRICT ON UPDATE CASCADE;
