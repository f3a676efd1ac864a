// @name linkClaims  Ties each claim to the entity it is about, or to both ends of its tie.
// @param $rows map[]  {claim, entity}
// @row   done integer  rows written
// @engines neo4j, grafeo
UNWIND $rows AS row
MATCH (c:Claim {id: row.claim})
MATCH (e:Entity {id: row.entity})
CREATE (c)-[:ABOUT]->(e)
RETURN count(c) AS done
