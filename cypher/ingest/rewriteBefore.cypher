// @name rewriteBefore  Hands the older state to the later batch that overwrote it again.
// @param $batch string
// @param $of string
// @param $changedBy string
// @param $record string  JSON
// @engines neo4j, grafeo
MATCH (b:Before {batch: $batch})
WHERE b.of = $of
SET b.changedBy = $changedBy, b.record = $record
