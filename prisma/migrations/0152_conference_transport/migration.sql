-- Which way sound and picture of a conference go: chosen when its first page comes in
-- (docs/decisions/0148-forwarded-conferences.md). Null: no page has come in since this migration.
ALTER TABLE conferences ADD COLUMN transport text
  CONSTRAINT conferences_transport_check CHECK (transport IN ('mesh', 'forwarded'));
