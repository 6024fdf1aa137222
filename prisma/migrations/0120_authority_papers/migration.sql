-- A guardian who was ended stays as a row, and another comes after them: of those who take part now one is each person.
CREATE UNIQUE INDEX participants_present_person_key ON participants (person_id, kind) WHERE ended_on IS NULL;
DROP INDEX participants_person_id_kind_key;
CREATE INDEX participants_person_id_kind_idx ON participants (person_id, kind);
