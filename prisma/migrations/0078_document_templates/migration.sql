-- Templates of institutions (docs/decisions/0080-institution-templates.md): versions of a document's Word file. Only the
-- day from which one is used and the day on which it was taken out of use are written later.
CREATE TABLE document_templates (
  id uuid NOT NULL DEFAULT gen_random_uuid(),
  institution_id uuid NOT NULL,
  kind text NOT NULL,
  version integer NOT NULL CHECK (version > 0),
  file_name text NOT NULL,
  size integer NOT NULL CHECK (size > 0),
  sha256 text NOT NULL,
  storage_key text NOT NULL,
  -- The placeholders that were found, each once.
  names text[] NOT NULL,
  uploaded_at timestamptz(3) NOT NULL,
  uploaded_by text NOT NULL,
  effective_from date,
  retired_on date,
  changed_at timestamptz(3),
  changed_by text,
  CONSTRAINT document_templates_pkey PRIMARY KEY (id),
  CONSTRAINT document_templates_institution_id_fkey FOREIGN KEY (institution_id)
    REFERENCES institutions (id) ON DELETE RESTRICT ON UPDATE CASCADE
);
CREATE UNIQUE INDEX document_templates_storage_key_key ON document_templates (storage_key);
CREATE UNIQUE INDEX document_templates_institution_id_kind_version_key
  ON document_templates (institution_id, kind, version);
ALTER TABLE document_templates ENABLE ROW LEVEL SECURITY;
ALTER TABLE document_templates FORCE ROW LEVEL SECURITY;

-- With which version of our own text a document was made; and, where its institution had a template in use, the Word
-- file that was made of it at the same moment.
ALTER TABLE case_documents
  ADD COLUMN system_version integer NOT NULL DEFAULT 1 CHECK (system_version > 0),
  ADD COLUMN template_id uuid,
  ADD COLUMN word_storage_key text,
  ADD COLUMN word_sha256 text,
  ADD CONSTRAINT case_documents_template_id_fkey FOREIGN KEY (template_id)
    REFERENCES document_templates (id) ON DELETE RESTRICT ON UPDATE CASCADE,
  ADD CONSTRAINT case_documents_word_check CHECK (num_nulls(template_id, word_storage_key, word_sha256) IN (0, 3));
CREATE UNIQUE INDEX case_documents_word_storage_key_key ON case_documents (word_storage_key);
