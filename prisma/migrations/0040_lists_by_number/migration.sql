-- A telephone number finds the cases of the agent who has it, as it finds those of a party.
CREATE INDEX "agents_phone_hash_idx" ON "agents"("phone_hash");

-- Cases of one day are listed in the order of their numbers: the serial comes into the indexes of the lists, before the
-- id. Each new index is there before the old one goes, so that no list is ever without one.
CREATE INDEX "cases_institution_id_status_referred_at_serial" ON "cases" ("institution_id", "status", "referred_at" DESC, "number_serial" DESC, "id" DESC);
DROP INDEX "cases_institution_id_status_referred_at_id_idx";
ALTER INDEX "cases_institution_id_status_referred_at_serial" RENAME TO "cases_institution_id_status_referred_at_id_idx";
CREATE INDEX "cases_institution_id_referred_at_serial" ON "cases" ("institution_id", "referred_at" DESC, "number_serial" DESC, "id" DESC);
DROP INDEX "cases_institution_id_referred_at_id_idx";
ALTER INDEX "cases_institution_id_referred_at_serial" RENAME TO "cases_institution_id_referred_at_id_idx";
CREATE INDEX "cases_institution_id_dispute_type_referred_at_serial" ON "cases" ("institution_id", "dispute_type", "referred_at" DESC, "number_serial" DESC, "id" DESC);
DROP INDEX "cases_institution_id_dispute_type_referred_at_id_idx";
ALTER INDEX "cases_institution_id_dispute_type_referred_at_serial" RENAME TO "cases_institution_id_dispute_type_referred_at_id_idx";
CREATE INDEX "cases_court_id_status_referred_at_serial" ON "cases" ("court_id", "status", "referred_at" DESC, "number_serial" DESC, "id" DESC);
DROP INDEX "cases_court_id_status_referred_at_id_idx";
ALTER INDEX "cases_court_id_status_referred_at_serial" RENAME TO "cases_court_id_status_referred_at_id_idx";
CREATE INDEX "cases_court_id_referred_at_serial" ON "cases" ("court_id", "referred_at" DESC, "number_serial" DESC, "id" DESC);
DROP INDEX "cases_court_id_referred_at_id_idx";
ALTER INDEX "cases_court_id_referred_at_serial" RENAME TO "cases_court_id_referred_at_id_idx";
