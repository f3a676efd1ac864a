// @name createTies  New ties, one text per tie type; the generator writes each type in place of TIE_TYPE.
// @expand TIE_TYPE
// @param $rows list[]  id of both ends, then the values of TIE_COLUMNS
// @row   done integer  rows written
// @engines neo4j, grafeo
UNWIND $rows AS row
MATCH (s:Entity {id: row[0]})
MATCH (t:Entity {id: row[1]})
CREATE (s)-[r:TIE_TYPE {
  id: row[2], key: row[3], level: row[4], batch: row[5], changedBy: row[6], ownType: row[7]
}]->(t)
RETURN count(r) AS done
