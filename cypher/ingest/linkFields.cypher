// @name linkFields  Says what entities work on.
// @param $rows map[]  {id, field}
// @engines neo4j, grafeo
UNWIND $rows AS row
MATCH (e:Entity {id: row.id})
MATCH (f:Field {id: row.field})
CREATE (e)-[:WORKS_ON]->(f)
