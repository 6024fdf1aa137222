-- What the rest of the institution's day needs: scores kept with the case, counts kept as they change, search, 补录, people and profiles.
DROP INDEX "events_institution_id_at_idx";

ALTER TABLE "cases" ADD COLUMN     "closing_days" INTEGER,
ADD COLUMN     "import_id" UUID,
ADD COLUMN     "operation_points" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "result_points" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "time_points" INTEGER NOT NULL DEFAULT 0;

ALTER TABLE "institutions" ADD COLUMN     "accepts_scope" TEXT,
ADD COLUMN     "address" TEXT,
ADD COLUMN     "charges_fees" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "contact_person" TEXT,
ADD COLUMN     "contact_phone" TEXT,
ADD COLUMN     "fee_standard" TEXT,
ADD COLUMN     "introduction" TEXT,
ADD COLUMN     "licence_no" TEXT,
ADD COLUMN     "parent_id" UUID,
ADD COLUMN     "profile_changed_at" TIMESTAMPTZ(3),
ADD COLUMN     "profile_changed_by" TEXT,
ADD COLUMN     "service_hours" TEXT,
ADD COLUMN     "specialties" TEXT[] DEFAULT ARRAY[]::TEXT[],
ADD COLUMN     "version" INTEGER NOT NULL DEFAULT 1;

ALTER TABLE "materials" ADD COLUMN     "note" TEXT,
ADD COLUMN     "slot" TEXT NOT NULL DEFAULT 'evidence',
ADD COLUMN     "void_reason" TEXT,
ADD COLUMN     "voided_at" TIMESTAMPTZ(3),
ADD COLUMN     "voided_by" TEXT;

ALTER TABLE "mediator_profiles" ADD COLUMN     "certificate_ends_on" DATE,
ADD COLUMN     "certificate_no" TEXT,
ADD COLUMN     "certificate_on" DATE,
ADD COLUMN     "introduction" TEXT,
ADD COLUMN     "sex" TEXT,
ADD COLUMN     "title" TEXT;

CREATE TABLE "mediator_trainings" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "mediator_id" UUID NOT NULL,
    "institution_id" UUID NOT NULL,
    "title" TEXT NOT NULL,
    "organiser" TEXT,
    "held_on" DATE NOT NULL,
    "hours" INTEGER NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,
    "recorded_by" TEXT NOT NULL,
    "revoked_at" TIMESTAMPTZ(3),
    "revoked_by" TEXT,

    CONSTRAINT "mediator_trainings_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "list_preferences" (
    "account_id" UUID NOT NULL,
    "list" TEXT NOT NULL,
    "hidden" TEXT[],
    "density" TEXT NOT NULL,
    "saved_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "list_preferences_pkey" PRIMARY KEY ("account_id","list")
);

CREATE TABLE "score_rule_sets" (
    "version" TEXT NOT NULL,
    "rules" JSONB NOT NULL,
    "effective_on" DATE NOT NULL,
    "source" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "score_rule_sets_pkey" PRIMARY KEY ("version")
);

CREATE TABLE "case_counts" (
    "home_id" UUID NOT NULL,
    "status" TEXT NOT NULL,
    "shard" SMALLINT NOT NULL,
    "cases" INTEGER NOT NULL,

    CONSTRAINT "case_counts_pkey" PRIMARY KEY ("home_id","status","shard")
);

CREATE TABLE "flow_tallies" (
    "home_id" UUID NOT NULL,
    "flow" TEXT NOT NULL,
    "month" DATE NOT NULL,
    "dispute_type" TEXT NOT NULL,
    "source" TEXT NOT NULL,
    "outcome" TEXT NOT NULL,
    "shard" SMALLINT NOT NULL,
    "cases" INTEGER NOT NULL,
    "late" INTEGER NOT NULL,
    "days" BIGINT NOT NULL,
    "seconds" BIGINT NOT NULL,
    "days_7" INTEGER NOT NULL,
    "days_15" INTEGER NOT NULL,
    "days_30" INTEGER NOT NULL,
    "days_60" INTEGER NOT NULL,
    "days_90" INTEGER NOT NULL,

    CONSTRAINT "flow_tallies_pkey" PRIMARY KEY ("home_id","flow","month","dispute_type","source","outcome","shard")
);

CREATE TABLE "closing_tallies" (
    "home_id" UUID NOT NULL,
    "mediator_id" UUID NOT NULL,
    "month" DATE NOT NULL,
    "dispute_type" TEXT NOT NULL,
    "source" TEXT NOT NULL,
    "outcome" TEXT NOT NULL,
    "cases" INTEGER NOT NULL,
    "days" BIGINT NOT NULL,
    "operation_points" BIGINT NOT NULL,
    "time_points" BIGINT NOT NULL,
    "result_points" BIGINT NOT NULL,

    CONSTRAINT "closing_tallies_pkey" PRIMARY KEY ("home_id","month","mediator_id","dispute_type","source","outcome")
);

