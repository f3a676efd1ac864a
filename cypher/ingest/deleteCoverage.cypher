// @name deleteCoverage  Deletes the coverage records of a batch.
// @param $batch string
// @engines neo4j, grafeo
MATCH (c:Coverage {batch: $batch})
DETACH DELETE c
