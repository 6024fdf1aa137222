-- Whom an event of a mediator's file or account is about, as a column of its own: policies keep an expression over the JSON from being
-- looked up in an index, so the history of one mediator was read from everything that was ever done to all of them. What it says stands in
-- `data`, which the chain seals; nobody writes it. Text, since what is stored is never refused here.
ALTER TABLE "events" ADD COLUMN "about_mediator" TEXT GENERATED ALWAYS AS (
  CASE WHEN starts_with(kind, 'mediator.') OR starts_with(kind, 'training.') THEN data ->> 'mediatorId' END) STORED;

CREATE INDEX "events_about_mediator" ON "events" ("about_mediator", "institution_id", "at" DESC, "seq" DESC) WHERE "about_mediator" IS NOT NULL;
