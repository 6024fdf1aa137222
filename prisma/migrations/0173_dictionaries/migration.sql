-- 字典 (docs/decisions/0173-dictionaries.md): what was set of a value, as a whole; the newest version of a code holds. Nothing is changed or removed.

CREATE TABLE dictionary_values (
  dictionary text NOT NULL,
  code text NOT NULL,
  no integer NOT NULL,
  name text NOT NULL,
  aliases text[] NOT NULL DEFAULT ARRAY[]::text[],
  parent text,
  position integer NOT NULL,
  valid_from date,
  retired_from date,
  successor text,
  reason text NOT NULL,
  set_by uuid NOT NULL,
  set_by_name text NOT NULL,
  set_at timestamptz(3) NOT NULL,
  CONSTRAINT dictionary_values_pkey PRIMARY KEY (dictionary, code, no),
  -- Those of lib/domain/dictionary/catalogue.ts of which something may be set.
  CONSTRAINT dictionary_values_dictionary_check CHECK (dictionary IN
    ('dispute_type', 'cause_2025', 'cause_2020', 'cause_2011')),
  CONSTRAINT dictionary_values_no_check CHECK (no > 0),
  CONSTRAINT dictionary_values_code_check CHECK (code ~ '^[0-9A-Za-z_.-]{1,40}$'),
  CONSTRAINT dictionary_values_name_check CHECK (length(name) BETWEEN 1 AND 100),
  CONSTRAINT dictionary_values_position_check CHECK (position BETWEEN 1 AND 999999),
  -- What a law asks for, and what is chosen where nothing else fits, stays.
  CONSTRAINT dictionary_values_kept_check CHECK (retired_from IS NULL OR NOT (
    dictionary = 'dispute_type' AND code IN ('special_procedure', 'other'))),
  CONSTRAINT dictionary_values_days_check CHECK (retired_from > valid_from),
  CONSTRAINT dictionary_values_successor_check CHECK (successor IS NULL OR retired_from IS NOT NULL),
  CONSTRAINT dictionary_values_set_by_fkey FOREIGN KEY (set_by) REFERENCES accounts (id)
    ON DELETE RESTRICT ON UPDATE CASCADE
);
CREATE INDEX dictionary_values_set_by_idx ON dictionary_values (set_by);
ALTER TABLE dictionary_values ENABLE ROW LEVEL SECURITY;
ALTER TABLE dictionary_values FORCE ROW LEVEL SECURITY;
