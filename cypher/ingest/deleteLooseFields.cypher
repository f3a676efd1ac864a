// @name deleteLooseFields  Deletes fields nobody works on.
// @engines neo4j, grafeo
MATCH (f:Field)
WHERE NOT EXISTS { MATCH (f)<-[:WORKS_ON]-(:Entity) }
DELETE f
