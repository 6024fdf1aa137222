-- Whose turn it is: a mediator's newest assignment is read from here, however many they have had.
CREATE INDEX "assignments_mediator_id_assigned_at_idx" ON "assignments"("mediator_id", "assigned_at" DESC);
