// @name deleteLooseSources  Deletes sources of undone batches that no claim and no coverage record needs.
// @param $undone string[]  batch ids
// @engines neo4j, grafeo
MATCH (x:Source)
WHERE x.batch IN $undone
  AND NOT EXISTS { MATCH (x)<-[:STATED_IN]-(:Claim) }
  AND NOT EXISTS { MATCH (x)<-[:LOOKED_IN]-(:Coverage) }
DELETE x
