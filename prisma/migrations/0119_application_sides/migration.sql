-- Several parties and agents of an application (docs/decisions/0116-application-sides.md): the 授权委托书 of an agent is a file in a slot of
-- its own, which the case takes over.
ALTER TABLE application_materials
  ADD COLUMN slot text NOT NULL DEFAULT 'evidence',
  ADD CONSTRAINT application_materials_slot CHECK (slot IN ('evidence', 'authority'));
