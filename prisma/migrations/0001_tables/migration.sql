-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "public";

-- CreateTable
CREATE TABLE "courts" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "code" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "short_name" TEXT NOT NULL,
    "case_number_prefix" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "courts_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "institutions" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "code" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "mediator_confirmation_waived" BOOLEAN NOT NULL DEFAULT false,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "institutions_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "institution_courts" (
    "institution_id" UUID NOT NULL,
    "court_id" UUID NOT NULL,
    "invited_on" DATE NOT NULL,

    CONSTRAINT "institution_courts_pkey" PRIMARY KEY ("institution_id","court_id")
);

-- CreateTable
CREATE TABLE "accounts" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "role" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "phone_sealed" TEXT NOT NULL,
    "phone_hash" TEXT NOT NULL,
    "court_id" UUID,
    "institution_id" UUID,
    "status" TEXT NOT NULL DEFAULT 'active',
    "status_changed_at" TIMESTAMPTZ(3),
    "status_changed_by_name" TEXT,
    "password_hash" TEXT NOT NULL,
    "must_change_password" BOOLEAN NOT NULL DEFAULT true,
    "initial_password_expires_at" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "accounts_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "mediator_profiles" (
    "account_id" UUID NOT NULL,
    "institution_id" UUID NOT NULL,
    "identity_sealed" TEXT,
    "identity_hash" TEXT,
    "specialties" TEXT[],
    "caseload_cap" INTEGER NOT NULL,
    "roster_confirmed_on" DATE,
    "roster_expires_on" DATE,
    "leave_from" DATE,
    "leave_to" DATE,

    CONSTRAINT "mediator_profiles_pkey" PRIMARY KEY ("account_id")
);

-- CreateTable
CREATE TABLE "sessions" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "account_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "last_seen_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "absolute_expires_at" TIMESTAMPTZ(3) NOT NULL,
    "revoked_at" TIMESTAMPTZ(3),
    "revoked_reason" TEXT,
    "device" TEXT NOT NULL,
    "address" TEXT NOT NULL,

    CONSTRAINT "sessions_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "sign_in_counters" (
    "key" TEXT NOT NULL,
    "points" INTEGER NOT NULL DEFAULT 0,
    "expire" BIGINT,

    CONSTRAINT "sign_in_counters_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "spent_challenges" (
    "signature" TEXT NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "spent_challenges_pkey" PRIMARY KEY ("signature")
);

-- CreateTable
CREATE TABLE "court_keys" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "court_id" UUID NOT NULL,
    "key_hash" TEXT NOT NULL,
    "hint" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "revoked_at" TIMESTAMPTZ(3),
    "last_used_at" TIMESTAMPTZ(3),

    CONSTRAINT "court_keys_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "referral_receipts" (
    "court_id" UUID NOT NULL,
    "idempotency_key" TEXT NOT NULL,
    "body_hash" TEXT NOT NULL,
    "case_id" UUID NOT NULL,
    "answer" JSONB NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "referral_receipts_pkey" PRIMARY KEY ("court_id","idempotency_key")
);

-- CreateTable
CREATE TABLE "case_number_counters" (
    "year" INTEGER NOT NULL,
    "prefix" TEXT NOT NULL,
    "last" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "case_number_counters_pkey" PRIMARY KEY ("year","prefix")
);

