-- Indexes, then foreign keys.

-- CreateIndex
CREATE UNIQUE INDEX "courts_code_key" ON "courts"("code");

-- CreateIndex
CREATE UNIQUE INDEX "courts_name_key" ON "courts"("name");

-- CreateIndex
CREATE UNIQUE INDEX "institutions_code_key" ON "institutions"("code");

-- CreateIndex
CREATE UNIQUE INDEX "institutions_name_key" ON "institutions"("name");

-- CreateIndex
CREATE UNIQUE INDEX "accounts_phone_hash_key" ON "accounts"("phone_hash");

-- CreateIndex
CREATE INDEX "accounts_institution_id_role_idx" ON "accounts"("institution_id", "role");

-- CreateIndex
CREATE INDEX "mediator_profiles_institution_id_idx" ON "mediator_profiles"("institution_id");

-- CreateIndex
CREATE INDEX "sessions_account_id_created_at_idx" ON "sessions"("account_id", "created_at");

-- CreateIndex
CREATE UNIQUE INDEX "court_keys_key_hash_key" ON "court_keys"("key_hash");

-- CreateIndex
CREATE INDEX "court_keys_court_id_idx" ON "court_keys"("court_id");

-- CreateIndex
CREATE UNIQUE INDEX "cases_case_no_key" ON "cases"("case_no");

