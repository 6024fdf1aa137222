-- The case and everything that hangs on it.

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
