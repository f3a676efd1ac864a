// @name createBefores  Keeps what a batch overwrites, for its undoing.
// @param $rows map[]  {batch, of, kind, changedBy, record (JSON)}
// @engines neo4j, grafeo
UNWIND $rows AS row
CREATE (b:Before)
SET b = row
