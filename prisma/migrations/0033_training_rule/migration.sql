-- What a court has set for mediators without the training of 特邀调解规定 第7条: a warning, or no case
-- (docs/decisions/0043-training-and-ranking.md).
ALTER TABLE courts ADD COLUMN training_rule TEXT NOT NULL DEFAULT 'warn',
  ADD CONSTRAINT courts_training_rule CHECK (training_rule IN ('warn', 'exclude'));

-- The ranking compares the days of successful cases alone.
ALTER TABLE mediator_tallies ADD COLUMN succeeded_days BIGINT NOT NULL DEFAULT 0;
UPDATE mediator_tallies t SET succeeded_days = c.days
  FROM (SELECT home_id, mediator_id, dispute_type, sum(days) AS days FROM closing_tallies
    WHERE outcome IN ('agreement', 'settled_withdrawn') GROUP BY 1, 2, 3) c
  WHERE (t.home_id, t.mediator_id, t.dispute_type) = (c.home_id, c.mediator_id, c.dispute_type);
