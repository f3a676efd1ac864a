// @name deleteBefores  Forgets what a batch had overwritten.
// @param $batch string
// @engines neo4j, grafeo
MATCH (b:Before {batch: $batch})
DELETE b
