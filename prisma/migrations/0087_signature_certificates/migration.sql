-- What a licensed certificate authority certified of a signature (docs/decisions/0077-signatures.md): its name, the certificates in
-- PEM with that of the person first, the signature over the hash of the file that was signed, and the number of the certificate.
ALTER TABLE document_signatures
  ADD COLUMN certificate_authority text,
  ADD COLUMN certificates text,
  ADD COLUMN certificate_signature text,
  ADD COLUMN certificate_serial text,
  ADD CONSTRAINT document_signatures_certificate_check CHECK (
    num_nulls(certificate_authority, certificates, certificate_signature, certificate_serial) IN (0, 4)
    AND (certificates IS NULL OR way IS NOT DISTINCT FROM 'handwritten'));
