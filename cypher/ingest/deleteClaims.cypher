// @name deleteClaims  Deletes the claims of a batch.
// @param $batch string
// @engines neo4j, grafeo
MATCH (c:Claim {batch: $batch})
DETACH DELETE c
