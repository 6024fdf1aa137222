-- 定时任务 (docs/decisions/0165-jobs-and-service-state.md): one row for each run of a scheduled job, and for each
-- stretch of rounds with one result of a steady one.

CREATE TABLE job_runs (
  id uuid NOT NULL,
  job text NOT NULL,
  state text NOT NULL,
  -- Who started it by hand; null: the schedule.
  requested_by uuid,
  requested_by_name text,
  -- When it was requested or began, whichever came first.
  created_at timestamptz(3) NOT NULL,
  started_at timestamptz(3),
  ended_at timestamptz(3),
  -- Until when its process answers for it.
  leased_until timestamptz(3),
  -- Host and number of the process.
  process text,
  rounds integer NOT NULL DEFAULT 1,
  -- How many things were worked on, where the job counts them.
  worked integer,
  -- Name and code of the error, never its message.
  error text,
  CONSTRAINT job_runs_pkey PRIMARY KEY (id),
  CONSTRAINT job_runs_job_check CHECK (job ~ '^[a-z_]{1,40}$'),
  CONSTRAINT job_runs_state_check CHECK (state IN ('waiting', 'running', 'done', 'failed', 'lost')),
  CONSTRAINT job_runs_request_check CHECK (num_nonnulls(requested_by, requested_by_name) IN (0, 2)),
  CONSTRAINT job_runs_course_check CHECK (CASE state
    WHEN 'waiting' THEN requested_by IS NOT NULL
      AND num_nonnulls(started_at, ended_at, leased_until, process, worked, error) = 0
    WHEN 'running' THEN num_nonnulls(started_at, leased_until, process) = 3
      AND num_nonnulls(ended_at, error) = 0
    WHEN 'failed' THEN num_nonnulls(started_at, ended_at, error) = 3
    ELSE num_nonnulls(started_at, ended_at) = 2 AND error IS NULL END),
  CONSTRAINT job_runs_requested_by_fkey FOREIGN KEY (requested_by) REFERENCES accounts (id)
    ON DELETE RESTRICT ON UPDATE CASCADE
);
CREATE INDEX job_runs_job_created_at_idx ON job_runs (job, created_at DESC, id DESC);
CREATE INDEX job_runs_created_at_idx ON job_runs (created_at);
CREATE INDEX job_runs_requested_by_idx ON job_runs (requested_by);
-- A job that waits or runs is not started again.
CREATE UNIQUE INDEX job_runs_one_open ON job_runs (job) WHERE state IN ('waiting', 'running');
ALTER TABLE job_runs ENABLE ROW LEVEL SECURITY;
ALTER TABLE job_runs FORCE ROW LEVEL SECURITY;
-- Jobs of the outbox that were given up, for a person: few among many that are done.
CREATE INDEX outbox_dead ON outbox (id) WHERE state = 'dead';
