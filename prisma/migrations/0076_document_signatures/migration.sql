-- Signatures of finalised documents (docs/decisions/0077-signatures.md). What was signed is fixed when the document is
-- finalised: its signers in their order, and its content, from which the signed copy is set. Rows of signatures are added only.
ALTER TABLE case_documents
  ADD COLUMN signers jsonb NOT NULL DEFAULT '[]',
  -- null: finalised before there were signatures; such a document has no signed copy.
  ADD COLUMN content_sealed text,
  ADD COLUMN verification_code text,
  -- The signed copy: a second file of the document, which goes into the bound dossier in the place of the first.
  ADD COLUMN signed_material_id uuid,
  ADD CONSTRAINT case_documents_signed_material_id_fkey FOREIGN KEY (signed_material_id)
    REFERENCES materials (id) ON DELETE RESTRICT ON UPDATE CASCADE;
CREATE UNIQUE INDEX case_documents_verification_code_key ON case_documents (verification_code);
CREATE UNIQUE INDEX case_documents_signed_material_id_key ON case_documents (signed_material_id);

CREATE TABLE document_signatures (
  id uuid NOT NULL DEFAULT gen_random_uuid(),
  case_id uuid NOT NULL,
  court_id uuid NOT NULL,
  holder_id uuid NOT NULL,
  document_id uuid NOT NULL,
  -- The order within the document.
  signature_no integer NOT NULL,
  place integer NOT NULL CHECK (place >= 0),
  answer text NOT NULL,
  way text,
  signed_by text NOT NULL,
  person_kind text,
  person_id uuid,
  signed_on date NOT NULL,
  -- SHA-256 of the file that was seen.
  seen_sha256 text NOT NULL,
  drawing jsonb,
  -- The scan of what was signed on paper.
  material_id uuid,
  identity_way text,
  identity_document text,
  identity_on date,
  reading text,
  helper text,
  device text,
  address text,
  note text,
  recorded_at timestamptz(3) NOT NULL,
  recorded_by text NOT NULL,
  recorded_by_id uuid NOT NULL,
  CONSTRAINT document_signatures_pkey PRIMARY KEY (id),
  CONSTRAINT document_signatures_answer_check CHECK ((answer = 'signed') = (way IS NOT NULL)),
  CONSTRAINT document_signatures_drawing_check CHECK ((way IS NOT DISTINCT FROM 'handwritten') = (drawing IS NOT NULL)),
  CONSTRAINT document_signatures_paper_check CHECK ((way IS NOT DISTINCT FROM 'paper') = (material_id IS NOT NULL)),
  CONSTRAINT document_signatures_case_id_court_id_holder_id_fkey FOREIGN KEY (case_id, court_id, holder_id)
    REFERENCES cases (id, court_id, holder_id) ON DELETE RESTRICT ON UPDATE CASCADE,
  CONSTRAINT document_signatures_document_id_fkey FOREIGN KEY (document_id)
    REFERENCES case_documents (id) ON DELETE RESTRICT ON UPDATE CASCADE,
  CONSTRAINT document_signatures_material_id_fkey FOREIGN KEY (material_id)
    REFERENCES materials (id) ON DELETE RESTRICT ON UPDATE CASCADE
);
CREATE INDEX document_signatures_case_id_idx ON document_signatures (case_id);
CREATE UNIQUE INDEX document_signatures_document_id_signature_no_key ON document_signatures (document_id, signature_no);
-- Of two who record a signature at one place at once the second is refused.
CREATE UNIQUE INDEX document_signatures_signed_key ON document_signatures (document_id, place) WHERE answer = 'signed';
ALTER TABLE document_signatures ENABLE ROW LEVEL SECURITY;
ALTER TABLE document_signatures FORCE ROW LEVEL SECURITY;