CREATE TABLE "mediator_tallies" (
    "home_id" UUID NOT NULL,
    "mediator_id" UUID NOT NULL,
    "dispute_type" TEXT NOT NULL,
    "cases" INTEGER NOT NULL,
    "succeeded" INTEGER NOT NULL,
    "days" BIGINT NOT NULL,
    "operation_points" BIGINT NOT NULL,
    "time_points" BIGINT NOT NULL,
    "result_points" BIGINT NOT NULL,

    CONSTRAINT "mediator_tallies_pkey" PRIMARY KEY ("home_id","mediator_id","dispute_type")
);

CREATE TABLE "case_search" (
    "case_id" UUID NOT NULL,
    "court_id" UUID NOT NULL,
    "holder_id" UUID NOT NULL,
    "words" TEXT NOT NULL,
    "tokens" TEXT[],

    CONSTRAINT "case_search_pkey" PRIMARY KEY ("case_id")
);

CREATE TABLE "imports" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "institution_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "file_name" TEXT NOT NULL,
    "size" INTEGER NOT NULL,
    "sha256" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "total" INTEGER NOT NULL,
    "ready" INTEGER NOT NULL,
    "refused" INTEGER NOT NULL,
    "repeated" INTEGER NOT NULL,
    "made" INTEGER NOT NULL DEFAULT 0,
    "failed" INTEGER NOT NULL DEFAULT 0,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "created_by" TEXT NOT NULL,
    "created_by_id" UUID NOT NULL,
    "started_at" TIMESTAMPTZ(3),
    "started_by" TEXT,
    "last_batch_at" TIMESTAMPTZ(3),
    "finished_at" TIMESTAMPTZ(3),

    CONSTRAINT "imports_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "import_rows" (
    "import_id" UUID NOT NULL,
    "institution_id" UUID NOT NULL,
    "row_no" INTEGER NOT NULL,
    "state" TEXT NOT NULL,
    "fingerprint" TEXT NOT NULL,
    "label" TEXT NOT NULL,
    "content_sealed" TEXT,
    "mistakes" JSONB NOT NULL,
    "preview" JSONB,
    "made_id" UUID,
    "made_label" TEXT,

    CONSTRAINT "import_rows_pkey" PRIMARY KEY ("import_id","row_no")
);

CREATE INDEX "mediator_trainings_mediator_id_held_on_idx" ON "mediator_trainings"("mediator_id", "held_on" DESC);

CREATE INDEX "closing_tallies_home_id_mediator_id_idx" ON "closing_tallies"("home_id", "mediator_id");

CREATE INDEX "imports_institution_id_created_at_idx" ON "imports"("institution_id", "created_at" DESC);

CREATE UNIQUE INDEX "imports_id_institution_id_key" ON "imports"("id", "institution_id");

CREATE INDEX "import_rows_import_id_state_row_no_idx" ON "import_rows"("import_id", "state", "row_no");

CREATE INDEX "cases_institution_id_dispute_type_referred_at_id_idx" ON "cases"("institution_id", "dispute_type", "referred_at" DESC, "id" DESC);

CREATE INDEX "cases_court_id_referred_at_id_idx" ON "cases"("court_id", "referred_at" DESC, "id" DESC);

CREATE INDEX "cases_mediator_id_referred_at_id_idx" ON "cases"("mediator_id", "referred_at" DESC, "id" DESC);

CREATE INDEX "cases_import_id_idx" ON "cases"("import_id");

CREATE INDEX "events_institution_id_at_id_idx" ON "events"("institution_id", "at" DESC, "id" DESC);

CREATE INDEX "events_institution_id_kind_at_id_idx" ON "events"("institution_id", "kind", "at" DESC, "id" DESC);

CREATE INDEX "events_institution_id_actor_name_at_id_idx" ON "events"("institution_id", "actor_name", "at" DESC, "id" DESC);

CREATE INDEX "institutions_parent_id_idx" ON "institutions"("parent_id");

ALTER TABLE "institutions" ADD CONSTRAINT "institutions_parent_id_fkey" FOREIGN KEY ("parent_id") REFERENCES "institutions"("id") ON DELETE SET NULL ON UPDATE CASCADE;

ALTER TABLE "mediator_trainings" ADD CONSTRAINT "mediator_trainings_mediator_id_fkey" FOREIGN KEY ("mediator_id") REFERENCES "mediator_profiles"("account_id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "case_search" ADD CONSTRAINT "case_search_case_id_court_id_holder_id_fkey" FOREIGN KEY ("case_id", "court_id", "holder_id") REFERENCES "cases"("id", "court_id", "holder_id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "imports" ADD CONSTRAINT "imports_institution_id_fkey" FOREIGN KEY ("institution_id") REFERENCES "institutions"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "import_rows" ADD CONSTRAINT "import_rows_import_id_institution_id_fkey" FOREIGN KEY ("import_id", "institution_id") REFERENCES "imports"("id", "institution_id") ON DELETE RESTRICT ON UPDATE CASCADE;

