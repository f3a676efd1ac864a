// @name deleteLooseEntities  Deletes entities of undone batches that no claim and no tie needs.
// @param $undone string[]  batch ids
// @param $kept string[]  ids of entities that stay all the same
// @engines neo4j, grafeo
MATCH (e:Entity)
WHERE e.batch IN $undone
  AND NOT e.id IN $kept
  AND NOT EXISTS { MATCH (e)<-[:ABOUT]-(:Claim) }
  AND NOT EXISTS { MATCH (e)--(:Entity) }
DETACH DELETE e
