-- When the lines of an import were removed (docs/decisions/0178-what-is-kept-how-long.md).

ALTER TABLE imports ADD COLUMN cleared_at timestamptz(3);
