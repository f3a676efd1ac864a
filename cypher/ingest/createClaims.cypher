// @name createClaims  New claims, each on its source.
// @param $rows map[]  {source, record}
// @row   done integer  rows written
// @engines neo4j, grafeo
UNWIND $rows AS row
MATCH (x:Source {id: row.source})
CREATE (c:Claim)-[:STATED_IN]->(x)
SET c = row.record
RETURN count(c) AS done
