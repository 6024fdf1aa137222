-- Index entries that no query reads. A referral wrote 13 entries into the indexes of cases and 11 into those of events; now 10 and 10.

-- No log is filtered by court: a court's own record is read case by case.
DROP INDEX "events_court_id_at_idx";

-- A case without a mediator is never looked up by its mediator, nor one without an import by its import.
DROP INDEX "cases_mediator_id_status_idx";
DROP INDEX "cases_mediator_id_referred_at_id_idx";
DROP INDEX "cases_import_id_idx";
CREATE INDEX "cases_mediator_status" ON "cases" ("mediator_id", "status") WHERE "mediator_id" IS NOT NULL;
CREATE INDEX "cases_mediator_referred" ON "cases" ("mediator_id", "referred_at" DESC, "id" DESC) WHERE "mediator_id" IS NOT NULL;
CREATE INDEX "cases_imported" ON "cases" ("import_id") WHERE "import_id" IS NOT NULL;