-- CreateTable
CREATE TABLE "cases" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "court_id" UUID NOT NULL,
    "institution_id" UUID,
    "holder_id" UUID NOT NULL,
    "mediator_id" UUID,
    "mediator_name" TEXT,
    "status" TEXT NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "number_year" INTEGER NOT NULL,
    "number_prefix" TEXT NOT NULL,
    "number_serial" INTEGER NOT NULL,
    "case_no" TEXT NOT NULL,
    "court_case_no" TEXT,
    "source" TEXT NOT NULL,
    "category" TEXT NOT NULL DEFAULT 'civil',
    "dispute_type" TEXT NOT NULL,
    "cause" TEXT NOT NULL,
    "cause_version" TEXT NOT NULL,
    "summary" TEXT,
    "claim" TEXT NOT NULL,
    "facts" TEXT NOT NULL,
    "amount" DECIMAL(15,2),
    "jurisdiction_basis" TEXT,
    "referrer" TEXT,
    "mediation_note" TEXT,
    "first_submitted_at" TIMESTAMPTZ(3),
    "referred_at" TIMESTAMPTZ(3) NOT NULL,
    "received_at" TIMESTAMPTZ(3) NOT NULL,
    "accepted_at" TIMESTAMPTZ(3),
    "assigned_at" TIMESTAMPTZ(3),
    "closed_at" TIMESTAMPTZ(3),
    "outcome" TEXT,
    "acceptance_due_on" DATE,
    "mediation_due_on" DATE,
    "last_act_at" TIMESTAMPTZ(3) NOT NULL,
    "last_act_by" TEXT NOT NULL,
    "last_act" TEXT NOT NULL,

    CONSTRAINT "cases_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "parties" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "case_id" UUID NOT NULL,
    "court_id" UUID NOT NULL,
    "holder_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "side" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "sex" TEXT,
    "birth_date" DATE,
    "ethnicity" TEXT,
    "occupation" TEXT,
    "employer" TEXT,
    "document_kind" TEXT,
    "document_sealed" TEXT,
    "document_hash" TEXT,
    "phone_sealed" TEXT,
    "phone_hash" TEXT,
    "residence_sealed" TEXT,
    "representative_name" TEXT,
    "representative_title" TEXT,
    "representative_sealed" TEXT,
    "representative_hash" TEXT,
    "special_needs" TEXT,

    CONSTRAINT "parties_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "agents" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "case_id" UUID NOT NULL,
    "court_id" UUID NOT NULL,
    "holder_id" UUID NOT NULL,
    "party_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "authority" TEXT NOT NULL,
    "authority_scope" TEXT,
    "firm" TEXT,
    "document_sealed" TEXT,
    "document_hash" TEXT,
    "phone_sealed" TEXT,
    "phone_hash" TEXT,

    CONSTRAINT "agents_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "service_addresses" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "case_id" UUID NOT NULL,
    "court_id" UUID NOT NULL,
    "holder_id" UUID NOT NULL,
    "party_id" UUID NOT NULL,
    "recipient" TEXT NOT NULL,
    "postcode" TEXT,
    "address_sealed" TEXT NOT NULL,
    "phone_sealed" TEXT,
    "accepts_electronic" BOOLEAN NOT NULL,
    "electronic_sealed" TEXT,

    CONSTRAINT "service_addresses_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "materials" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "case_id" UUID NOT NULL,
    "court_id" UUID NOT NULL,
    "holder_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "title" TEXT NOT NULL,
    "file_name" TEXT NOT NULL,
    "media_type" TEXT NOT NULL,
    "size" INTEGER NOT NULL,
    "sha256" TEXT NOT NULL,
    "storage_key" TEXT NOT NULL,
    "added_by" TEXT NOT NULL,
    "added_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "materials_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "case_declines" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "institution_id" UUID NOT NULL,
    "court_id" UUID NOT NULL,
    "case_id" UUID NOT NULL,
    "case_no" TEXT NOT NULL,
    "dispute_type" TEXT NOT NULL,
    "court_name" TEXT NOT NULL,
    "reason_code" TEXT NOT NULL,
    "reason_text" TEXT NOT NULL,
    "received_at" TIMESTAMPTZ(3) NOT NULL,
    "declined_at" TIMESTAMPTZ(3) NOT NULL,
    "declined_by" TEXT NOT NULL,

    CONSTRAINT "case_declines_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "assignments" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "case_id" UUID NOT NULL,
    "court_id" UUID NOT NULL,
    "holder_id" UUID NOT NULL,
    "mediator_id" UUID NOT NULL,
    "mediator_name" TEXT NOT NULL,
    "assigned_at" TIMESTAMPTZ(3) NOT NULL,
    "assigned_by" TEXT NOT NULL,
    "rank" INTEGER NOT NULL,
    "rank_score" INTEGER NOT NULL,
    "note" TEXT,
    "handover_note" TEXT,
    "accepted_at" TIMESTAMPTZ(3),
    "ended_at" TIMESTAMPTZ(3),
    "ended_because" TEXT,
    "end_reason" TEXT,
    "end_text" TEXT,

    CONSTRAINT "assignments_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "disclosures" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "case_id" UUID NOT NULL,
    "court_id" UUID NOT NULL,
    "holder_id" UUID NOT NULL,
    "mediator_id" UUID NOT NULL,
    "grounds" TEXT[],
    "statement" TEXT,
    "made_at" TIMESTAMPTZ(3) NOT NULL,
    "decision" TEXT,
    "consents" JSONB,
    "decided_at" TIMESTAMPTZ(3),
    "decided_by" TEXT,

    CONSTRAINT "disclosures_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "contacts" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "case_id" UUID NOT NULL,
    "court_id" UUID NOT NULL,
    "holder_id" UUID NOT NULL,
    "mediator_id" UUID NOT NULL,
    "channel" TEXT NOT NULL,
    "person_kind" TEXT NOT NULL,
    "person_id" UUID NOT NULL,
    "person_name" TEXT NOT NULL,
    "result" TEXT NOT NULL,
    "note" TEXT,
    "happened_at" TIMESTAMPTZ(3) NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "contacts_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "clock_pauses" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "case_id" UUID NOT NULL,
    "court_id" UUID NOT NULL,
    "holder_id" UUID NOT NULL,
    "reason" TEXT NOT NULL,
    "from_on" DATE NOT NULL,
    "to_on" DATE,

    CONSTRAINT "clock_pauses_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "clock_extensions" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "case_id" UUID NOT NULL,
    "court_id" UUID NOT NULL,
    "holder_id" UUID NOT NULL,
    "days" INTEGER NOT NULL,
    "agreed_on" DATE NOT NULL,

    CONSTRAINT "clock_extensions_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "closings" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "case_id" UUID NOT NULL,
    "court_id" UUID NOT NULL,
    "holder_id" UUID NOT NULL,
    "mediator_id" UUID NOT NULL,
    "outcome" TEXT NOT NULL,
    "account" TEXT NOT NULL,
    "failure_reason" TEXT,
    "cost_raising" TEXT,
    "court_notes" TEXT,
    "closed_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "closings_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "score_points" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "case_id" UUID NOT NULL,
    "court_id" UUID NOT NULL,
    "holder_id" UUID NOT NULL,
    "mediator_id" UUID NOT NULL,
    "part" TEXT NOT NULL,
    "code" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "points" INTEGER NOT NULL,
    "on_date" DATE NOT NULL,
    "rule_version" TEXT NOT NULL,
    "event_id" UUID NOT NULL,

    CONSTRAINT "score_points_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "events" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "chain" TEXT NOT NULL,
    "seq" BIGINT NOT NULL DEFAULT 0,
    "kind" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "actor_id" UUID,
    "actor_name" TEXT NOT NULL,
    "actor_role" TEXT NOT NULL,
    "case_id" UUID,
    "court_id" UUID,
    "institution_id" UUID,
    "basis" TEXT,
    "data" JSONB NOT NULL,
    "prev_hash" TEXT NOT NULL DEFAULT '',
    "hash" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "events_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "chain_heads" (
    "chain" TEXT NOT NULL,
    "seq" BIGINT NOT NULL,
    "hash" TEXT NOT NULL,
    "anchored" BIGINT NOT NULL DEFAULT 0,

    CONSTRAINT "chain_heads_pkey" PRIMARY KEY ("chain")
);

-- CreateTable
CREATE TABLE "anchors" (
    "id" BIGSERIAL NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "prev_hash" TEXT NOT NULL,
    "hash" TEXT NOT NULL,

    CONSTRAINT "anchors_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "anchor_heads" (
    "anchor_id" BIGINT NOT NULL,
    "chain" TEXT NOT NULL,
    "seq" BIGINT NOT NULL,
    "hash" TEXT NOT NULL,

    CONSTRAINT "anchor_heads_pkey" PRIMARY KEY ("anchor_id","chain")
);

-- CreateTable
CREATE TABLE "calendar_years" (
    "year" INTEGER NOT NULL,
    "holidays" TEXT[],
    "make_up_workdays" TEXT[],
    "source" TEXT NOT NULL,
    "loaded_at" TIMESTAMPTZ(3) NOT NULL,
    "loaded_by" TEXT NOT NULL,

    CONSTRAINT "calendar_years_pkey" PRIMARY KEY ("year")
);

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


