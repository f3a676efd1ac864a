// @name createTies  New ties, one text per tie type; the generator writes each type in place of TIE_TYPE.
// @expand TIE_TYPE
// @param $rows map[]  {source, target, record}
// @row   done integer  rows written
// @engines neo4j, grafeo
UNWIND $rows AS row
MATCH (s:Entity {id: row.source})
MATCH (t:Entity {id: row.target})
CREATE (s)-[r:TIE_TYPE]->(t)
SET r = row.record
RETURN count(r) AS done
