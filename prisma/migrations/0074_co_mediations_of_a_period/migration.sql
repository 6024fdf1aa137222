-- 分案均衡 counts the co-mediations of an institution that began in a period (docs/decisions/0071-co-mediators.md).
CREATE INDEX case_co_mediators_holder_id_added_at_idx ON case_co_mediators (holder_id, added_at);