-- CreateIndex
CREATE INDEX "cases_institution_id_status_referred_at_id_idx" ON "cases"("institution_id", "status", "referred_at" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "cases_institution_id_referred_at_id_idx" ON "cases"("institution_id", "referred_at" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "cases_court_id_status_referred_at_id_idx" ON "cases"("court_id", "status", "referred_at" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "cases_mediator_id_status_idx" ON "cases"("mediator_id", "status");

-- CreateIndex
CREATE UNIQUE INDEX "cases_id_court_id_holder_id_key" ON "cases"("id", "court_id", "holder_id");

-- CreateIndex
CREATE UNIQUE INDEX "cases_number_year_number_prefix_number_serial_key" ON "cases"("number_year", "number_prefix", "number_serial");

-- CreateIndex
CREATE INDEX "parties_case_id_idx" ON "parties"("case_id");

-- CreateIndex
CREATE INDEX "parties_document_hash_idx" ON "parties"("document_hash");

-- CreateIndex
CREATE INDEX "parties_phone_hash_idx" ON "parties"("phone_hash");

-- CreateIndex
CREATE INDEX "parties_name_idx" ON "parties"("name");

-- CreateIndex
CREATE INDEX "agents_case_id_idx" ON "agents"("case_id");

-- CreateIndex
CREATE INDEX "service_addresses_case_id_idx" ON "service_addresses"("case_id");

-- CreateIndex
CREATE UNIQUE INDEX "materials_storage_key_key" ON "materials"("storage_key");

-- CreateIndex
CREATE INDEX "materials_case_id_idx" ON "materials"("case_id");

-- CreateIndex
CREATE INDEX "case_declines_institution_id_declined_at_idx" ON "case_declines"("institution_id", "declined_at" DESC);

-- CreateIndex
CREATE INDEX "case_declines_case_id_idx" ON "case_declines"("case_id");

-- CreateIndex
CREATE INDEX "assignments_case_id_assigned_at_idx" ON "assignments"("case_id", "assigned_at");

-- CreateIndex
CREATE INDEX "assignments_mediator_id_ended_at_idx" ON "assignments"("mediator_id", "ended_at");

-- CreateIndex
CREATE INDEX "disclosures_case_id_made_at_idx" ON "disclosures"("case_id", "made_at");

-- CreateIndex
CREATE INDEX "contacts_case_id_happened_at_idx" ON "contacts"("case_id", "happened_at");

-- CreateIndex
CREATE INDEX "clock_pauses_case_id_idx" ON "clock_pauses"("case_id");

-- CreateIndex
CREATE INDEX "clock_extensions_case_id_idx" ON "clock_extensions"("case_id");

-- CreateIndex
CREATE UNIQUE INDEX "closings_case_id_key" ON "closings"("case_id");

-- CreateIndex
CREATE INDEX "score_points_case_id_idx" ON "score_points"("case_id");

-- CreateIndex
CREATE INDEX "score_points_mediator_id_idx" ON "score_points"("mediator_id");

-- CreateIndex
CREATE INDEX "events_case_id_seq_idx" ON "events"("case_id", "seq");

-- CreateIndex
CREATE INDEX "events_institution_id_at_idx" ON "events"("institution_id", "at" DESC);

-- CreateIndex
CREATE INDEX "events_court_id_at_idx" ON "events"("court_id", "at" DESC);

-- CreateIndex
CREATE INDEX "events_actor_id_at_idx" ON "events"("actor_id", "at" DESC);

-- CreateIndex
CREATE INDEX "events_at_id_idx" ON "events"("at" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "events_kind_at_id_idx" ON "events"("kind", "at" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "events_actor_name_at_id_idx" ON "events"("actor_name", "at" DESC, "id" DESC);

-- CreateIndex
CREATE UNIQUE INDEX "events_chain_seq_key" ON "events"("chain", "seq");

-- CreateIndex
CREATE INDEX "anchor_heads_chain_seq_idx" ON "anchor_heads"("chain", "seq");

-- AddForeignKey
ALTER TABLE "institution_courts" ADD CONSTRAINT "institution_courts_institution_id_fkey" FOREIGN KEY ("institution_id") REFERENCES "institutions"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "institution_courts" ADD CONSTRAINT "institution_courts_court_id_fkey" FOREIGN KEY ("court_id") REFERENCES "courts"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "accounts" ADD CONSTRAINT "accounts_court_id_fkey" FOREIGN KEY ("court_id") REFERENCES "courts"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "accounts" ADD CONSTRAINT "accounts_institution_id_fkey" FOREIGN KEY ("institution_id") REFERENCES "institutions"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "mediator_profiles" ADD CONSTRAINT "mediator_profiles_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "accounts"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "sessions" ADD CONSTRAINT "sessions_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "accounts"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "court_keys" ADD CONSTRAINT "court_keys_court_id_fkey" FOREIGN KEY ("court_id") REFERENCES "courts"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "cases" ADD CONSTRAINT "cases_court_id_fkey" FOREIGN KEY ("court_id") REFERENCES "courts"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "cases" ADD CONSTRAINT "cases_institution_id_fkey" FOREIGN KEY ("institution_id") REFERENCES "institutions"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "parties" ADD CONSTRAINT "parties_case_id_court_id_holder_id_fkey" FOREIGN KEY ("case_id", "court_id", "holder_id") REFERENCES "cases"("id", "court_id", "holder_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "agents" ADD CONSTRAINT "agents_case_id_court_id_holder_id_fkey" FOREIGN KEY ("case_id", "court_id", "holder_id") REFERENCES "cases"("id", "court_id", "holder_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "agents" ADD CONSTRAINT "agents_party_id_fkey" FOREIGN KEY ("party_id") REFERENCES "parties"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "service_addresses" ADD CONSTRAINT "service_addresses_case_id_court_id_holder_id_fkey" FOREIGN KEY ("case_id", "court_id", "holder_id") REFERENCES "cases"("id", "court_id", "holder_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "service_addresses" ADD CONSTRAINT "service_addresses_party_id_fkey" FOREIGN KEY ("party_id") REFERENCES "parties"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "materials" ADD CONSTRAINT "materials_case_id_court_id_holder_id_fkey" FOREIGN KEY ("case_id", "court_id", "holder_id") REFERENCES "cases"("id", "court_id", "holder_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "case_declines" ADD CONSTRAINT "case_declines_institution_id_fkey" FOREIGN KEY ("institution_id") REFERENCES "institutions"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "assignments" ADD CONSTRAINT "assignments_case_id_court_id_holder_id_fkey" FOREIGN KEY ("case_id", "court_id", "holder_id") REFERENCES "cases"("id", "court_id", "holder_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "assignments" ADD CONSTRAINT "assignments_mediator_id_fkey" FOREIGN KEY ("mediator_id") REFERENCES "mediator_profiles"("account_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "disclosures" ADD CONSTRAINT "disclosures_case_id_court_id_holder_id_fkey" FOREIGN KEY ("case_id", "court_id", "holder_id") REFERENCES "cases"("id", "court_id", "holder_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "contacts" ADD CONSTRAINT "contacts_case_id_court_id_holder_id_fkey" FOREIGN KEY ("case_id", "court_id", "holder_id") REFERENCES "cases"("id", "court_id", "holder_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "clock_pauses" ADD CONSTRAINT "clock_pauses_case_id_court_id_holder_id_fkey" FOREIGN KEY ("case_id", "court_id", "holder_id") REFERENCES "cases"("id", "court_id", "holder_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "clock_extensions" ADD CONSTRAINT "clock_extensions_case_id_court_id_holder_id_fkey" FOREIGN KEY ("case_id", "court_id", "holder_id") REFERENCES "cases"("id", "court_id", "holder_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "closings" ADD CONSTRAINT "closings_case_id_court_id_holder_id_fkey" FOREIGN KEY ("case_id", "court_id", "holder_id") REFERENCES "cases"("id", "court_id", "holder_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "score_points" ADD CONSTRAINT "score_points_case_id_court_id_holder_id_fkey" FOREIGN KEY ("case_id", "court_id", "holder_id") REFERENCES "cases"("id", "court_id", "holder_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "score_points" ADD CONSTRAINT "score_points_event_id_fkey" FOREIGN KEY ("event_id") REFERENCES "events"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "anchor_heads" ADD CONSTRAINT "anchor_heads_anchor_id_fkey" FOREIGN KEY ("anchor_id") REFERENCES "anchors"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
