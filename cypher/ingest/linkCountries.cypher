// @name linkCountries  Says where entities are based.
// @param $rows map[]  {id, code}
// @engines neo4j, grafeo
UNWIND $rows AS row
MATCH (e:Entity {id: row.id})
MATCH (c:Country {code: row.code})
CREATE (e)-[:BASED_IN]->(c)
