// @name linkCoverage  Says in which source somebody looked.
// @param $rows map[]  {id, source}
// @row   done integer  rows written
// @engines neo4j, grafeo
UNWIND $rows AS row
MATCH (c:Coverage {id: row.id})
MATCH (x:Source {id: row.source})
CREATE (c)-[:LOOKED_IN]->(x)
RETURN count(c) AS done
