-- The photo of the document that a mediator saw when checking an identity (在线诉讼规则 第7条; docs/decisions/0119-identity-renewed.md). It is no
-- material of the dossier: the mediators of the case see it, no one else.
CREATE TABLE identity_photos (
  id uuid NOT NULL DEFAULT gen_random_uuid(),
  case_id uuid NOT NULL,
  court_id uuid NOT NULL,
  holder_id uuid NOT NULL,
  check_id uuid NOT NULL,
  mediator_id uuid NOT NULL,
  media_type text NOT NULL,
  size integer NOT NULL,
  sha256 text NOT NULL,
  storage_key text NOT NULL,
  added_at timestamptz(3) NOT NULL,
  CONSTRAINT identity_photos_pkey PRIMARY KEY (id),
  CONSTRAINT identity_photos_check_id_fkey FOREIGN KEY (check_id) REFERENCES identity_checks (id)
    ON DELETE RESTRICT ON UPDATE CASCADE,
  CONSTRAINT identity_photos_case_id_court_id_holder_id_fkey FOREIGN KEY (case_id, court_id, holder_id)
    REFERENCES cases (id, court_id, holder_id) ON DELETE RESTRICT ON UPDATE CASCADE
);
CREATE UNIQUE INDEX identity_photos_check_id_key ON identity_photos (check_id);
CREATE UNIQUE INDEX identity_photos_storage_key_key ON identity_photos (storage_key);
CREATE INDEX identity_photos_case_id_idx ON identity_photos (case_id);
ALTER TABLE identity_photos ENABLE ROW LEVEL SECURITY;
ALTER TABLE identity_photos FORCE ROW LEVEL SECURITY;

-- The photo behind the check that identified a signer; day, way and kind of document are there already.
ALTER TABLE document_signatures ADD COLUMN identity_photo_sha256 text;
