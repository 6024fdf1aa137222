-- Lists of dictionaries by command (docs/decisions/0180-lists-and-limits.md): the operator has no account.

ALTER TABLE dictionary_values ALTER COLUMN set_by DROP NOT NULL;
