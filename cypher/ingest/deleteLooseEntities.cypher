// @name deleteLooseEntities  Deletes entities of undone batches that no claim and no tie needs.
// @param $undone string[]  batch ids
// @engines neo4j, grafeo
MATCH (e:Entity)
WHERE e.batch IN $undone
  AND NOT EXISTS { MATCH (e)<-[:ABOUT]-(:Claim) }
  AND NOT EXISTS { MATCH (e)--(:Entity) }
DETACH DELETE e
